/**
 * What a reader says a list is for, and what follows from it: which steps they see, in which order and in which words.
 * Without an answer nothing is left out, and conditions stand there in words. Answers are kept, so questions and choices
 * are permanent like steps.
 */
import { filled } from "../words/words.ts";
import type { SheetWords } from "./words.ts";

/** Something that the reader knows and the list does not. */
export interface Question {
  id: string;
  /** `Who is it for?` */
  ask: string;
  /** In the line above the list, as long as there is no answer: `for anybody`; questions asked at a step have no place there. */
  open?: string | undefined;
  /** The step that finds the answer out; absent when the reader knows it before the first step. */
  at?: string | undefined;
  choices: readonly Choice[];
}

/** One answer to a question. */
export interface Choice {
  id: string;
  /** On the chip: `A team` */
  title: string;
  /** In the line above the list: `for a team` */
  line?: string | undefined;
  /** As a condition: `you work in a team` */
  if: string;
  /** As the condition that any other choice fulfils: `you do not work in a team`; without it, those are named. */
  not?: string | undefined;
}

/** Answers of which one must be given, by question. A question without an answer leaves nothing out. */
export type Condition = Readonly<Record<string, readonly string[]>>;

/** Choices by question. */
export type Answers = Readonly<Record<string, string | undefined>>;

/** What stands in a list only with some answers, as `who=me` for each answer that leaves it out, or puts it first. */
export interface Situated {
  unless?: readonly string[] | undefined;
  first?: readonly string[] | undefined;
  /** The group in which it may come first. */
  group?: string | undefined;
}

/** Every answer to a question. */
export function answersTo({ id, choices }: Question): string[] {
  return choices.map((choice) => `${id}=${choice.id}`);
}

/** The answers that fulfil a condition: `place=server`, `place=ci`. */
export function fulfilling(condition: Condition = {}): string[] {
  return Object.entries(condition).flatMap(([question, choices]) =>
    choices.map((choice) => `${question}=${choice}`),
  );
}

/** The answers that rule a condition out, so that an answer which the list does not know rules out nothing. */
export function rulingOut(condition: Condition = {}, questions: readonly Question[]): string[] {
  const fulfilled = fulfilling(condition);
  return questions
    .filter(({ id }) => id in condition)
    .flatMap(answersTo)
    .filter((answer) => !fulfilled.includes(answer));
}

/** Texts in a row, with one between each two; nothing for none. */
function joined(between: string, [first = "", ...others]: readonly string[]): string {
  return others.reduce((before, next) => filled(between, before, next), first);
}

/** A condition in words: `you work in a team and it runs on a server or in CI`. */
export function conditionWords(
  words: Pick<SheetWords, "both" | "either">,
  condition: Condition,
  questions: readonly Question[],
): string {
  const parts = questions
    .filter(({ id }) => id in condition)
    .map(({ id, choices }) => {
      const named = choices.filter((choice) => condition[id]?.includes(choice.id));
      const [left, ...others] = choices.filter((choice) => !named.includes(choice));
      if (left?.not !== undefined && others.length === 0) return left.not;
      return joined(words.either, withoutEcho(named.map((choice) => choice.if)));
    });
  return joined(words.both, parts);
}

/** Chinese says once what texts in a row begin with alike; English would lose the verb or the article that it needs. */
function withoutEcho(texts: readonly string[]): string[] {
  const [first = "", ...others] = texts;
  const signs = [...(/^\p{Script=Han}*/u.exec(first)?.[0] ?? "")];
  const end = signs.findIndex((sign, index) => others.some((text) => [...text][index] !== sign));
  const echo = signs.slice(0, end === -1 ? signs.length : end).join("");
  return [first, ...others.map((text) => text.slice(echo.length))];
}

/** Whether the reader gave one of some answers. */
export function isAnswered(among: readonly string[] = [], answers: Answers): boolean {
  return among.some((pair) => {
    const [question = "", choice] = pair.split("=");
    return answers[question] === choice;
  });
}

/** Whether all that something depends on is answered. */
export function isDecided(unless: readonly string[] = [], answers: Answers): boolean {
  return unless.length > 0 && questionsOf(unless).every((question) => answers[question]);
}

/** The questions of some answers. */
export function questionsOf(pairs: readonly string[]): string[] {
  return [...new Set(pairs.map((pair) => pair.split("=")[0] ?? ""))];
}

/** Steps in the order in which the reader takes them: what comes first with these answers leads its group. */
export function inOrder<Step extends Situated>(steps: readonly Step[], answers: Answers): Step[] {
  const groups = [...new Set(steps.map(({ group }) => group))];
  const place = ({ group, first }: Step) => groups.indexOf(group) * 2 + (isAnswered(first, answers) ? 0 : 1);
  return steps.toSorted((a, b) => place(a) - place(b));
}

/** The steps that the reader takes, in order. */
export function stepsFor<Step extends Situated>(steps: readonly Step[], answers: Answers): Step[] {
  return inOrder(steps, answers).filter(({ unless }) => !isAnswered(unless, answers));
}
