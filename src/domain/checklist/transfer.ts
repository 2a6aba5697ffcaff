/** Takes runs of a list to another browser: a file that people can read. What bringing it in changes: `bring-in.ts`. */
import { filled, type Remark } from "../words/words.ts";
import { isStepMark } from "./checklist.ts";
import { activeRun, type Entries, entryShapes, everyId, type StepIds } from "./entries.ts";
import { isRecord, parsed, type Raw } from "./json.ts";
import { cleanNote, type Mask } from "./notes.ts";
import { cleanName, readRuns, type Run } from "./runs.ts";
import type { refusalTexts, TransferWords } from "./words.ts";

/** Marks a file as one of ours. */
const format = "openai-key-guide-checklist";
/** Raised when older code could not read a new file. */
const version = 1;
/** Larger than twenty runs of two hundred steps with full notes would ever be read by a person. */
export const largestFile = 2_000_000;
const mostRuns = 50;

/** The list that a file or a link is for. */
export interface TransferList {
  /** File name of the checklist. */
  name: string;
  title: string;
  steps: readonly StepIds[];
}

/** The text of a file with all runs of a list; it says in words what it is. */
export function writeFile(
  entries: Entries,
  { name, title }: Pick<TransferList, "name" | "title">,
  words: Pick<TransferWords, "unnamed" | "about">,
  now: Date,
): string {
  const runs = readRuns(entries).map((run) => ({
    ...run,
    name: run.name ?? words.unnamed,
    active: run.id === activeRun(entries),
  }));
  const about = filled(words.about, title);
  return `${JSON.stringify({ format, version, about, saved: now.toISOString(), list: name, runs }, undefined, 2)}\n`;
}

/** What a file or a link holds. */
export interface Transferred {
  runs: readonly Run[];
  /** ISO date and time; a link has none. */
  saved?: string | undefined;
  /** Steps that the list does not have; they are left out. */
  unknown: readonly string[];
  /** Texts from which secrets were taken out. */
  masked: number;
}

/** Why something cannot be brought in. */
export interface Refused {
  problem: Remark<keyof typeof refusalTexts>;
}

/** A refusal, with the values that its text has room for. */
export function refused(id: keyof typeof refusalTexts, ...values: readonly (string | number)[]): Refused {
  return { problem: { id, values } };
}

/** What is said of a file that is too large, which need not be read for that. */
export const tooLarge = refused("too-large");

/** What is said when the guard of secrets, which reads everything first, is not there. */
export const noGuard = refused("no-guard");

/** Reads a file. Whatever is wrong with it, it says so as a whole; no part of a broken file is used. */
export function readFile(text: string, list: TransferList, mask: Mask): Transferred | Refused {
  if (text.length > largestFile) return tooLarge;
  const file = parsed(text);
  if (file === undefined) return refused("unreadable");
  if (!isRecord(file) || file["format"] !== format) return refused("not-a-copy");
  return problemOfFile(file, list) ?? readRunsOf(file, list, mask) ?? refused("foreign-content");
}

function problemOfFile(file: Raw, { name, title }: TransferList): Refused | undefined {
  if (typeof file["version"] === "number" && file["version"] > version) return refused("newer-file");
  if (file["version"] !== version) return refused("no-version");
  if (file["list"] !== name) return refused("other-list", title);
  if (!Array.isArray(file["runs"]) || file["runs"].length === 0) return refused("no-lists");
  return file["runs"].length > mostRuns ? refused("too-many-lists", mostRuns) : undefined;
}

function readRunsOf(file: Raw, { steps }: TransferList, mask: Mask): Transferred | undefined {
  const unknown = new Set<string>();
  let masked = 0;
  const clean = (text: string) => {
    const { text: kept, wasMasked } = cleanNote(text, mask);
    if (wasMasked) masked++;
    return kept;
  };
  const all = file["runs"] as unknown[];
  const runs = all.flatMap((raw) => readOneRun(raw, idsOfToday(steps, unknown), clean, mask) ?? []);
  if (runs.length < all.length || new Set(runs.map(({ id }) => id)).size < runs.length) return undefined;
  const saved = String(file["saved"]);
  return {
    runs,
    saved: Number.isNaN(Date.parse(saved)) ? undefined : saved,
    unknown: [...unknown],
    masked,
  };
}

function readOneRun(
  raw: unknown,
  todaysId: ReturnType<typeof idsOfToday>,
  clean: (text: string) => string | undefined,
  mask: Mask,
): Run | undefined {
  if (!isRecord(raw)) return undefined;
  const { id, name } = raw;
  const marks = textsOf(raw["marks"], isStepMark);
  const notes = textsOf(raw["notes"], (text) => entryShapes.note.test(text));
  const answers = textsOf(raw["answers"], (text) => isAnswer(text, mask));
  if (typeof id !== "string" || !entryShapes.active.test(id) || typeof name !== "string") return undefined;
  if (!marks || !notes || !answers || name.length > largestName) return undefined;
  const cleaned = todaysId(notes).map(([step, text]) => [step, clean(text)] as const);
  return {
    id,
    name: cleanName(clean(name) ?? "") ?? id,
    marks: Object.fromEntries(todaysId(marks)) as Run["marks"],
    notes: Object.fromEntries(cleaned.filter(([, text]) => text !== undefined)) as Run["notes"],
    answers: Object.fromEntries(answers.filter(([question]) => isAnswer(question, mask))),
  };
}

/** Whether a text may be the id of a question or of an answer, and not a key in its place. */
export function isAnswer(text: string, mask: Mask): boolean {
  return entryShapes.answer.test(text) && mask(text).found.length === 0;
}

const largestName = 1000;

/** The texts of a record; undefined when it is none, or holds anything else. */
function textsOf(record: unknown, isAllowed: (text: string) => boolean): [string, string][] | undefined {
  if (!isRecord(record)) return undefined;
  const all = Object.entries(record);
  const allowed = all.flatMap(([key, text]): [string, string][] =>
    typeof text === "string" && isAllowed(text) ? [[key, text]] : [],
  );
  return allowed.length === all.length ? allowed : undefined;
}

/** Puts values under today's ids of steps; ids that the list never had go to `unknown`. */
export function idsOfToday(steps: readonly StepIds[], unknown: Set<string>) {
  const aliases = new Map(steps.flatMap(({ id, aliases: old = [] }) => old.map((alias) => [alias, id])));
  const known = new Set(steps.flatMap(everyId));
  return <Value>(values: readonly [string, Value][]): [string, Value][] =>
    values.flatMap(([id, value]) => {
      if (known.has(id)) return [[aliases.get(id) ?? id, value]];
      unknown.add(id);
      return [];
    });
}
