import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Delivery, Order } from "./draw-thread.ts";
import { type CardText, fontFiles } from "./look.ts";

/** Draws cards in a thread of its own, beside whatever else the build does. */
export interface Drawer {
  /** The file of the card with a text, once it is there; one text is drawn once. */
  draw: (text: CardText) => Promise<string>;
  /** How many cards were drawn, and not found among those of before. */
  drawn: () => number;
  /** From now on somebody waits for cards: the process stays until they are there. */
  wait: () => void;
  close: () => Promise<void>;
}

/** @param cache folder of the cards of this build and of those before */
export function startDrawer(cache: string): Drawer {
  const cards = new Map<string, Promise<string>>();
  const { order, ...thread } = orderThread();
  let drawn = 0;
  const drawAnew = (text: CardText, file: string): Promise<string> => {
    drawn += 1;
    return order({ text, file });
  };
  return {
    ...thread,
    draw: (text) => {
      const file = join(cache, `${hash([drawingHash, text.title, text.description])}.png`);
      const card = cards.get(file) ?? (existsSync(file) ? Promise.resolve(file) : drawAnew(text, file));
      cards.set(file, card);
      return card;
    },
    drawn: () => drawn,
  };
}

/** A thread that draws what is ordered, and starts with the first order. */
function orderThread() {
  const orders = new Map<string, PromiseWithResolvers<string>>();
  let thread: Worker | undefined;
  let isAwaited = false;
  const start = (): Worker => {
    const worker = new Worker(new URL("./draw-thread.ts", import.meta.url));
    worker.on("message", ({ file, error }: Delivery) => {
      if (error === undefined) orders.get(file)?.resolve(file);
      else orders.get(file)?.reject(error);
    });
    worker.on("error", (error) => {
      for (const { reject } of orders.values()) reject(error);
    });
    // A build that fails does not wait for its cards.
    if (!isAwaited) worker.unref();
    return worker;
  };
  return {
    order: (order: Order): Promise<string> => {
      const placed = Promise.withResolvers<string>();
      // Whoever asks for the card again learns of a failure; until then, it is not an unhandled one.
      placed.promise.catch(() => {});
      orders.set(order.file, placed);
      thread ??= start();
      thread.postMessage(order, []);
      return placed.promise;
    },
    wait: (): void => {
      isAwaited = true;
      thread?.ref();
    },
    close: async (): Promise<void> => {
      await thread?.terminate();
    },
  };
}

function hash(parts: readonly (string | Buffer)[]): string {
  const whole = createHash("sha256");
  // Parts are told apart: "a", "bc" is not "ab", "c".
  for (const part of parts) whole.update(`${part.length}:`).update(part);
  return whole.digest("hex");
}

const { dependencies } = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../../package.json"), "utf8"),
) as { dependencies: Readonly<Record<"satori" | "sharp", string>> };

/** Changes with whatever a card is made with: its look, its fonts and the libraries, whose versions are exact. */
const drawingHash = hash([
  ...["draw.ts", "look.ts"].map((name) => readFileSync(join(import.meta.dirname, name))),
  ...Object.values(fontFiles).map((file) => readFileSync(file)),
  dependencies.satori,
  dependencies.sharp,
]);
