/** Lets one tool store, show, send and remove a made-up key in a home folder of its own. */
import { mkdirSync, readdirSync, readFileSync, realpathSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Finished, runProcess } from "../../samples/process.ts";
import { startListener } from "./listener.ts";
import type { Call, Trial } from "./trials.ts";

/** What a tool did with the key. */
export interface SeenTool {
  id: string;
  version: string;
  /** Files that held the whole key after it was stored, with their modes as created; `yours` where its user wrote it. */
  places: { file: string; mode: string }[];
  /** Whether its own command prints the whole key. */
  showsWhole: boolean;
  /** Whether some file still holds the whole key after the command that removes it, or because there is none. */
  keptAfterRemoval: boolean;
  /** Which key it sends when one is stored and another is in `OPENAI_API_KEY`; missing where it was not asked. */
  sends?: "stored" | "variable" | "neither";
  /** Whether a key in `.env` of the current folder is sent without being asked for; missing where that was not tried. */
  dotenv?: "yes" | "no";
}

// Some tools refuse what does not begin as a key does.
const madeUpKey = ["sk", "made-up-key-0123456789-abcdef"].join("-");
const otherKey = ["sk", "other-key-9876543210-fedcba"].join("-");
/** Seconds after which a tool is ended: some go on asking, and a busy machine is slow. */
const longestRun = 240;

/** Files below a folder that hold a text, in the form `~/…`, with the mode of each; not what a link leads to again. */
export function filesWith(text: string, home: string): { file: string; mode: string }[] {
  const top = realpathSync(home);
  return readdirSync(top, { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => realpathSync(path) === path)
    .filter((path) => readFileSync(path).includes(text))
    .map((path) => ({
      file: `~${path.slice(top.length)}`,
      mode: (statSync(path).mode & 0o777).toString(8),
    }))
    .toSorted((a, b) => a.file.localeCompare(b.file, "en"));
}

/** A tool runs in the home folder, so that `~/…` and a plain name lie in the same one. */
function writeFiles(home: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const path = join(home, name.replace(/^~\//, ""));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

/** Runs a program of a tool as a person would, who sits in the home folder. */
function runIn(
  home: string,
  program: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<Finished> {
  // The mode of a new file depends on the mask of whoever creates it; 022 is what most systems have.
  return runProcess("sh", ["-c", 'umask 022; exec "$@"', "sh", ...program], {
    cwd: home,
    env: { HOME: home, PATH: process.env["PATH"] ?? "", LANG: "C.UTF-8", TERM: "xterm", ...variables },
    stdin: `${madeUpKey}\n`,
    timeoutSeconds: longestRun,
  });
}

/** Runs a trial; `home` is empty and stays for whoever wants to look. */
export async function tryTool(
  trial: Trial,
  packages: string,
  home: string,
): Promise<Omit<SeenTool, "id" | "version">> {
  const { store, questions, written, show, remove, call } = trial;
  const program = join(packages, trial.program);
  const own = join(home, "own");
  mkdirSync(own, { recursive: true });
  writeFiles(own, written?.(madeUpKey) ?? {});
  const terminal = questions
    ? ["python3", join(import.meta.dirname, "terminal.py"), JSON.stringify(questions(madeUpKey))]
    : [];
  if (store) await runIn(own, [...terminal, program, ...store(madeUpKey)]);
  const places = placesOf(own, written?.(madeUpKey) ?? {});
  const stored = places.length > 0;
  const sends = call && stored ? await askWhich(call, program, own) : undefined;
  const shown = show ? await runIn(own, [program, ...show(madeUpKey)]) : undefined;
  if (remove) await runIn(own, [program, ...remove(madeUpKey)]);
  return {
    places,
    showsWhole: `${shown?.stdout}${shown?.stderr}`.includes(madeUpKey),
    keptAfterRemoval: filesWith(madeUpKey, own).length > 0,
    ...(sends ? { sends } : {}),
    ...(call ? { dotenv: await readsDotenv(call, program, join(home, "dotenv")) } : {}),
  };
}

/** Where the key lies; what its user wrote has the mode that they gave it. */
function placesOf(home: string, written: Readonly<Record<string, string>>): SeenTool["places"] {
  return filesWith(madeUpKey, home).map(({ file, mode }) => {
    const inProject = file.slice("~/".length);
    if (Object.hasOwn(written, file)) return { file, mode: "yours" };
    return Object.hasOwn(written, inProject) ? { file: `./${inProject}`, mode: "yours" } : { file, mode };
  });
}

/** The keys that a tool sends. */
async function sentKeys(
  { args, env, files }: Call,
  program: string,
  home: string,
  variables: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const listener = await startListener();
  try {
    writeFiles(home, files?.(listener.address) ?? {});
    await runIn(home, [program, ...args], { ...env?.(listener.address), ...variables });
    return listener.keys;
  } finally {
    await listener.close();
  }
}

async function askWhich(call: Call, program: string, home: string): Promise<SeenTool["sends"]> {
  const keys = await sentKeys(call, program, home, { OPENAI_API_KEY: otherKey });
  if (keys.includes(madeUpKey)) return "stored";
  return keys.includes(otherKey) ? "variable" : "neither";
}

async function readsDotenv(call: Call, program: string, home: string): Promise<"yes" | "no"> {
  mkdirSync(home);
  writeFiles(home, { ".env": `OPENAI_API_KEY=${madeUpKey}\n` });
  const keys = await sentKeys(call, program, home, {});
  return keys.includes(madeUpKey) ? "yes" : "no";
}
