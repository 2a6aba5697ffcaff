/** Started by `drawer.ts`: draws one card after the other into its file, and answers with its file, or with what went wrong. */
import { on } from "node:events";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { parentPort } from "node:worker_threads";
import { drawCard } from "./draw.ts";
import type { CardText } from "./look.ts";

/** A card to be drawn. */
export interface Order {
  text: CardText;
  file: string;
}

/** A card that was drawn, or why it was not. */
export interface Delivery {
  file: string;
  error?: unknown;
}

async function deliver({ text, file }: Order): Promise<Delivery> {
  try {
    keep(await drawCard(text), file);
    return { file };
  } catch (error) {
    return { file, error };
  }
}

/** A build that is stopped, or runs beside another, leaves no half of a card. */
function keep(card: Buffer, file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, card);
  renameSync(unfinished, file);
}

if (parentPort) {
  for await (const [order] of on(parentPort, "message") as AsyncIterable<[Order]>)
    parentPort.postMessage(await deliver(order), []);
}
