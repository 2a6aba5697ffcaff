import type { SdkVersions } from "./sample.ts";

/**
 * The last run in which every sample did what its manifest says (`records/samples.json`). Pages show its day
 * and its versions, so `npm run samples -- --record` writes it, and nobody by hand.
 */
export interface SampleRecord {
  /** Day of the run in UTC, as an ISO date. */
  date: string;
  sdk: SdkVersions;
  /** Versions of the programs that ran the samples, by name. */
  tools: Readonly<Record<string, string>>;
  /** SHA-256 of what ran: of the {@link folderText} of each folder, and of `requirements.txt`. */
  hashes: Readonly<Record<string, string>>;
}

/** Name under which the pinned Python packages stand among the hashes. */
export const requirementsFile = "requirements.txt";

/**
 * All of a folder that decides what a run does, as one text to hash: its files and its runs. Where the files are shown
 * is left out, so that a new page needs no new run.
 * @param files texts by file name, without the manifest.
 * @param runs the runs of the manifest as its author wrote them.
 */
export function folderText(files: ReadonlyMap<string, string>, runs: readonly unknown[]): string {
  const names = [...files.keys()].toSorted();
  return JSON.stringify([names.map((name) => [name, files.get(name)]), runs]);
}

/** What has changed since the record was made, in words; empty when the record still holds. */
export function changesSince(
  record: SampleRecord,
  { sdk, hashes }: Pick<SampleRecord, "sdk" | "hashes">,
): string[] {
  const names = [...new Set([...Object.keys(record.hashes), ...Object.keys(hashes)])].toSorted();
  const sdks = [
    { name: "openai for Node", now: sdk.node, recorded: record.sdk.node },
    { name: "openai for Python", now: sdk.python, recorded: record.sdk.python },
  ];
  return [
    ...sdks
      .filter(({ now, recorded }) => now !== recorded)
      .map(({ name, now, recorded }) => `${name} is ${now}, recorded is ${recorded}`),
    ...names.filter((name) => record.hashes[name] !== hashes[name]).map((name) => `content/samples/${name}`),
  ];
}
