import { type ChildProcess, spawn, type SpawnOptions } from "node:child_process";
import { NoAnswer } from "./patience.ts";

/** Programs that end together, with everything that they started themselves. */
export class Processes {
  readonly #leaders = new Set<number>();
  readonly #gone = Promise.withResolvers<never>();
  /** Rejects when a program ends before its time. */
  readonly gone: Promise<never> = this.#gone.promise;

  constructor() {
    this.gone.catch(() => {});
    process.once("exit", this.end);
  }

  start(program: string, words: readonly string[], options: SpawnOptions): ChildProcess {
    // A group of its own: a browser has many processes, and a driver that hangs leaves them behind.
    const child = spawn(program, words, { ...options, detached: true });
    const { pid } = child;
    if (pid !== undefined) this.#leaders.add(pid);
    child.once("error", (error) => this.#gone.reject(error));
    child.once("exit", () => this.#gone.reject(new NoAnswer(`${program} ended by itself`)));
    return child;
  }

  /** Ends all of them at once; what hangs does not hear of anything gentler. */
  readonly end = (): void => {
    process.off("exit", this.end);
    for (const leader of this.#leaders) endGroup(leader);
    this.#leaders.clear();
  };
}

/** Ends a program that leads a group, with its group. Nothing happens when it is gone. */
export function endGroup(leader: number): void {
  try {
    process.kill(-leader, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

// The test runner ends a file that takes too long, and its browsers with it.
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.once(signal, () => process.exit(1));
