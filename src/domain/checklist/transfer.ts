/** Takes runs of a list to another browser and back: a file that people can read, and what bringing it in would change. */
import { filled, type Remark } from "../words/words.ts";
import { isStepMark } from "./checklist.ts";
import { activeRun, type Changes, type Entries, entryShapes, everyId, type StepIds } from "./entries.ts";
import { cleanNote, type Mask } from "./notes.ts";
import { cleanName, freeName, readRun, readRuns, type Run } from "./runs.ts";
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
  words: TransferWords,
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
  const file = parse(text);
  if (file === undefined) return refused("unreadable");
  if (!isRecord(file) || file["format"] !== format) return refused("not-a-copy");
  return problemOfFile(file, list) ?? readRunsOf(file, list, mask) ?? refused("foreign-content");
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

type Raw = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Raw =>
  typeof value === "object" && value !== null && !Array.isArray(value);

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

/** What to do with a run that was brought along: leave it, fill what is open here, take it as it is, or keep both. */
export type Way = "leave" | "merge" | "replace" | "add";

/**
 * What bringing in a run would change; nothing else changes when it is brought in.
 *
 * @param target the run here; a new time for `add`
 * @param unnamed what a run here is called that has no name, so that no other one gets that
 */
export function importChanges(
  entries: Entries,
  theirs: Run,
  way: Way,
  target: string,
  unnamed: string,
): Changes {
  if (way === "leave") return {};
  const ours = contentOf(readRun(entries, target), target);
  const given = contentOf(theirs, target);
  const wanted =
    way === "merge"
      ? { ...given, ...ours }
      : { ...Object.fromEntries(Object.keys(ours).map((key) => [key, undefined])), ...given };
  const taken = readRuns(entries).map(({ name }) => name ?? unnamed);
  const name = freeName(taken, theirs.name ?? unnamed);
  const named = way === "add" ? { ...wanted, [`${target}:name`]: name } : wanted;
  return Object.fromEntries(Object.entries(named).filter(([key, value]) => entries[key] !== value));
}

function contentOf({ marks, notes, answers }: Run, target: string): Changes {
  const keyed = (kind: string, values: Readonly<Record<string, string | undefined>>) =>
    Object.entries(values).map(([id, value]) => [`${target}:${kind}:${id}`, value]);
  return Object.fromEntries([
    ...keyed("mark", marks),
    ...keyed("note", notes),
    ...keyed("answer", answers),
  ]) as Changes;
}

/** One line of a preview: what would become of a mark, a note or an answer. */
export interface Difference {
  kind: "mark" | "note" | "answer";
  /** The step or question. */
  of: string;
  from: string | undefined;
  to: string | undefined;
}

/** Changes as differences, in the order of the steps. */
export function differences(entries: Entries, changes: Changes, steps: readonly StepIds[]): Difference[] {
  const order = steps.flatMap(everyId);
  return Object.entries(changes)
    .flatMap(([key, to]): Difference[] => {
      const [, kind, of] = key.split(":");
      if ((kind !== "mark" && kind !== "note" && kind !== "answer") || of === undefined) return [];
      return [{ kind, of, from: entries[key], to }];
    })
    .toSorted((a, b) => order.indexOf(a.of) - order.indexOf(b.of));
}

/** What the list on screen calls what differences are about; an id that it does not have stands for itself. */
export interface Names {
  step: (id: string) => string;
  question: (id: string) => string;
  answer: (question: string, choice: string) => string;
}

/** A difference in words: `Buy credit: done (was open)`. */
export function differenceWords(
  words: TransferWords,
  { kind, of, from, to }: Difference,
  names: Names,
): string {
  if (kind === "answer") {
    const answer = (choice: string | undefined) =>
      choice === undefined ? words["answer-none"] : names.answer(of, choice);
    return filled(words.answer, names.question(of), answer(to), answer(from));
  }
  const title = names.step(of);
  if (kind === "note") return filled(words[noteChange(from, to)], title);
  const markWords = (mark: string | undefined) => words[`mark-${isStepMark(mark) ? mark : "open"}`];
  return filled(words.mark, title, markWords(to), markWords(from));
}

function noteChange(from: string | undefined, to: string | undefined) {
  if (to === undefined) return "note-removed";
  return from === undefined ? "note-added" : "note-replaced";
}
