import { type ChildProcess, type ChildProcessWithoutNullStreams, spawn } from "node:child_process";

/** A finished program. */
export interface Finished {
  /** Null when it was ended from outside. */
  exit: number | null;
  stdout: string;
  stderr: string;
}

export interface ProcessOptions {
  cwd: string;
  env: Readonly<Record<string, string>>;
  stdin?: string;
  timeoutSeconds?: number;
  /** Called once the program has started. */
  whileRunning?: (child: ChildProcess) => void;
}

/**
 * Runs a program in a process group of its own: it has no terminal, so a prompt for a secret reads from `stdin`, and
 * whatever it started ends with it.
 */
export function runProcess(
  program: string,
  args: readonly string[],
  { cwd, env, stdin = "", timeoutSeconds = 180, whileRunning }: ProcessOptions,
): Promise<Finished> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env, detached: true, stdio: "pipe" });
    const output = { stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => (output.stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (output.stderr += text));
    // A program that reads no input closes it early; that is no failure.
    child.stdin.on("error", () => {});
    child.stdin.end(stdin);
    const callOff = endAfter(child, timeoutSeconds, (words) => (output.stderr += words));
    const finish = (exit: number | null) => {
      callOff();
      resolve({ exit, ...output });
    };
    child.once("error", (error) => {
      output.stderr += error.message;
      finish(null);
    });
    child.once("close", finish);
    whileRunning?.(child);
  });
}

/** What a program gets to end by itself after it was told to. */
const secondsToEnd = 2;

/** Ends a program that runs too long, and tells of it; gives what calls that off. */
function endAfter(
  child: ChildProcessWithoutNullStreams,
  seconds: number,
  tell: (words: string) => void,
): () => void {
  let last: NodeJS.Timeout | undefined;
  const first = setTimeout(() => {
    tell(`\nended after ${seconds} seconds`);
    endGroup(child);
    // Some programs do not listen, and some leave one behind that holds their output open.
    last = setTimeout(() => {
      endGroup(child, "SIGKILL");
      child.stdout.destroy();
      child.stderr.destroy();
    }, secondsToEnd * 1000);
  }, seconds * 1000);
  return () => {
    clearTimeout(first);
    clearTimeout(last);
  };
}

/** Ends a program of {@link runProcess} and everything it started. Nothing happens when it has ended. */
export function endGroup({ pid }: ChildProcess, signal: "SIGTERM" | "SIGKILL" = "SIGTERM"): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
