import { load } from "js-yaml";
import {
  type LastRun,
  sampleMark,
  type SampleManifest,
  type SampleWords,
} from "../../domain/samples/sample.ts";
import { dayIn } from "../../domain/ledger/day-in.ts";
import { folderText, requirementsFile, type SampleRecord } from "../../domain/samples/record.ts";
import { wordsIn } from "./words.ts";
import recorded from "../../../records/samples.json";

const files = import.meta.glob<string>("../../../content/samples/**/*", {
  query: "?raw",
  import: "default",
  eager: true,
});
const root = "../../../content/samples/";
const manifestName = "sample.yaml";

/** The text of a file under `content/samples`, exactly as the runner executes it. */
export function sampleSource(file: string): string {
  const source = files[`${root}${file}`];
  if (source === undefined) {
    const known = Object.keys(files).map((path) => path.replace(root, ""));
    throw new Error(`<Sample file>: received "${file}", expected one of ${known.join(", ")}`);
  }
  return source.trimEnd();
}

/** What the page says about a sample: which tools our tests ran it with and when, or what it would need. */
export async function markOf(file: string, locale?: string): Promise<string> {
  const [folder = "", name = ""] = file.split("/");
  const { runs, lastRun } = await folderOf(folder);
  return sampleMark(
    await wordsIn<SampleWords>(locale, "samples"),
    runs.filter((run) => run.file === name),
    sampleSource(file),
    lastRun && { ...lastRun, date: dayIn(lastRun.date, locale) },
  );
}

interface Folder {
  runs: SampleManifest["runs"];
  lastRun: LastRun | undefined;
}

const folders = new Map<string, Promise<Folder>>();

/** A folder, read once for all of its samples. */
function folderOf(name: string): Promise<Folder> {
  const folder = folders.get(name) ?? readFolder(name);
  folders.set(name, folder);
  return folder;
}

async function readFolder(name: string): Promise<Folder> {
  const text = files[`${root}${name}/${manifestName}`];
  if (text === undefined) throw new Error(`content/samples/${name}: expected a ${manifestName}`);
  const { runs } = load(text) as SampleManifest;
  return { runs, lastRun: await lastRunOf(name, runs) };
}

/** The recorded run, if the folder is still what ran: a page must not claim a run of something else. */
async function lastRunOf(folder: string, runs: SampleManifest["runs"]): Promise<LastRun | undefined> {
  const record: SampleRecord = recorded;
  const path = `${root}${folder}/`;
  const texts = Object.entries(files)
    .filter(([file]) => file.startsWith(path) && file !== `${path}${manifestName}`)
    .map(([file, text]) => [file.slice(path.length), text] as const);
  const isSame =
    record.hashes[folder] === (await sha256(folderText(new Map(texts), runs))) &&
    record.hashes[requirementsFile] === (await sha256(files[`${root}${requirementsFile}`] ?? ""));
  return isSame ? record : undefined;
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
