import type { Engine, EngineProgram } from "./engine.ts";
import { NoAnswer } from "./patience.ts";

/** How often a driver is started for one walk before we give up. */
export const mostStarts = 3;

/**
 * A browser whose driver is started anew when it does not answer, which is said; the walk then begins again from its
 * start. What fails for any other reason has failed.
 */
export class Restarting {
  readonly #name: string;
  readonly #start: () => Promise<EngineProgram>;
  readonly #say: (sentence: string) => void;
  #program: EngineProgram | undefined;

  constructor(name: string, start: () => Promise<EngineProgram>, say: (sentence: string) => void) {
    this.#name = name;
    this.#start = start;
    this.#say = say;
  }

  /** Walks in a window that remembers nothing. @throws what the walk threw, or the third silence of the driver */
  async walk(journey: (engine: Engine) => Promise<void>): Promise<void> {
    for (let starts = 1; ; starts++) {
      try {
        return await this.#walkOnce(journey);
      } catch (error) {
        if (!(error instanceof NoAnswer)) throw error;
        await this.close();
        if (starts === mostStarts) throw error;
        this.#say(
          `${this.#name}'s driver is started anew (${starts + 1} of ${mostStarts}). ${error.message}`,
        );
      }
    }
  }

  async #walkOnce(journey: (engine: Engine) => Promise<void>): Promise<void> {
    this.#program ??= await this.#start();
    const engine = await this.#program.fresh();
    const failed = await journey(engine).then(
      () => undefined,
      (error: unknown) => ({ error }),
    );
    // A window that does not close takes nothing back of what was seen in it; the next one needs another driver.
    await engine.close().catch(async (error: unknown) => {
      this.#say(`${this.#name}'s driver is started anew for the next journey. ${String(error)}`);
      await this.close();
    });
    if (failed) throw failed.error;
  }

  async close(): Promise<void> {
    const program = this.#program;
    this.#program = undefined;
    await program?.close();
  }
}
