import { NoAnswer } from "./patience.ts";

/** A browser as the journeys use it: what a reader does, and questions to the page. */
export interface Engine {
  /** Goes to an address and waits until the page has been read. */
  open(url: string): Promise<void>;
  /** Runs a function in the page, and waits for what it promises; its arguments and its result are plain data. */
  run<Arguments extends readonly Plain[], Result>(
    script: (...values: Arguments) => Result | Promise<Result>,
    ...values: Arguments
  ): Promise<Result>;
  /** Clicks the first element that the XPath finds, as a mouse does. */
  click(path: string): Promise<void>;
  /** Chooses an option, by its value, of the select element that the XPath finds. */
  choose(path: string, value: string): Promise<void>;
  /** Types into the element that the XPath finds, key by key. */
  type(path: string, text: string): Promise<void>;
  /** Presses a key on whatever has the focus, with Ctrl held if so said. */
  press(key: Key, control?: boolean): Promise<void>;
  /** Closes the window. */
  close(): Promise<void>;
}

export type Plain = string | number | boolean | null;
export type Key = "k" | "Tab" | "Enter" | "ArrowDown" | "Escape" | "Space";

/** A browser program that is running. */
export interface EngineProgram {
  /** Opens a window that remembers nothing of the others. @throws {NoAnswer} when the driver does not do it in time */
  fresh(): Promise<Engine>;
  /** Ends the browser with all that belongs to it; never waits for one that hangs. */
  close(): Promise<void>;
}

/** Far longer than a page ever takes: a busy machine is slow. Seconds. */
const patience = 120;
/** Between two questions to the page. Milliseconds. */
const pause = 50;

/**
 * Asks until the page says yes. While one page gives way to another, an engine answers with errors.
 *
 * @throws with what was waited for and the last error, when it never does; {NoAnswer} at once
 */
export async function until(what: string, ask: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + patience * 1000;
  let last: unknown = "the page says no";
  while (performance.now() < end) {
    const met = await ask().catch((error: unknown) => {
      if (error instanceof NoAnswer) throw error;
      last = error;
      return false;
    });
    if (met) return;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  throw new Error(`Waited ${patience} s in vain: ${what}. ${String(last)}`);
}
