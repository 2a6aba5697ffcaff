import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ClientLanguage } from "../../../domain/observations/client.ts";
import type { Command } from "./plan.ts";

/** What is to be installed. */
export interface Wanted {
  name: string;
  language: ClientLanguage;
  /** Versions by package; the newest where there is none. */
  packages: Readonly<Record<string, string | undefined>>;
}

/** How clients of one language are installed and started. */
export interface Toolchain {
  /** Prints the version of the runtime. */
  version: readonly [program: string, ...args: string[]];
  /** What the line of the version is called. */
  runtime: string;
  extension: string;
  /** Puts the packages and the programs into the folder. */
  install(folder: string, wanted: Wanted, programs: Programs): void;
  /** How one of the two programs is started. */
  start(folder: string, which: keyof Programs): Command;
  versions(folder: string): ReadonlyMap<string, string>;
}

/** Files of the programs of a client. */
export interface Programs {
  /** Calls the API and catches nothing. */
  driver: string;
  /** Gets at the API's own code, where the client has a way; it stands on the client's page. */
  code?: string | undefined;
}

/** A program ended badly: what it said last. */
export class InstallError extends Error {}

/** Runs a tool to its end and returns what it printed. */
export function run(
  program: string,
  args: readonly string[],
  cwd: string,
  env: Record<string, string> = {},
): string {
  const done = spawnSync(program, args, {
    cwd,
    encoding: "utf8",
    env: { ...process.env, ...env },
    maxBuffer: 64 * 2 ** 20,
  });
  if (done.status === 0) return done.stdout;
  const words = `${done.stdout}\n${done.stderr}`.trim().split("\n").slice(-6).join("\n");
  throw new InstallError(`${program} ${args[0] ?? ""}: ${done.error?.message ?? words}`);
}

/** Packages as a tool takes them. */
export const pinned = (packages: Wanted["packages"], sign: string): string[] =>
  Object.entries(packages).map(([name, version]) =>
    version === undefined ? name : `${name}${sign}${version}`,
  );

/** Writes lines into a file. */
export const write = (folder: string, file: string, lines: readonly string[]) => {
  writeFileSync(join(folder, file), `${lines.join("\n")}\n`);
};

/** What the programs are called where they are laid; never after a package that they import. */
export const programNames: Readonly<Record<keyof Programs, string>> = { driver: "app", code: "own_code" };

/** Lays the programs where the tool looks for them. */
export function copyPrograms(programs: Programs, place: (which: keyof Programs) => string): void {
  for (const [which, file] of Object.entries(programs) as [keyof Programs, string][]) {
    const target = place(which);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(file, target);
  }
}
