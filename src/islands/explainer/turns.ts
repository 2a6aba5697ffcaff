/** Does long work in turns, so that the browser answers its reader in between. */
import type { Steps } from "../../domain/steps.ts";

/** Milliseconds after which the browser gets its turn: a step that began before may take the rest of a frame. */
const longestTurn = 2;

/** What the browser tells and does; tests have their own. */
export interface Browser {
  /** Milliseconds since any moment. */
  now(): number;
  /** Gives the browser its turn. */
  pause(): Promise<void>;
}

/** Gives the browser its turn, without the milliseconds that timers wait when they repeat. */
export const pause = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const next = () => {
      port1.close();
      resolve();
    };
    port1.addEventListener("message", next);
    port1.start();
    port2.postMessage(undefined);
  });

const browser: Browser = { now: () => performance.now(), pause };

/**
 * Does steps turn by turn; undefined as soon as `isWanted` says that nobody waits for the result any more. The first
 * turn is the browser's: it shows what the reader did before, and works that follow each other take no turn in common.
 */
export async function inTurns<Result>(
  steps: Steps<Result>,
  isWanted: () => boolean,
  { now, pause }: Browser = browser,
): Promise<Result | undefined> {
  for (;;) {
    await pause();
    if (!isWanted()) return undefined;
    const start = now();
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (now() - start < longestTurn);
  }
}
