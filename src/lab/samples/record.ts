import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { SdkVersions } from "../../domain/samples/sample.ts";
import { today } from "../../domain/ledger/build-day.ts";
import {
  changesSince,
  folderText,
  requirementsFile,
  type SampleRecord,
} from "../../domain/samples/record.ts";
import { sampleRecordSchema } from "../../content/schemas/sample.ts";
import { formatProblem, readWith } from "../../content/files/problem.ts";
import { type SampleFolder, samplesFolder } from "../../content/files/samples.ts";
import type { Tools } from "./tools.ts";

/** Where the last good run is recorded. Pages read it, so that they claim no run that did not happen. */
export const recordFile = "records/samples.json";

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Hashes of everything that decides what a run does. */
function hashesOf(root: string, folders: readonly SampleFolder[]): Record<string, string> {
  const read = (path: string) => readFileSync(join(root, samplesFolder, path), "utf8");
  const entries = folders.map(({ name, files, written }) => {
    const texts = new Map(files.map((file) => [file, read(`${name}/${file}`)]));
    return [name, hash(folderText(texts, written))] as const;
  });
  return Object.fromEntries([...entries, [requirementsFile, hash(read(requirementsFile))]]);
}

/** Writes down that all samples ran today. */
export function writeRecord(
  root: string,
  folders: readonly SampleFolder[],
  sdk: SdkVersions,
  tools: Tools,
): void {
  const record: SampleRecord = {
    date: today(),
    sdk,
    tools: Object.fromEntries([...tools].map(([name, { version }]) => [name, version])),
    hashes: hashesOf(root, folders),
  };
  mkdirSync(dirname(join(root, recordFile)), { recursive: true });
  writeFileSync(join(root, recordFile), `${JSON.stringify(record, null, 2)}\n`);
}

/** Why the record no longer says what ran; empty when it does. */
export function recordProblems(root: string, folders: readonly SampleFolder[], sdk: SdkVersions): string[] {
  const advice = "run `npm run samples -- --record`";
  if (!existsSync(join(root, recordFile))) return [`${recordFile} is missing: ${advice}`];
  const data: unknown = JSON.parse(readFileSync(join(root, recordFile), "utf8"));
  const read = readWith(sampleRecordSchema, data, recordFile);
  if ("problems" in read) return [...read.problems.map(formatProblem), advice];
  const record = read.data;
  const changes = changesSince(record, { sdk, hashes: hashesOf(root, folders) });
  return changes.length === 0
    ? []
    : [
        `changed since the run of ${record.date} that ${recordFile} records: ${changes.join(", ")}; ${advice}`,
      ];
}
