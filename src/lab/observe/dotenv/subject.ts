/** The readers of `.env` files, against `content/observations/dotenv.yaml`. */
import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { stringify } from "yaml";
import { today } from "../../../domain/ledger/build-day.ts";
import {
  type EnvReader,
  isSameReading,
  type Reading,
  readingWords,
} from "../../../domain/env-files/reader.ts";
import { readEntries } from "../../../content/files/entries.ts";
import { inParallel } from "../../samples/table.ts";
import { folderIn, type Place } from "../place.ts";
import { type Absent, type Comparison, type Subject, type Versions, withoutWay } from "../subject.ts";
import { readLine } from "./run.ts";
import { runReaders } from "./readers.ts";
import { hasProgram, install, packagesFolder, type Toolchain, type Wanted } from "./toolchains.ts";
import { versionOf } from "./versions.ts";

const recordFile = "content/observations/dotenv.yaml";

/** What one run saw of a reader. */
interface SeenReader {
  id: string;
  version: string;
  reads: Record<string, Reading>;
}

const recorded = (root: string): EnvReader[] => readEntries(root, "envReaders").map(({ data }) => data);
const linesOf = (root: string) => readEntries(root, "envLines").map(({ data }) => data);

/** Readers with a program of their own in one binary or class need the packages of all. */
const isBuiltWhole = (toolchain: Toolchain) => ["go", "rust", "java"].includes(toolchain);

function wantedBy(readers: readonly EnvReader[], versions: Versions): Wanted[] {
  return readers
    .filter(({ registry }) => registry !== "system" && registry !== "debian")
    .map(({ package: name, version }) => ({
      package: name,
      version: versions === "recorded" ? version : undefined,
    }));
}

async function prepare(
  root: string,
  place: Place,
  names: readonly string[],
  versions: Versions,
): Promise<Absent[]> {
  const all = recorded(root);
  const chosen = all.filter(({ id }) => names.includes(id));
  const absent = withoutWay(
    chosen.map(({ id }) => id),
    runReaders,
    "src/lab/observe/dotenv/readers.ts does not say how to run it",
  );
  const byToolchain = Map.groupBy(
    chosen.filter(({ id }) => Object.hasOwn(runReaders, id)),
    ({ id }) => runReaders[id]?.toolchain ?? "system",
  );
  for (const [toolchain, readers] of byToolchain) {
    const whole = all.filter(({ id }) => runReaders[id]?.toolchain === toolchain);
    const problem = install(place, toolchain, wantedBy(isBuiltWhole(toolchain) ? whole : readers, versions));
    for (const { id } of readers) {
      const missing = (runReaders[id]?.programs ?? []).find((program) => !hasProgram(program));
      const why = problem ?? (missing && `${missing} is not installed here`);
      if (why) absent.push({ name: id, why });
    }
  }
  return absent;
}

async function observe(root: string, place: Place, names: readonly string[]): Promise<SeenReader[]> {
  const lines = linesOf(root);
  const all = recorded(root);
  const work = names.flatMap((name) => lines.map((line) => ({ name, line })));
  const readings = await inParallel(work, availableParallelism() + 1, async ({ name, line }) => {
    const reader = runReaders[name];
    if (!reader) throw new Error(`no reader ${name}`);
    return readLine(
      reader,
      line,
      packagesFolder(place, reader.toolchain),
      folderIn(place, "runs", name, line.id),
    );
  });
  return names.map((id) => ({
    id,
    version: versionOf(
      all.find((reader) => reader.id === id),
      place,
    ),
    reads: Object.fromEntries(
      work.flatMap(({ name, line }, index) => {
        const reading = readings[index];
        return name === id && reading !== undefined ? [[line.id, reading] as const] : [];
      }),
    ),
  }));
}

function compare(root: string, seen: readonly SeenReader[]): Comparison {
  const known = new Map(recorded(root).map((reader) => [reader.id, reader]));
  const differences = seen.flatMap(({ id, version, reads }) => {
    const before = known.get(id);
    const versions =
      before?.version === version ? [] : [`${id}: version ${before?.version} is now ${version}`];
    return [
      ...versions,
      ...Object.entries(reads).flatMap(([line, reading]) => {
        const recordedReading = before?.reads[line];
        if (recordedReading !== undefined && isSameReading(recordedReading, reading)) return [];
        const was = recordedReading === undefined ? "nothing" : readingWords(recordedReading);
        return [`${id}, ${line}: was ${was}, is ${readingWords(reading)}`];
      }),
    ];
  });
  return { differences, compared: seen.reduce((sum, { reads }) => sum + Object.keys(reads).length, 0) };
}

const heading = `# What each reader of .env files made of the files in dotenv-lines.yaml. Written by
# \`npm run observe -- dotenv --record\`; the names and calls are edited by hand. Only made-up keys.
`;

function record(root: string, seen: readonly SeenReader[]): void {
  const day = today();
  const fresh = new Map(seen.map((one) => [one.id, one]));
  const readers = recorded(root).map((reader) => {
    const now = fresh.get(reader.id);
    return now ? { ...reader, version: now.version, day, reads: now.reads } : reader;
  });
  // The reader of the pages speaks YAML 1.1, to which a day without quotes is no text.
  writeFileSync(join(root, recordFile), heading + stringify(readers, { lineWidth: 110, version: "1.1" }));
}

export const dotenv: Subject<SeenReader[]> = {
  about: "what readers of .env files make of a line",
  names: (root) => recorded(root).map(({ id }) => id),
  prepare,
  observe,
  compare,
  record,
};
