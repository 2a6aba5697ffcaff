/** What CONTRIBUTING says how to add, as a newcomer would do it: few files each, and nothing else. */

/** A change of one file; a file that does not exist is empty before. */
export interface Edit {
  /** Path from the project root. */
  file: string;
  change: (before: string) => string;
}

export interface Addition {
  name: string;
  edits: readonly Edit[];
  /** Where readers meet it: a file of the build, and a text in it. Absent for what no page shows yet. */
  shown?: { file: string; text: string };
}

function write(file: string, text: string): Edit {
  return { file, change: () => text };
}

function append(file: string, text: string): Edit {
  return { file, change: (before) => `${before.trimEnd()}\n\n${text}` };
}

/** @throws when a text is not there: then the walk is older than what it walks through */
function replace(file: string, texts: Readonly<Record<string, string>>): Edit {
  return {
    file,
    change: (before) =>
      Object.entries(texts).reduce((whole, [text, by]) => {
        if (!whole.includes(text)) throw new Error(`${file}: expected it to hold ${JSON.stringify(text)}`);
        return whole.replace(text, by);
      }, before),
  };
}

const source = `- id: newcomer-source
  title: A page about keys
  publisher: Example
  url: https://example.com/keys
  date: "2026-11-01"
  checked: "2026-11-20"
`;

const fact = `- id: newcomer-fact
  rows: [C19]
  topic: code
  kind: code
  value: newcomer_code
  statement: A newcomer's request fails with this code.
  citations: [newcomer-source]
  checked: "2026-11-20"
  confidence: medium
`;

const question = `---
question: Can a newcomer add a question?
topic: finding
aliases: [add a question]
---

Yes. The code is <Fact id="newcomer-fact" />. <Cite fact="newcomer-fact" />
`;

const error = `---
row: E99
title: The newcomer made a mistake
meaning: The request was made by a newcomer.
status: [400]
type: [invalid_request_error]
code: [newcomer_code]
param: []
classes: { python: [BadRequestError], node: [BadRequestError] }
messages:
  - "The newcomer made a mistake in line …"
otherTools: []
evidence: reported
retry: "no"
causes:
  - The request was made by a newcomer. <Cite fact="newcomer-fact" />
firstTest: Ask somebody who has been here for longer.
screens: []
reopens: []
citations: [newcomer-source]
confidence: medium
related: []
---

Read the line that the message names, and mend it.
`;

const step = `  - id: newcomer-step
    group: replace
    title: Look at it once more
    why: Newcomers look twice.
    how: Open the page again.
    proof: You see what you saw before.
    links:
      - { to: /guide/find/, text: Find your key }
`;

const term = `- id: newcomer
  term: newcomer
  definition: A newcomer is somebody who adds something here for the first time.
  guide: find
  question: newcomer-question
  facts: [newcomer-fact]
`;

const page = `---
title: How a newcomer adds a page
label: Newcomer
description: What a newcomer writes, and where.
group: start
order: 99
covers: []
---

<Answer>

Write one file. <Cite fact="newcomer-fact" />

</Answer>

## What you do

Read CONTRIBUTING.
`;

const manifest = `shown:
  /guide/newcomer-page/: [hello.sh]
runs:
  - file: hello.sh
    runs: yes
    expect: { stdout: ['hello'] }
`;

const schema = `import { z } from "astro/zod";
import { id, line } from "./common.ts";

/** One record of \`content/newcomers.yaml\`. */
export const newcomerSchema = z.strictObject({ id, name: line });
`;

export const additions: readonly Addition[] = [
  {
    name: "a fact",
    edits: [append("content/facts.yaml", fact), append("content/citations.yaml", source)],
    shown: { file: "sources/index.html", text: 'id="fact-newcomer-fact"' },
  },
  {
    name: "a question",
    edits: [write("content/faq/newcomer-question.mdx", question)],
    shown: { file: "faq/index.html", text: "Can a newcomer add a question?" },
  },
  {
    name: "an error",
    edits: [write("content/errors/newcomer-error.mdx", error)],
    shown: { file: "errors/newcomer-error/index.html", text: "The newcomer made a mistake" },
  },
  {
    name: "a checklist step",
    edits: [append("content/checklists/missing-key.yaml", step)],
    shown: { file: "checklist/missing-key/index.html", text: 'id="step-newcomer-step"' },
  },
  {
    name: "a term",
    edits: [append("content/glossary.yaml", term)],
    shown: { file: "glossary/index.html", text: 'id="term-newcomer"' },
  },
  {
    name: "a page",
    edits: [write("content/guide/newcomer-page.mdx", page)],
    shown: { file: "guide/newcomer-page/index.html", text: "How a newcomer adds a page" },
  },
  {
    name: "a sample, and the page that shows it",
    edits: [
      write("content/samples/newcomer/hello.sh", "echo hello\n"),
      write("content/samples/newcomer/sample.yaml", manifest),
      append("content/guide/newcomer-page.mdx", '<Sample file="newcomer/hello.sh" />\n'),
    ],
    shown: { file: "guide/newcomer-page/index.html", text: ">echo<" },
  },
  {
    name: "a word of the search",
    edits: [
      replace("content/search-words.yaml", { "\nsynonyms:\n": "\nsynonyms:\n  - [greenhorn, newcomer]\n" }),
    ],
    shown: { file: "search/index.json", text: "greenhorn" },
  },
  {
    name: "a topic of questions",
    edits: [append("content/faq-topics.yaml", "- { id: newcomers, order: 99, title: For newcomers }\n")],
  },
  {
    name: "a shell",
    edits: [
      replace("src/domain/tabs/choices.ts", {
        '"cmd"]': '"cmd", "nushell"]',
        '  cmd: "cmd",\n': '  cmd: "cmd",\n  nushell: "Nushell",\n',
      }),
    ],
    shown: { file: "guide/store/index.html", text: '[data-shell="nushell"]' },
  },
  {
    name: "a kind of content",
    edits: [
      write("src/content/schemas/newcomer.ts", schema),
      replace("src/content/kinds.ts", {
        "\nimport {": '\nimport { newcomerSchema } from "./schemas/newcomer.ts";\nimport {',
        "export const kinds = {\n": `export const kinds = {\n  newcomers: kind({ files: "content/newcomers.yaml", schema: newcomerSchema }),\n`,
      }),
      // What nothing reads is a problem; so this file shows that the new kind is read.
      write("content/newcomers.yaml", "- { id: first, name: The first newcomer }\n"),
    ],
  },
];
