import type { FilesByShell } from "../tabs/choices.ts";
import { filled } from "../words/words.ts";
import type { Condition, Question } from "./situation.ts";
import type { CountWords } from "./words.ts";

/** A checklist as its author wrote it (`content/checklists/*.yaml`). Texts hold inline Markdown and reference tags. */
export interface Checklist {
  title: string;
  /** One sentence: whom it serves and what they have at the end. */
  description: string;
  /** Rows of the coverage table that it answers. */
  covers: readonly number[];
  /** What most readers need to know before the first step; stands above the list. */
  before?: string | undefined;
  /** What cannot wait: a button above the list. `fact` is the id of the address that it opens. */
  urgent?: { fact: string; text: string } | undefined;
  /** What a reader has at the end, in one sentence, and where to go from there. */
  finished: { works: string; next: readonly StepLink[] };
  groups: readonly Group[];
  /** What the list asks the reader: at most two questions before the first step, others at the step that finds it out. */
  questions: readonly Question[];
  /** In the line above the list: which need it serves, and the lists and pages for other needs. */
  start: { line: string; elsewhere: readonly StepLink[] };
  /** In display order. */
  steps: readonly Step[];
  /** Steps that the list had and has no more. */
  removed?: readonly Tombstone[] | undefined;
}

/** What is left of a removed step: its id is never used again, marks that browsers hold under it count for nothing. */
export interface Tombstone {
  id: string;
  /** ISO day of the removal. */
  on: string;
  /** Why nobody needs the step any more. */
  because: string;
}

/** A named run of steps. */
export interface Group {
  id: string;
  title: string;
}

/** One way to do a step that can be done in several ways. */
export interface Way {
  title: string;
  how: string;
  /** With which answers it is shown; always when absent. */
  when?: Condition | undefined;
}

/** A link to another page of the site. */
export interface StepLink {
  to: string;
  text: string;
}

/** One of several acts that make up a step, in the order in which they happen. */
export interface Part {
  title: string;
  how: string;
  /** With which answers it is shown; always when absent. */
  when?: Condition | undefined;
  /** The id under which an earlier version of the list had this part as a step of its own. */
  was?: string | undefined;
}

/** One thing the reader does. */
export interface Step {
  /** Permanent: stored ticks are kept under it. */
  id: string;
  /** Ids under which earlier versions stored this step: it was renamed, and is the same step. */
  aliases?: readonly string[] | undefined;
  /** The id of its group. */
  group: string;
  /** Starts with a verb; plain text. */
  title: string;
  /** With which answers the step is there; always when absent. */
  when?: Condition | undefined;
  /** With which answers it leads its group. */
  first?: Condition | undefined;
  /** When the step is needed, in words, where only its reader can tell: `You have no OpenAI account`. */
  if?: string | undefined;
  /** One line. */
  why: string;
  how: string;
  /** What to do one after the other, when the step is made of several acts. */
  parts?: readonly Part[] | undefined;
  /** Alternatives to choose one from. */
  ways?: readonly Way[] | undefined;
  /** What to run or look at to know that it is done, without showing the key. */
  proof: string;
  /** Runnable files under `content/samples` that prove the step, by the shell they are for. */
  samples?: FilesByShell | undefined;
  /** The first leads to the page that teaches the step; that page shows the step too, with its box. */
  links: readonly StepLink[];
}

/** Every id that a reader's browser or a link may hold for a step: today's, former names, and parts that were steps. */
export function stepIds({ id, aliases = [], parts = [] }: Pick<Step, "id" | "aliases" | "parts">): string[] {
  return [id, ...aliases, ...parts.flatMap(({ was }) => was ?? [])];
}

/** The steps that a page of the site teaches: those whose first link leads to it or into it. */
export function stepsTaughtAt<Linked extends Pick<Step, "links">>(
  page: string,
  steps: readonly Linked[],
): Linked[] {
  return steps.filter(({ links: [first] }) => first?.to.split("#")[0] === page);
}

/** A step without an entry is open. */
export type StepMark = "done" | "not-applicable";

/** Marks by step id. */
export type Progress = Readonly<Record<string, StepMark | undefined>>;

/** How much of a list is done, in numbers. */
export interface ProgressCount {
  done: number;
  notApplicable: number;
  /** Steps that apply: all steps less those marked as not applicable. */
  applicable: number;
}

/** Narrows a stored value; anything else is treated as absent. */
export function isStepMark(value: unknown): value is StepMark {
  return value === "done" || value === "not-applicable";
}

/** Counts only the ids given, so marks of removed steps never count. */
export function countProgress(stepIds: readonly string[], progress: Progress): ProgressCount {
  const marks = stepIds.map((id) => progress[id]);
  const notApplicable = marks.filter((mark) => mark === "not-applicable").length;
  return {
    done: marks.filter((mark) => mark === "done").length,
    notApplicable,
    applicable: stepIds.length - notApplicable,
  };
}

/** The first step without a mark. */
export function nextOpenStep(stepIds: readonly string[], progress: Progress): string | undefined {
  return stepIds.find((id) => !isStepMark(progress[id]));
}

/** The count in as few words as a status line has room for: `4 of 9`. */
export function countWords(words: CountWords, { done, applicable }: ProgressCount): string {
  if (applicable === 0) return words["nothing-left"];
  return done === applicable ? filled(words.all, done) : filled(words.some, done, applicable);
}

/** What one act led to, as sentences for the ear: `4 of 9 done. Next: Buy credit.` */
export function announce(words: CountWords, count: ProgressCount, next: string | undefined): string {
  const { done, notApplicable, applicable } = count;
  const sentences = [
    done < applicable
      ? filled(words["said-some"], done, applicable)
      : filled(words.said, countWords(words, count)),
    ...(notApplicable > 0 ? [filled(words["said-skipped"], notApplicable)] : []),
    ...(next === undefined ? [] : [filled(words["said-next"], next)]),
  ];
  return sentences.join(" ");
}

/** The checklist that stands on the home page and at `/checklist/`. */
export const mainChecklist = "key-setup";

/** Address of a checklist's page, with the step when given; root-relative. */
export function checklistPath(checklist: string, step?: string): string {
  const page = checklist === mainChecklist ? "/checklist/" : `/checklist/${checklist}/`;
  return step === undefined ? page : `${page}#step-${step}`;
}
