/** Lets one tool store, show and remove a made-up key in a home folder of its own. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Finished, runProcess } from "../../samples/process.ts";
import type { Trial } from "./trials.ts";

/** What a tool did with the key. */
export interface SeenTool {
  id: string;
  version: string;
  /** Files that held the whole key after it was stored, with their modes as created. */
  places: { file: string; mode: string }[];
  /** Whether its own command prints the whole key. */
  showsWhole: boolean;
  /** Whether some file still holds the whole key after the command that removes it, or because there is none. */
  keptAfterRemoval: boolean;
}

const madeUpKey = "made-up-key-0123456789-abcdef";
/** Seconds after which a tool is ended. */
const longestRun = 60;

/** Files below a folder that hold a text, in the form `~/…`, with the mode of each. */
export function filesWith(text: string, home: string): { file: string; mode: string }[] {
  return readdirSync(home, { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(text))
    .map((path) => ({
      file: `~${path.slice(home.length)}`,
      mode: (statSync(path).mode & 0o777).toString(8),
    }))
    .toSorted((a, b) => a.file.localeCompare(b.file));
}

/** Runs a trial; `home` is empty and stays for whoever wants to look. */
export async function tryTool(
  { program, store, show, remove }: Trial,
  packages: string,
  home: string,
): Promise<Omit<SeenTool, "id" | "version">> {
  const run = (args: readonly string[]): Promise<Finished> =>
    // The mode of a new file depends on the mask of whoever creates it; 022 is what most systems have.
    runProcess("sh", ["-c", 'umask 022; exec "$@"', "sh", join(packages, program), ...args], {
      cwd: home,
      env: { HOME: home, PATH: process.env["PATH"] ?? "", LANG: "C.UTF-8" },
      stdin: `${madeUpKey}\n`,
      timeoutSeconds: longestRun,
    });
  await run(store(madeUpKey));
  const places = filesWith(madeUpKey, home);
  const shown = await run(show(madeUpKey));
  if (remove) await run(remove(madeUpKey));
  return {
    places,
    showsWhole: `${shown.stdout}${shown.stderr}`.includes(madeUpKey),
    keptAfterRemoval: filesWith(madeUpKey, home).length > 0,
  };
}
