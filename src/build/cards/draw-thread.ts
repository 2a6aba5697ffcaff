/** Started by `drawer.ts`: draws each card into its file, and answers with its file, or with what went wrong. */
import { on } from "node:events";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { type MessagePort, parentPort } from "node:worker_threads";
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

/** Takes one order after the other. */
async function serve(port: MessagePort, orders: AsyncIterable<[Order]>): Promise<void> {
  for await (const [order] of orders) port.postMessage(await deliver(order), []);
}

if (parentPort) {
  const orders = on(parentPort, "message") as AsyncIterable<[Order]>;
  // One card is drawn while that of the order before becomes a picture, for which this thread would only wait.
  await Promise.all([serve(parentPort, orders), serve(parentPort, orders)]);
}
