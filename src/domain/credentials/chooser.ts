/**
 * Which credential fits a job: a tree of questions as data, and the walk through it. Ids of questions, answers and
 * results are permanent, because readers keep links that hold them.
 */
export const credentialIds = [
  "user-key",
  "service-account",
  "admin-key",
  "client-secret",
  "backend",
  "workload-identity",
] as const;

export type CredentialId = (typeof credentialIds)[number];

/** What a walk through the questions can end in (`content/credentials.yaml`). */
export interface Credential {
  id: CredentialId;
  /** Position on the page. */
  order: number;
  title: string;
  /** Why this one, as a sentence. */
  because: string;
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

/** Permanent anchor of a result on its page, without `#`. */
export function credentialAnchor(id: CredentialId): string {
  return `use-${id}`;
}

export interface Choice {
  id: string;
  label: string;
  /** The next question, or the result. */
  leadsTo: { question: QuestionId } | { result: CredentialId };
}

export type QuestionId = "job" | "caller" | "client" | "place" | "identity";

export interface Question {
  id: QuestionId;
  text: string;
  choices: readonly Choice[];
}

export const firstQuestion: QuestionId = "job";

export const questions: readonly Question[] = [
  {
    id: "job",
    text: "What shall it do?",
    choices: [
      { id: "models", label: "Call models", leadsTo: { question: "caller" } },
      {
        id: "administration",
        label: "Manage the organization: projects, members, keys, costs",
        leadsTo: { result: "admin-key" },
      },
    ],
  },
  {
    id: "caller",
    text: "Who or what makes the calls?",
    choices: [
      { id: "me", label: "I do, while I learn, develop or test", leadsTo: { result: "user-key" } },
      { id: "visitor", label: "A page or an app on my users' devices", leadsTo: { question: "client" } },
      { id: "program", label: "A program that runs without me", leadsTo: { question: "place" } },
    ],
  },
  {
    id: "client",
    text: "What does the page or the app use?",
    choices: [
      { id: "realtime", label: "Live voice: the Realtime API", leadsTo: { result: "client-secret" } },
      { id: "other", label: "Anything else", leadsTo: { result: "backend" } },
    ],
  },
  {
    id: "place",
    text: "Where does it run?",
    choices: [
      { id: "cloud", label: "In a cloud or a cluster", leadsTo: { question: "identity" } },
      { id: "ci", label: "In a build job", leadsTo: { question: "identity" } },
      {
        id: "server",
        label: "On a server or a host without such identities",
        leadsTo: { result: "service-account" },
      },
    ],
  },
  {
    id: "identity",
    text: "Does it have an identity there already (an OIDC token)?",
    choices: [
      { id: "yes", label: "Yes, or it can get one", leadsTo: { result: "workload-identity" } },
      { id: "no", label: "No, or I do not know", leadsTo: { result: "service-account" } },
    ],
  },
];

/** Ids of the chosen answers by question. */
export type Answers = Readonly<Partial<Record<QuestionId, string>>>;

export interface Walk {
  /** Questions on the way, in order; the last one is open where there is no result. */
  asked: readonly Question[];
  result?: CredentialId | undefined;
}

/** Walks the tree as far as the answers lead. Answers to questions off the way are ignored. */
export function choose(answers: Answers): Walk {
  const asked: Question[] = [];
  let next: QuestionId | undefined = firstQuestion;
  while (next !== undefined) {
    const question = questions.find(({ id }) => id === next);
    if (question === undefined) break;
    asked.push(question);
    const leadsTo = question.choices.find(({ id }) => id === answers[question.id])?.leadsTo;
    if (leadsTo && "result" in leadsTo) return { asked, result: leadsTo.result };
    next = leadsTo?.question;
  }
  return { asked };
}

/** The answers on the way, as text for the fragment of an address: `job.models~caller.me`. */
export function encodeAnswers(answers: Answers): string {
  return choose(answers)
    .asked.flatMap(({ id, choices }) =>
      choices.some((one) => one.id === answers[id]) ? `${id}.${answers[id]}` : [],
    )
    .join("~");
}

/** Longest fragment that is read; the longest one this module writes is far shorter. */
const longestFragment = 300;

/** Reads what {@link encodeAnswers} wrote. Ids that are not known are ignored. */
export function decodeAnswers(fragment: string): Answers {
  const pairs = fragment
    .slice(0, longestFragment)
    .replace(/^#/, "")
    .split("~")
    .map((pair) => pair.split("."));
  return Object.fromEntries(
    questions.flatMap(({ id, choices }) => {
      const answer = pairs.find(([question]) => question === id)?.[1];
      return choices.some((one) => one.id === answer) ? [[id, answer]] : [];
    }),
  );
}
