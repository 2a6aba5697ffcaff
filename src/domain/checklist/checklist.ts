/** A checklist as its author wrote it (`content/checklists/*.yaml`). Texts hold inline Markdown and reference tags. */
export interface Checklist {
  title: string;
  /** One sentence: whom it serves and what they have at the end. */
  description: string;
  /** Rows of the coverage table that it answers. */
  covers: readonly number[];
  groups: readonly Group[];
  /** In display order. */
  steps: readonly Step[];
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
}

/** One thing the reader does. */
export interface Step {
  /** Permanent: stored ticks are kept under it. */
  id: string;
  /** Ids under which earlier versions stored this step. */
  aliases?: readonly string[] | undefined;
  /** The id of its group. */
  group: string;
  /** Starts with a verb; plain text. */
  title: string;
  /** When the step is needed, in words; absent when always. */
  when?: string | undefined;
  /** One line. */
  why: string;
  how: string;
  /** Alternatives to choose one from. */
  ways?: readonly Way[] | undefined;
  /** What to run or look at to know that it is done, without showing the key. */
  proof: string;
  /** Runnable file under `content/samples` that proves the step. */
  sample?: string | undefined;
  links: readonly { to: string; text: string }[];
}

/** A step without an entry is open. */
export type StepMark = "done" | "not-applicable";

/** Marks by step id. */
export type Progress = Readonly<Record<string, StepMark | undefined>>;

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

/** The count as a sentence for eyes and ears alike. */
export function describeProgress(count: ProgressCount): string {
  const verb = count.notApplicable === 1 ? "does" : "do";
  const skipped = count.notApplicable > 0 ? ` (${count.notApplicable} ${verb} not apply)` : "";
  if (count.applicable === 0) return `No steps left to do${skipped}.`;
  if (count.done === count.applicable) return `All ${count.applicable} steps done${skipped}.`;
  return `${count.done} of ${count.applicable} steps done${skipped}.`;
}

/**
 * Writes marks as one line of text, for the copy that undo needs: `sign-in=done,verify-phone=not-applicable`.
 */
export function encodeProgress(progress: Progress): string {
  return Object.entries(progress)
    .filter(([, mark]) => mark !== undefined)
    .map(([id, mark]) => `${id}=${mark}`)
    .join(",");
}

/** Reads what {@link encodeProgress} wrote; whatever is not a known step with a valid mark is left out. */
export function decodeProgress(text: string, stepIds: readonly string[]): Progress {
  const known = new Set(stepIds);
  const pairs = text
    .split(",")
    .map((pair) => pair.split("="))
    .filter(([id = "", mark]) => known.has(id) && isStepMark(mark));
  return Object.fromEntries(pairs);
}

/** The checklist that stands on the home page and at `/checklist/`. */
export const mainChecklist = "key-setup";

/** Address of a checklist's page, with the step when given; root-relative. */
export function checklistPath(checklist: string, step?: string): string {
  const page = checklist === mainChecklist ? "/checklist/" : `/checklist/${checklist}/`;
  return step === undefined ? page : `${page}#step-${step}`;
}
