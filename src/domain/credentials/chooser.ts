/**
 * Which credential fits a job: a walk through a tree of questions (`content/credential-questions.yaml`). Ids of questions,
 * answers and results are permanent, because readers keep links that hold them.
 */
import type { Remark } from "../words/words.ts";
import type { ChooserWords } from "./words.ts";

/** What a walk through the questions can end in (`content/credentials.yaml`). */
export interface Credential {
  id: string;
  /** Position on the page. */
  order: number;
  title: string;
  /** Why this one, as a sentence. */
  because: string;
  /** The one thing to do next. */
  action: Action;
  /** Level to choose, as a sentence. */
  permission: string;
  /** Ids of facts that hold the names of the scopes it needs; empty where none can be chosen. */
  scopes: readonly string[];
  expiry: string;
  /** What somebody can do who gets hold of it. */
  blastRadius: string;
  /** Verb first. */
  steps: readonly string[];
  /** Ids of facts in the ledger that the sentences above rest on. */
  facts: readonly string[];
}

/** A button: where it leads is either a page of ours or a screen. */
export interface Action {
  label: string;
  /** Root-relative address. */
  page?: string | undefined;
  /** Id of the fact that holds the address of the screen. */
  fact?: string | undefined;
}

/** Permanent anchor of a result on its page, without `#`. */
export function credentialAnchor(id: string): string {
  return `use-${id}`;
}

/** An answer to a question; it leads to the next question or to a result. */
export interface Choice {
  id: string;
  label: string;
  /** Id of the next question. */
  asks?: string | undefined;
  /** Id of the credential that fits. */
  use?: string | undefined;
}

/** A question as its author wrote it (`content/credential-questions.yaml`). */
export interface Question {
  id: string;
  /** Position on the page. The first one is asked first, and each leads only to later ones. */
  order: number;
  text: string;
  choices: readonly Choice[];
}

/** What the walk needs of a question. */
export interface Crossing {
  id: string;
  choices: readonly Omit<Choice, "label">[];
}

/** Ids of the chosen answers by question. */
export type Answers = Readonly<Record<string, string | undefined>>;

/** How far answers lead. */
export interface Walk {
  /** Ids of the questions on the way, in order; the last one is open where there is no result. */
  asked: readonly string[];
  result?: string | undefined;
}

/**
 * Walks from the first question as far as the answers lead. Answers to questions off the way are ignored.
 *
 * @param questions in their order
 */
export function choose(questions: readonly Crossing[], answers: Answers): Walk {
  const asked: string[] = [];
  let next = questions[0]?.id;
  while (next !== undefined && !asked.includes(next)) {
    const question = questions.find(({ id }) => id === next);
    if (question === undefined) break;
    asked.push(question.id);
    const choice = question.choices.find(({ id }) => id === answers[question.id]);
    if (choice?.use !== undefined) return { asked, result: choice.use };
    next = choice?.asks;
  }
  return { asked };
}

/**
 * How many questions a walk has at most that goes on from the last of those asked.
 *
 * @param asked ids of the questions on the way, in order
 */
export function mostQuestions(questions: readonly Crossing[], asked: readonly string[]): number {
  const before = asked.slice(0, -1);
  return before.length + longestWay(questions, asked.at(-1), before);
}

/** How many questions the longest way from one on has; none is asked twice. */
function longestWay(
  questions: readonly Crossing[],
  from: string | undefined,
  before: readonly string[],
): number {
  const question = questions.find(({ id }) => id === from);
  if (question === undefined || before.includes(question.id)) return 0;
  const behind = question.choices.map(({ asks }) => longestWay(questions, asks, [...before, question.id]));
  return 1 + Math.max(0, ...behind);
}

/** Which question the last of those asked is, and how many there can be. */
export function placeOnTheWay(
  questions: readonly Crossing[],
  asked: readonly string[],
): Remark<keyof ChooserWords> {
  const most = mostQuestions(questions, asked);
  const id = asked.length === most ? "question" : "question-or-fewer";
  return { id, values: [asked.length, most] };
}

/** The answers on the way, as text for the fragment of an address: `job.models~caller.me`. */
export function encodeAnswers(questions: readonly Crossing[], answers: Answers): string {
  const known = knownAnswers(questions, answers);
  return choose(questions, answers)
    .asked.filter((id) => id in known)
    .map((id) => `${id}.${known[id]}`)
    .join("~");
}

/** Longest fragment that is read; the longest one this module writes is far shorter. */
const longestFragment = 300;

/** Reads what {@link encodeAnswers} wrote. Ids that are not known are ignored. */
export function decodeAnswers(questions: readonly Crossing[], fragment: string): Answers {
  const pairs = fragment
    .slice(0, longestFragment)
    .replace(/^#/, "")
    .split("~")
    .map((pair) => pair.split(".") as [string, string?])
    // The first of two answers to one question counts.
    .toReversed();
  return knownAnswers(questions, Object.fromEntries(pairs));
}

function knownAnswers(questions: readonly Crossing[], answers: Answers): Answers {
  return Object.fromEntries(
    questions.flatMap(({ id, choices }) =>
      choices.some((one) => one.id === answers[id]) ? [[id, answers[id]]] : [],
    ),
  );
}
