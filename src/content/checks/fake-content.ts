/** The smallest content without a problem, for tests that put one into it. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { coverageTopics } from "../../domain/ledger/coverage.ts";
import { checkContent } from "./all.ts";
import { wordFiles } from "./words.ts";
import type { Problem } from "../files/problem.ts";
import { allKinds } from "../kinds.ts";
import { sentenceTexts } from "../../domain/explain/sentences.ts";
import { type AuthoredText, readText } from "../text/read.ts";
import type { TextShapes } from "../../domain/words/words.ts";

const everyRow = coverageTopics.map((_, index) => index + 1).join(", ");

/** Ids that readers keep, of the content below. */
export const recordedIds = [
  "changes/keys-moved",
  "checklists/setup/sign-in",
  "errors/no-credit",
  "faq/where",
  "factTopics/find",
  "factTopics/keys",
  "faqTopics/finding",
  "credentialQuestions/caller.me",
  "credentialQuestions/caller.program",
  "credentialQuestions/place.here",
  "credentialQuestions/place.there",
  "credentials/user-key",
  "glossary/api-key",
  "glossary/quota",
  "guide/find",
];

const wordsFor = (shapes: TextShapes) =>
  Object.entries(shapes)
    .map(([id, values]) => `${id}: Say it${" …".repeat(values)}\n`)
    .join("");

const everySentence = Object.entries(sentenceTexts)
  .map(([id, values]) => `- id: ${id}\n  text: Say it${" …".repeat(values)}\n`)
  .join("");

/** The smallest content without a problem: one file of each kind. */
export const files = {
  "content/facts.yaml": `
- id: keys-url
  rows: [F01]
  topic: find
  kind: url
  value: https://platform.openai.com/api-keys
  statement: The page lists keys.
  citations: [help-keys]
  checked: "2026-11-20"
  confidence: high
- id: create-label
  rows: [F02]
  topic: find
  kind: label
  value: Create new secret key
  statement: The button makes a key.
  citations: [help-keys]
  checked: "2026-11-20"
  confidence: high
- id: keys-path
  rows: [F03]
  topic: find
  kind: path
  value: [Settings, API keys]
  statement: The path leads to the keys.
  citations: [help-keys]
  checked: "2026-11-20"
  confidence: high
  outdated:
    - says: Keys are in the profile menu.
      verdict: outdated
      now: Keys are in the settings.
      patterns: [profile menu]
`,
  "content/citations.yaml": `
- id: help-keys
  title: Where do I find my key?
  publisher: OpenAI Help Center
  url: https://help.openai.com/keys
  date: "2026-11"
  checked: "2026-11-20"
`,
  "content/fact-topics.yaml": `
- { id: find, order: 1, title: Find }
- { id: keys, order: 2, title: Keys }
`,
  "content/faq-topics.yaml": `
- { id: finding, order: 1, title: Finding }
`,
  "content/changes.yaml": `
- id: keys-moved
  date: "2026-11-20"
  kind: changed
  since: "2026-11-10"
  says: The keys have a page of their own.
  facts: [keys-url]
  pages: [/guide/find/, /faq/#where]
`,
  "content/glossary.yaml": `
- id: api-key
  term: API key
  also: [secret key]
  definition: An API key is a secret text.
  guide: find
  question: where
  facts: [keys-url]
- id: quota
  term: quota
  definition: A quota is what you may spend.
  guide: find
  citations: [help-keys]
`,
  "content/search-words.yaml": `
fillers:
  - [a, the]
synonyms:
  - [top up, recharge]
`,
  "content/search-meanings.yaml": '"quota": "d0dqddd4f"',
  "content/search-wordings.yaml": `
/faq/#where: [where is it, can not find it]
/guide/find/#here: [look here]
/glossary/#term-quota: [how much is left]
`,
  "content/guide/find.mdx": `---
title: Find your key
label: Find
description: Where it is.
group: start
order: 1
covers: [${everyRow}]
---

Open <Path id="keys-path" />. <Cite id="help-keys" fact="keys-url" />
`,
  "content/faq/where.mdx": `---
question: Where is my key?
topic: finding
related: [find]
---

On the <FactLink id="keys-url">keys page</FactLink>.
`,
  "content/errors/no-credit.mdx": `---
row: E01
title: You exceeded your quota
meaning: No credit is left.
status: [429]
type: []
code: [insufficient_quota]
param: []
classes: { python: [], node: [] }
messages: []
otherTools: []
evidence: documented
retry: "no"
causes: [The credit is used up.]
firstTest: Look at the balance.
screens: [keys-path, keys-url]
reopens: [setup/sign-in]
citations: [help-keys]
confidence: high
related: []
---

Buy credit.
`,
  "content/credentials.yaml": `
- id: user-key
  order: 1
  title: A key of your own
  because: It needs nothing but the dashboard.
  action: { label: Create the key, fact: keys-url }
  permission: Restricted.
  scopes: []
  expiry: Some weeks.
  blastRadius: The project.
  steps: [Select the project., Create the key., Store it.]
  facts: [keys-url]
`,
  "content/credential-questions.yaml": `
- id: caller
  order: 1
  text: Who makes the calls?
  choices:
    - id: me
      label: I do
      use: user-key
    - id: program
      label: A program
      asks: place
- id: place
  order: 2
  text: Where does it run?
  choices:
    - id: here
      label: Here
      use: user-key
    - id: there
      label: There
      use: user-key
`,
  "content/key-kinds.yaml": [
    "older",
    "unknown",
    "quotation-mark",
    "web-address",
    "variable-name",
    "placeholder",
  ]
    .map(
      (id, index) => `
- id: ${id}
  order: ${index + 1}
  is: This is ${id}.
  compare: Look for ENDING.
  staleSources: [The profile.]
  facts: [keys-url]
`,
    )
    .join(""),
  "content/situations.yaml": `
- id: create
  order: 1
  need: get-a-key
  to: /guide/find/
  title: I never made a key
`,
  "content/error-clients.yaml": `
- id: go
  name: the Go SDK
  marks: ["openai api error: "]
  how: Print the code.
`,
  "content/errors-not-ours.yaml": `
- id: acme
  kind: service
  words: Acme
  marks: [acme]
`,
  "content/observations/dotenv-lines.yaml": `
- id: plain
  title: The key and nothing else
  file: "OPENAI_API_KEY=abc-123"
  meant: abc-123
`,
  "content/observations/dotenv.yaml": `
- id: bash
  name: bash
  how: set -a; . ./.env
  group: Shells
  registry: system
  package: bash
  version: "5.2"
  day: "2026-11-28"
  rules: { syntax: shell }
  reads:
    plain: abc-123
`,
  "content/explainer.yaml": everySentence,
  "content/zh/explainer.yaml": everySentence,
  "content/zh/values.yaml": "[]",
  "content/zh/search-words.yaml": "{}",
  "content/zh/faq-topics.yaml": "[]",
  "content/observations/tools.yaml": "[]",
  "content/pages/about.mdx": `---
title: About
description: Who made it.
---

Nobody of note.
`,
  "content/checklists/setup.yaml": `
title: Set up your key
description: Tick as you go.
covers: [1]
finished:
  works: It works.
  next:
    - { to: /checklist/setup/, text: Do it again }
questions: []
start:
  line: first key
  elsewhere:
    - { to: /checklist/setup/, text: Stay here }
groups:
  - id: account
    title: Account
steps:
  - id: sign-in
    group: account
    title: Sign in
    why: Keys are made there.
    how: Open it.
    proof: You see it.
    samples: { bash: hello/hello.sh }
    links: []
`,
  "content/samples/hello/hello.sh": "echo hello\n",
  "content/samples/hello/sample.yaml": `
shown:
  /checklist/setup/: [hello.sh]
runs:
  - file: hello.sh
    runs: yes
`,
  "content/permanent-ids.json": JSON.stringify(recordedIds),
};

/** Files of kinds that no test here is about: they hold nothing. */
const emptyLists = Object.fromEntries(
  allKinds.flatMap(([, { files: path }]) => (path.includes("*") || path in files ? [] : [[path, "[]\n"]])),
);

/** Every text that rules and pages say. */
const texts: Readonly<Record<`content/${string}words/${string}.yaml`, string>> = Object.fromEntries(
  Object.entries(wordFiles).flatMap(([folder, named]) =>
    Object.entries(named).map(([name, shapes]) => [`${folder}/${name}.yaml`, wordsFor(shapes)]),
  ),
);

type Path = keyof typeof files | keyof typeof texts;

/** Where the content stands: most files stay as they are from one check to the next. */
const root = mkdtempSync(join(tmpdir(), "content-"));
process.on("exit", () => rmSync(root, { recursive: true, force: true }));

/** The texts of the files that stand there. */
const standing = new Map<string, string>();

const parsed = new Map<string, AuthoredText>();

/** Reads a text as the check does, and a text that it has read before from memory. */
function readOnce(source: string): AuthoredText {
  const text = parsed.get(source) ?? readText(source);
  parsed.set(source, text);
  return text;
}

/** Checks the smallest content after replacing a text in one of its files, or after adding files. */
export function check(change: {
  in?: Path;
  replace?: string;
  by?: string;
  add?: Record<string, string>;
  without?: Path;
}): readonly Problem[] {
  const all: Record<string, string> = { ...emptyLists, ...files, ...texts, ...change.add };
  if (change.without) delete all[change.without];
  const { in: path, replace = "", by = "" } = change;
  if (path) {
    const text = all[path] ?? "";
    assert.ok(text.includes(replace), `${path} does not hold ${replace}`);
    all[path] = text.replace(replace, by);
  }
  for (const old of standing.keys()) if (all[old] === undefined) remove(old);
  for (const [path, text] of Object.entries(all)) if (standing.get(path) !== text) write(path, text);
  return checkContent(root, readOnce);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  standing.set(path, text);
}

/** Removes a file with the folders that hold nothing else. */
function remove(path: string): void {
  rmSync(join(root, path));
  standing.delete(path);
  let folder = dirname(join(root, path));
  while (readdirSync(folder).length === 0) {
    rmdirSync(folder);
    folder = dirname(folder);
  }
}

/** The guide page with another text; the text starts on line 9. */
export const prose = (by: string) =>
  check({
    in: "content/guide/find.mdx",
    replace: files["content/guide/find.mdx"].split("---\n\n")[1] ?? "",
    by,
  });

/** The second line of that text. */
export const line = "content/guide/find.mdx:10";
