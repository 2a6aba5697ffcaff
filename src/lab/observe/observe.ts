/**
 * The observatory: runs real clients and readers and compares what they do with what is recorded in
 * `content/observations`. `npm run observe -- SUBJECT [NAME…] [--newest] [--record] [--place FOLDER]`; `--record` writes
 * what was seen, `--newest` takes the newest packages instead of the recorded ones, and `--place` names a folder that
 * keeps what is installed for the next run. Not a part of `npm test`: it installs a lot.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { readOptions } from "../../command-line.ts";
import { isolated, isolationProblem } from "./isolation.ts";
import { folderIn, inPlace, type Place } from "./place.ts";
import type { Subject, Versions } from "./subject.ts";
import { subjects } from "./subjects.ts";

const root = process.cwd();
const usage = [
  "npm run observe -- SUBJECT [NAME…] [--newest] [--record] [--place FOLDER]",
  ...Object.entries(subjects).map(([name, { about }]) => `  ${name}: observes ${about}`),
].join("\n");

interface Wish {
  name: string;
  subject: Subject<unknown>;
  chosen: readonly string[];
  versions: Versions;
  toRecord: boolean;
  place: string | undefined;
}

/** What the command line asks for, or a sentence that says what is wrong with it. */
function readWish(): Wish | string {
  const { values, positionals } = readOptions({
    allowPositionals: true,
    options: {
      record: { type: "boolean" },
      newest: { type: "boolean" },
      place: { type: "string" },
    },
  });
  const [name = "", ...asked] = positionals;
  const subject = Object.hasOwn(subjects, name) ? subjects[name] : undefined;
  if (!subject) return name === "" ? usage : `There is no subject "${name}".\n${usage}`;
  const known = subject.names(root);
  const unknown = asked.filter((one) => !known.includes(one));
  if (unknown.length > 0) return `Unknown in ${name}: ${unknown.join(", ")}. Known: ${known.join(", ")}`;
  return {
    name,
    subject,
    chosen: asked.length > 0 ? asked : known,
    versions: values.newest ? "newest" : "recorded",
    toRecord: values.record ?? false,
    place: values.place,
  };
}

/** Nothing of the user's own environment gets in but the path: a key of whoever runs this must not take part. */
const environment = (place: Place) => ({
  PATH: process.env["PATH"],
  HOME: folderIn(place, "home"),
  LANG: "C.UTF-8",
});

/** Observes in a process that reaches loopback only, and returns what it saw. */
function observeIsolated(name: string, place: Place, chosen: readonly string[]): unknown {
  const answer = join(place.folder, "seen.json");
  const [program, args] = isolated(process.execPath, [
    import.meta.filename,
    "--inside",
    name,
    place.folder,
    answer,
    ...chosen,
  ]);
  const { status } = spawnSync(program, args, {
    env: environment(place),
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (status !== 0) throw new Error(`the observing process ended with ${status}`);
  return JSON.parse(readFileSync(answer, "utf8"));
}

/** The inner half of {@link observeIsolated}. */
async function observeInside([
  name = "",
  folder = "",
  answer = "",
  ...chosen
]: readonly string[]): Promise<void> {
  const seen = await subjects[name]?.observe(root, { folder }, chosen);
  writeFileSync(answer, JSON.stringify(seen));
}

const seconds = (since: number) => ((performance.now() - since) / 1000).toFixed(1);

async function run({ name, subject, chosen, versions, toRecord }: Wish, place: Place): Promise<boolean> {
  const start = performance.now();
  const absent = await subject.prepare(root, place, chosen, versions);
  for (const { name, why } of absent) console.log(`skipped ${name}: ${why}`);
  const present = chosen.filter((one) => !absent.some(({ name }) => name === one));
  console.log(`prepared ${present.length} of ${chosen.length} after ${seconds(start)} s`);
  if (present.length === 0) return false;
  const seen = observeIsolated(name, place, present);
  const { compared, differences } = subject.compare(root, seen);
  for (const difference of differences) console.log(difference);
  console.log(`${compared} observations of ${present.length}, ${differences.length} differ from the record`);
  if (toRecord) await subject.record(root, seen);
  console.log(`${toRecord ? "recorded" : "done"} after ${seconds(start)} s`);
  return toRecord || differences.length === 0;
}

async function main(): Promise<boolean> {
  const wish = readWish();
  const problem = typeof wish === "string" ? wish : isolationProblem();
  if (typeof wish === "string" || problem !== undefined) {
    console.error(problem);
    return false;
  }
  return inPlace(wish.place, (place) => run(wish, place));
}

if (process.argv[2] === "--inside") await observeInside(process.argv.slice(3));
else process.exitCode = (await main()) ? 0 : 1;
