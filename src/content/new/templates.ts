/**
 * What `npm run new` writes: every field that has a right value has it, and every field that only an author knows is
 * empty in a way that the content check refuses. So nothing half-written is ever built.
 */

/** What a template takes from the content around it. */
export interface Around {
  name: string;
  /** ISO date. */
  today: string;
  /** Ids of the topics to choose from. */
  topics: readonly string[];
  /** The next free row of each letter: `F16`, `K20`. */
  freeRows: readonly string[];
  /** Id of the last group of the checklist. */
  group: string;
  /** The file that has the steps of the checklist in Chinese, if it is translated. */
  translation: string | undefined;
}

/** A field to fill, as the content check names it below the entry. */
export interface Gap {
  field: string;
  /** What belongs there. */
  says: string;
}

/** A new entry, and what it waits for. */
export interface Draft {
  text: string;
  gaps: readonly Gap[];
  /** The module that documents every field. */
  documented: string;
}

/** What can be begun with a template. */
export type NewKind = "error" | "fact" | "faq" | "step" | "client";

/** The draft of each kind. */
export const templates: Readonly<Record<NewKind, (around: Around) => Draft>> = {
  error: ({ freeRows: [row = ""] }) => ({
    text: `---
row: ${row}
title: ""
meaning: ""
status: []
type: []
code: []
param: []
classes: { python: [], node: [] }
messages:
  - ""
otherTools: []
evidence: ""
retry: ""
causes:
  - ""
firstTest: ""
screens: []
reopens: []
citations: []
confidence: ""
related: []
---
`,
    gaps: [
      { field: "title", says: "the message as a reader has it in hand, shortened" },
      { field: "meaning", says: "what it means, in one sentence" },
      { field: "messages.0", says: "the literal wording, with … for what varies" },
      { field: "evidence", says: "reproduced, documented, reported or not-seen" },
      { field: "retry", says: '"no", "yes" or slower: whether the same request can work later' },
      { field: "causes.0", says: "the likeliest cause; more of them below it" },
      { field: "firstTest", says: "the shortest test that tells the causes apart, without showing the key" },
      { field: "citations", says: "ids of content/citations.yaml, at least one" },
      { field: "confidence", says: "high, medium or low" },
      { field: "text", says: "below the front matter: how to fix it; the first sentence answers" },
    ],
    documented: "src/domain/explain/error.ts",
  }),

  fact: ({ name, today, topics, freeRows }) => ({
    text: `- id: ${name}
  rows: []
  topic: ""
  kind: ""
  value: ""
  statement: ""
  citations: []
  checked: "${today}"
  confidence: ""
`,
    gaps: [
      { field: "rows", says: `the row of the same subject, or the next free one: ${either(freeRows)}` },
      { field: "topic", says: either(topics) },
      {
        field: "kind",
        says: "url, path, label, money, number, date, duration, model, code or statement",
      },
      { field: "value", says: "what pages show; take the line away for a statement" },
      { field: "statement", says: "the claim in one sentence that makes sense alone" },
      { field: "citations", says: "ids of content/citations.yaml, at least one" },
      { field: "confidence", says: "high, medium or low" },
    ],
    documented: "src/domain/ledger/fact.ts",
  }),

  faq: ({ topics }) => ({
    text: `---
question: ""
topic: ""
aliases: []
related: []
---
`,
    gaps: [
      { field: "question", says: "as a reader would ask it, with ? at its end" },
      { field: "topic", says: either(topics) },
      { field: "text", says: "below the front matter: the first sentence answers" },
    ],
    documented: "src/content/schemas/faq.ts",
  }),

  step: ({ name, group, translation }) => ({
    text: `  - id: ${name}
    group: ${group}
    title: ""
    why: ""
    how: ""
    proof: ""
    links:
      - { to: "", text: "" }
`,
    gaps: [
      { field: "title", says: "starts with a verb" },
      { field: "why", says: "one line" },
      { field: "how", says: "what to do, with the facts as tags" },
      { field: "proof", says: "how a reader sees that it is done, without showing the key" },
      { field: "links.0.to", says: "address of the page that teaches the step" },
      { field: "links.0.text", says: "words of that link" },
      ...(translation ? [{ field: translation, says: "the same step: a list is translated whole" }] : []),
    ],
    documented: "src/domain/checklist/checklist.ts",
  }),

  client: ({ name, today }) => ({
    text: `title: ""
language: ""
packages:
  ${name}: ""
brings: {}
runtime: not run yet
day: "${today}"
surprises: []
cases: {}
`,
    gaps: [
      { field: "title", says: "its name as it stands in a title" },
      { field: "language", says: "python, node, go, java, kotlin, scala, rust or shell" },
      {
        field: `packages.${name}`,
        says: "the version to install, in quotes; the package may be named otherwise",
      },
    ],
    documented: "src/domain/observations/client.ts",
  }),
};

const either = (values: readonly string[]) =>
  new Intl.ListFormat("en-US", { type: "disjunction" }).format(values);
