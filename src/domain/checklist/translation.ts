/** A checklist in another language: its texts alone. What it is made of, its ids, links and samples, is that of its source. */
import type { Checklist, Part, Step, StepLink, Way } from "./checklist.ts";
import type { Choice, Question } from "./situation.ts";

/** The texts of a checklist, each where its source has it; links by their words, in the same order. */
export interface ChecklistTexts extends Pick<Checklist, "title" | "description" | "before"> {
  urgent?: string | undefined;
  finished: { works: string; next: readonly string[] };
  groups: Checklist["groups"];
  questions: readonly QuestionTexts[];
  start: { line: string; elsewhere: readonly string[] };
  steps: readonly StepTexts[];
}

interface QuestionTexts extends Pick<Question, "id" | "ask" | "open"> {
  choices: readonly Choice[];
}

type PartTexts = Pick<Part, "title" | "how">;

interface StepTexts extends Pick<Step, "id" | "title" | "if" | "why" | "how" | "proof"> {
  parts?: readonly PartTexts[] | undefined;
  ways?: readonly PartTexts[] | undefined;
  links: readonly string[];
}

/** What of a checklist is translated. */
export function textsOf({ finished, questions, start, steps, ...list }: Checklist): ChecklistTexts {
  return {
    title: list.title,
    description: list.description,
    before: list.before,
    urgent: list.urgent?.text,
    finished: { works: finished.works, next: wordsOf(finished.next) },
    groups: list.groups,
    questions: questions.map(({ id, ask, open, choices }) => ({ id, ask, open, choices })),
    start: { line: start.line, elsewhere: wordsOf(start.elsewhere) },
    steps: steps.map((step) => ({
      id: step.id,
      title: step.title,
      if: step.if,
      why: step.why,
      how: step.how,
      parts: partsOf(step.parts),
      ways: partsOf(step.ways),
      proof: step.proof,
      links: wordsOf(step.links),
    })),
  };
}

const wordsOf = (links: readonly StepLink[]) => links.map(({ text }) => text);

const partsOf = (parts: readonly (Part | Way)[] | undefined) =>
  parts?.map(({ title, how }) => ({ title, how }));

/** Every text of a value, in order, without ids. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === "id" ? [] : stringsIn(inner)));
}

/**
 * A checklist with the texts of its translation.
 *
 * @throws when the two do not have the same parts
 */
export function translatedChecklist(source: Checklist, texts: ChecklistTexts): Checklist {
  return {
    ...source,
    title: texts.title,
    description: texts.description,
    before: texts.before,
    urgent: urgentWith(source.urgent, texts.urgent),
    finished: { works: texts.finished.works, next: linksWith(source.finished.next, texts.finished.next) },
    start: { line: texts.start.line, elsewhere: linksWith(source.start.elsewhere, texts.start.elsewhere) },
    groups: paired("groups", source.groups, texts.groups).map(([own, other]) => ({ ...own, ...other })),
    questions: paired("questions", source.questions, texts.questions).map(([own, { choices, ...other }]) => ({
      ...own,
      ...other,
      choices: paired(`choices of ${own.id}`, own.choices, choices).map(([, choice]) => choice),
    })),
    steps: paired("steps", source.steps, texts.steps).map(([own, other]) => ({
      ...own,
      ...other,
      parts: partsWith(`parts of ${own.id}`, own.parts, other.parts),
      ways: partsWith(`ways of ${own.id}`, own.ways, other.ways),
      links: linksWith(own.links, other.links),
    })),
  };
}

function urgentWith(urgent: Checklist["urgent"], text: string | undefined): Checklist["urgent"] {
  const [pair] = paired("urgent", urgent ? [urgent] : [], text ? [text] : []);
  return pair && { ...pair[0], text: pair[1] };
}

function linksWith(links: readonly StepLink[], words: readonly string[]): StepLink[] {
  return paired("links", links, words).map(([link, text]) => ({ ...link, text }));
}

function partsWith<Own extends Part | Way>(
  what: string,
  parts: readonly Own[] | undefined,
  texts: readonly PartTexts[] | undefined,
): Own[] | undefined {
  return parts && paired(what, parts, texts ?? []).map(([own, text]) => ({ ...own, ...text }));
}

/** Each with its counterpart: those with ids have the same one, and of others there are as many. */
function paired<Own, Other>(
  what: string,
  own: readonly Own[],
  others: readonly Other[],
): (readonly [Own, Other])[] {
  const [expected, received] = [namesOf(own), namesOf(others)];
  if (received !== expected) throw new Error(`${what}: received ${received}, expected ${expected}`);
  return own.map((one, index) => [one, others[index] as Other] as const);
}

/** What is compared: ids, or the places of what has none. */
function namesOf(all: readonly unknown[]): string {
  return all.map((one, index) => (Object(one) as { id?: string }).id ?? index + 1).join(", ") || "none";
}
