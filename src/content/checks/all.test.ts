import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { coverageTopics } from "../../domain/ledger/coverage.ts";
import { checkContent } from "./all.ts";
import { wordFiles } from "./words.ts";
import { formatProblem, type Problem } from "../files/problem.ts";
import { allKinds } from "../kinds.ts";
import { sentenceIds, withValue } from "../../domain/explain/sentences.ts";
import type { TextShapes } from "../../domain/words/words.ts";

const everyRow = coverageTopics.map((_, index) => index + 1).join(", ");

const recordedIds = [
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

const everySentence = sentenceIds
  .map((id) => `- id: ${id}\n  text: Say ${withValue.has(id) ? "…" : "it"}\n`)
  .join("");

/** The smallest content without a problem: one file of each kind. */
const files = {
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

/** Checks the smallest content after replacing a text in one of its files, or after adding files. */
function check(change: {
  in?: Path;
  replace?: string;
  by?: string;
  add?: Record<string, string>;
  without?: Path;
}): readonly Problem[] {
  const root = mkdtempSync(join(tmpdir(), "content-"));
  try {
    const all: Record<string, string> = { ...emptyLists, ...files, ...texts, ...change.add };
    if (change.without) delete all[change.without];
    const { in: path, replace = "", by = "" } = change;
    if (path) {
      const text = all[path] ?? "";
      assert.ok(text.includes(replace), `${path} does not hold ${replace}`);
      all[path] = text.replace(replace, by);
    }
    for (const [path, text] of Object.entries(all)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return checkContent(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** The guide page with another text; the text starts on line 9. */
const prose = (by: string) =>
  check({
    in: "content/guide/find.mdx",
    replace: files["content/guide/find.mdx"].split("---\n\n")[1] ?? "",
    by,
  });
const line = "content/guide/find.mdx:10";

test("finds no problem in content that has none", () => {
  assert.deepEqual(check({}), []);
});

test("names the citation of a fact that does not exist", () => {
  assert.deepEqual(check({ in: "content/facts.yaml", replace: "[help-keys]", by: "[help-page]" }), [
    {
      file: "content/facts.yaml",
      field: "keys-url.citations",
      received: '"help-page"',
      expected: "a known id, perhaps help-keys",
    },
  ]);
});

test("names the fact and the page of a change that do not exist", () => {
  const wrong = { in: "content/changes.yaml", replace: "[keys-url]", by: "[keys-address]" } as const;
  assert.deepEqual(
    check(wrong).map(({ field, received, expected }) => ({ field, received, expected })),
    [
      {
        field: "keys-moved.facts",
        received: '"keys-address"',
        expected: "a known id, perhaps keys-url, keys-path",
      },
    ],
  );
  for (const page of ["/guide/lost/", "/faq/#nowhere", "/nowhere/"])
    assert.deepEqual(
      check({ in: "content/changes.yaml", replace: "/faq/#where", by: page }).map(({ field, received }) => [
        field,
        received,
      ]),
      [["keys-moved.pages", `"${page}"`]],
    );
});

test("names the page of a situation that does not exist", () => {
  const wrong = { in: "content/situations.yaml", replace: "/guide/find/", by: "/guide/lose/" } as const;
  assert.deepEqual(
    check(wrong).map(({ file, field, received }) => [file, field, received]),
    [["content/situations.yaml", "create.to", '"/guide/lose/"']],
  );
});

test("checks the words of a credential as prose, and its facts", () => {
  const price = { in: "content/credentials.yaml", replace: "Some weeks.", by: "It costs $5." } as const;
  assert.deepEqual(
    check(price).map(({ field, received }) => [field, received]),
    [["user-key.expiry", '"$5." typed into prose']],
  );
  assert.deepEqual(
    check({ in: "content/credentials.yaml", replace: "[keys-url]", by: "[key-url]" }).map(
      ({ field }) => field,
    ),
    ["user-key.facts"],
  );
});

test("names a list that is not there", () => {
  assert.deepEqual(check({ without: "content/situations.yaml" }), [
    {
      file: "content/situations.yaml",
      field: "(document)",
      received: "no file",
      expected: "a list of records",
    },
  ]);
});

test("takes the section of a page for a place of that page", () => {
  assert.deepEqual(
    check({ in: "content/changes.yaml", replace: "/guide/find/", by: "/guide/find/#here" }),
    [],
  );
});

test("names the place of wordings that does not exist", () => {
  for (const address of ["/guide/lost/", "/faq/#nowhere", "/nowhere/#here"])
    assert.deepEqual(
      check({ in: "content/search-wordings.yaml", replace: "/faq/#where", by: address }).map(
        ({ file, field, expected }) => [file, field, expected.slice(0, "a known id".length)],
      ),
      [["content/search-wordings.yaml", address, "a known id"]],
    );
});

test("refuses a wording that a place has twice", () => {
  const wrong = { replace: "can not find it", by: "where is it" };
  assert.deepEqual(
    check({ in: "content/search-wordings.yaml", ...wrong }).map(({ field, received }) => [field, received]),
    [["/faq/#where", "where is it a second time"]],
  );
});

test("refuses a change on a day that is still to come", () => {
  const [problem, ...more] = check({
    in: "content/changes.yaml",
    replace: '"2026-11-20"',
    by: '"9999-01-01"',
  });
  assert.deepEqual(more, []);
  assert.equal(problem?.file, "content/changes.yaml");
  assert.equal(problem.field, "keys-moved.date");
  assert.equal(problem.received, '"9999-01-01"');
  assert.match(problem.expected, /^no day after \d{4}-\d{2}-\d{2}, the day of the build$/);
});

test("names the file that a reader was not put before, and the one that nobody described", () => {
  const wrong = { in: "content/observations/dotenv.yaml", replace: "plain: abc-123", by: "plane: abc-123" };
  assert.deepEqual(
    check(wrong as Parameters<typeof check>[0]).map(({ field, received }) => [field, received]),
    [
      ["bash.reads", '"plane"'],
      ["bash.reads.plain", "nothing (the field is missing)"],
    ],
  );
});

test("says when the rules of a reader say something else than what was seen", () => {
  const wrong = {
    in: "content/observations/dotenv.yaml",
    replace: "plain: abc-123",
    by: "plain: abc",
  } as const;
  assert.deepEqual(
    check(wrong).map(({ field, received, expected }) => [field, received, expected]),
    [["bash.reads.plain", '"abc"', 'what its rules say: "abc-123"; else mend the rules']],
  );
});

test("stops when a program does not get what the guide promises of every program", () => {
  const lines = { in: "content/observations/dotenv-lines.yaml", replace: "meant: abc-123" } as const;
  assert.deepEqual(
    check({ ...lines, by: "meant: abc\n  recommended: true" }).map(({ field, received, expected }) => [
      field,
      received,
      expected,
    ]),
    [["bash.reads.plain", '"abc-123"', '"abc": the guide says that every program gets it']],
  );
});

test("names the place of a tool that the search after a leak leaves out", () => {
  const folder = "content/samples/command-line-tools";
  const problems = check({
    in: "content/observations/tools.yaml",
    replace: "[]",
    by: `
- id: tool
  name: Tool
  package: tool
  version: "1"
  day: "2026-11-28"
  places: []
  copies: []
  search: [~/.tool, ./notes.md]
  counts: The stored key.
  shows: Nothing.
  removal: No command.
  dotenv: "no"
`,
    add: {
      [`${folder}/search.sh`]: "grep x ~/.tool ./notes.md\n",
      [`${folder}/search.zsh`]: "grep x ~/.tool\n",
      [`${folder}/search.fish`]: "grep x ~/.tools ./notes.md\n",
      [`${folder}/search.ps1`]: 'dir "~/.tool", "./notes.md"\n',
    },
  });
  assert.deepEqual(
    problems.filter(({ field }) => field === "places").map(({ file, received }) => [file, received]),
    [
      [`${folder}/search.zsh`, "nothing about ./notes.md"],
      [`${folder}/search.fish`, "nothing about ~/.tool"],
    ],
  );
});

test("stops at a reader without the version or the day of its run", () => {
  for (const [field, text] of [
    ["version", '  version: "5.2"\n'],
    ["day", '  day: "2026-11-28"\n'],
  ] as const)
    assert.deepEqual(
      check({ in: "content/observations/dotenv.yaml", replace: text, by: "" }).map(({ field }) => field),
      [`bash.${field}`],
    );
});

test("names the citation in a text that does not exist", () => {
  assert.deepEqual(prose('Text. <Cite id="help-pages" />'), [
    {
      file: "content/guide/find.mdx",
      field: "text",
      received: '"help-pages"',
      expected: "a known id, perhaps help-keys",
    },
  ]);
});

test("names the fact in a text that does not exist", () => {
  assert.deepEqual(prose('See <Fact id="nothing-near" />.'), [
    {
      file: "content/guide/find.mdx",
      field: "text",
      received: '"nothing-near"',
      expected: "one of keys-url, create-label, keys-path",
    },
  ]);
});

test("names the fact in a checklist that does not exist, with its step and field", () => {
  assert.deepEqual(
    check({
      in: "content/checklists/setup.yaml",
      replace: "how: Open it.",
      by: `how: Open <Fact id="keys-address" />.`,
    }),
    [
      {
        file: "content/checklists/setup.yaml",
        field: "steps.sign-in.how",
        received: '"keys-address"',
        expected: "a known id, perhaps keys-url, keys-path",
      },
    ],
  );
});

test("refuses a path through a fact that is no path", () => {
  assert.deepEqual(prose('Open <Path id="keys-url" />.'), [
    {
      file: "content/guide/find.mdx",
      field: 'text: <Path id="keys-url">',
      received: "a fact of kind url",
      expected: "a fact of kind path",
    },
  ]);
});

test("refuses an end through a fact that is no date", () => {
  assert.deepEqual(prose('It <Ends id="keys-url" />.'), [
    {
      file: "content/guide/find.mdx",
      field: 'text: <Ends id="keys-url">',
      received: "a fact of kind url",
      expected: "a fact of kind date",
    },
  ]);
});

test("refuses a link through a fact that is no address", () => {
  assert.deepEqual(prose('Open <FactLink id="keys-path">it</FactLink>.'), [
    {
      file: "content/guide/find.mdx",
      field: 'text: <FactLink id="keys-path">',
      received: "a fact of kind path",
      expected: "a fact of kind url",
    },
  ]);
});

test("names a sample in a text that does not exist", () => {
  assert.deepEqual(prose('Run it: <Sample file="hello/bye.sh" />'), [
    {
      file: "content/guide/find.mdx",
      field: "text: <Sample file>",
      received: '"hello/bye.sh"',
      expected: "a file under content/samples",
    },
  ]);
});

test("names a sample of a step that does not exist", () => {
  const problems = check({ in: "content/checklists/setup.yaml", replace: "hello.sh", by: "bye.sh" });
  assert.deepEqual(
    problems.filter(({ file }) => file === "content/checklists/setup.yaml"),
    [
      {
        file: "content/checklists/setup.yaml",
        field: "steps.sign-in.samples.bash",
        received: '"hello/bye.sh"',
        expected: "a file under content/samples",
      },
    ],
  );
});

const manifest = "content/samples/hello/sample.yaml";

test("wants the manifest of a sample to name each page that shows it", () => {
  assert.deepEqual(prose('Run it: <Sample file="hello/hello.sh" />'), [
    {
      file: manifest,
      field: "shown./guide/find/",
      received: "a list without hello.sh",
      expected: "hello.sh in it, because content/guide/find.mdx shows it there",
    },
  ]);
});

test("wants each page that a manifest names to show the sample", () => {
  const replace = "/checklist/setup/: [hello.sh]";
  assert.deepEqual(check({ in: manifest, replace, by: `${replace}\n  /faq/: [hello.sh]` }), [
    {
      file: manifest,
      field: "shown./faq/",
      received: "hello.sh",
      expected: "only files of this folder that the page shows",
    },
  ]);
});

test("refuses a sample that no page shows", () => {
  const add = { "content/samples/hello/bye.sh": "echo bye\n" };
  const by = "runs:\n  - file: bye.sh\n    runs: yes";
  assert.deepEqual(
    check({ in: manifest, replace: "runs:", by, add }).map(({ field, received }) => `${field}: ${received}`),
    ["shown: no page for bye.sh"],
  );
});

test("names the field of a manifest that is wrong", () => {
  assert.deepEqual(check({ in: manifest, replace: "/checklist/setup/", by: "checklist/setup" }), [
    {
      file: manifest,
      field: "shown.checklist/setup",
      received: '["hello.sh"]',
      expected: "the address of a page, such as /guide/store/",
    },
  ]);
});

test("refuses an id that two facts have", () => {
  assert.deepEqual(check({ in: "content/facts.yaml", replace: "id: create-label", by: "id: keys-url" }), [
    {
      file: "content/facts.yaml",
      field: "id",
      received: "keys-url a second time",
      expected: "each only once",
    },
  ]);
});

test("refuses an alias that is another step's id", () => {
  const problems = check({
    in: "content/checklists/setup.yaml",
    replace: "    group: account\n",
    by: "    group: account\n    aliases: [sign-in]\n",
  });
  assert.deepEqual(problems, [
    {
      file: "content/checklists/setup.yaml",
      field: "steps.id (aliases, parts and removed steps count)",
      received: "sign-in a second time",
      expected: "each only once",
    },
  ]);
});

test("refuses a step whose group does not exist", () => {
  assert.deepEqual(
    check({ in: "content/checklists/setup.yaml", replace: "group: account", by: "group: test" }),
    [
      {
        file: "content/checklists/setup.yaml",
        field: "steps.sign-in.group",
        received: '"test"',
        expected: "one of account",
      },
    ],
  );
});

test("names a missing field", () => {
  assert.deepEqual(check({ in: "content/guide/find.mdx", replace: "label: Find\n", by: "" }), [
    {
      file: "content/guide/find.mdx",
      field: "label",
      received: "nothing (the field is missing)",
      expected: "string",
    },
  ]);
});

test("names a missing field of a record in a list by the record's id", () => {
  assert.deepEqual(check({ in: "content/citations.yaml", replace: '  checked: "2026-11-20"\n', by: "" }), [
    {
      file: "content/citations.yaml",
      field: "help-keys.checked",
      received: "nothing (the field is missing)",
      expected: "string",
    },
  ]);
});

test("names a record without an id by its position", () => {
  const [problem] = check({ in: "content/citations.yaml", replace: "- id: help-keys\n ", by: "-" });
  assert.equal(problem?.field, "[0].id");
});

test("refuses a file of records that holds none", () => {
  assert.deepEqual(
    check({ in: "content/citations.yaml", replace: files["content/citations.yaml"], by: "sources: 1" }),
    [
      {
        file: "content/citations.yaml",
        field: "(document)",
        received: '{"sources":1}',
        expected: "a list of records",
      },
    ],
  );
});

test("names a field that the schema does not have", () => {
  assert.deepEqual(check({ in: "content/faq/where.mdx", replace: "topic:", by: "tags: [a]\ntopic:" }), [
    {
      file: "content/faq/where.mdx",
      field: "(document)",
      received: "tags",
      expected: "only the fields question, topic, order, aliases, terms, related, covers",
    },
  ]);
});

test("lists the values that a field may have", () => {
  assert.deepEqual(check({ in: "content/facts.yaml", replace: "topic: find", by: "topic: misc" }), [
    {
      file: "content/facts.yaml",
      field: "keys-url.topic",
      received: '"misc"',
      expected: "one of find, keys",
    },
  ]);
});

test("names a page without front matter by each field that it misses", () => {
  const problems = check({ add: { "content/pages/bare.mdx": "Only text.\n" } });
  assert.deepEqual(
    problems.map(({ file, field }) => [file, field]),
    [
      ["content/pages/bare.mdx", "title"],
      ["content/pages/bare.mdx", "description"],
    ],
  );
});

for (const { name, text, received, expected } of [
  {
    name: "price",
    text: "It costs $5.",
    received: '"$5."',
    expected: 'a fact of kind money: <Fact id="…" />',
  },
  {
    name: "model",
    text: "Ask gpt-4o now.",
    received: '"gpt-4o"',
    expected: 'a fact of kind model: <Fact id="…" />',
  },
  {
    name: "address",
    text: "Open chatgpt.com now.",
    received: '"chatgpt.com"',
    expected: 'a fact of kind url: <Fact id="…" /> or <FactLink id="…">text</FactLink>',
  },
  {
    name: "date",
    text: "Since 2026-09-10 only.",
    received: '"2026-09-10"',
    expected: 'a fact of kind date: <Fact id="…" />',
  },
  {
    name: "known address",
    text: "Open https://platform.openai.com/api-keys now.",
    received: '"https://platform.openai.com/api-keys"',
    expected: '<Fact id="keys-url" />',
  },
  {
    name: "label",
    text: "Press Create new secret key.",
    received: '"Create new secret key"',
    expected: '<Fact id="create-label" />',
  },
]) {
  test(`names the line of a ${name} typed into a text`, () => {
    assert.deepEqual(prose(text), [
      { file: line, field: "text", received: `${received} typed into prose`, expected },
    ]);
  });
}

test("names the step and field of a price typed into a checklist", () => {
  assert.deepEqual(check({ in: "content/checklists/setup.yaml", replace: "Open it.", by: "Pay $5 there." }), [
    {
      file: "content/checklists/setup.yaml",
      field: "steps.sign-in.how",
      received: '"$5" typed into prose',
      expected: 'a fact of kind money: <Fact id="…" />',
    },
  ]);
});

test("refuses a claim that the ledger calls wrong and says what is true", () => {
  assert.deepEqual(prose("Look into the profile menu."), [
    {
      file: "content/guide/find.mdx",
      field: "text",
      received: '"profile menu", which the ledger calls wrong',
      expected: "Keys are in the settings.",
    },
  ]);
});

const noMarkup =
  "Markdown and the tags of src/content/text/tags.ts; no imports, no HTML, no expressions in braces";

test("names the line of an HTML tag", () => {
  assert.deepEqual(prose('A <b class="x">bold</b> word.'), [
    { file: line, field: "text", received: "<b", expected: noMarkup },
  ]);
});

test("names the line of an import", () => {
  assert.deepEqual(prose('import A from "./A.astro";'), [
    { file: line, field: "text", received: 'import A from "./A.astro";', expected: noMarkup },
  ]);
});

test("lets HTML in code pass", () => {
  assert.deepEqual(prose("Type `<b>` or:\n\n```html not run\n<b>$5</b>\n```\n"), []);
});

test("refuses to lose an id that readers' ticks are stored under", () => {
  const problems = check({ in: "content/checklists/setup.yaml", replace: "id: sign-in", by: "id: log-in" });
  assert.deepEqual(
    problems.filter(({ file }) => file === "content/permanent-ids.json"),
    [
      {
        file: "content/permanent-ids.json",
        field: "checklists/setup/sign-in",
        received: "the id is gone from the content",
        expected:
          "the id, or the new id with this one among its aliases, or its tombstone under `removed`: readers' ticks and links hold it",
      },
      {
        file: "content/permanent-ids.json",
        field: "checklists/setup/log-in",
        received: "nothing (the id is new)",
        expected: "an entry; `npm run ids` adds it",
      },
    ],
  );
});

test("lets a step be renamed that keeps its old id as an alias", () => {
  const problems = check({
    in: "content/checklists/setup.yaml",
    replace: "id: sign-in",
    by: "id: log-in\n    aliases: [sign-in]",
    add: {
      "content/permanent-ids.json": JSON.stringify([...recordedIds, "checklists/setup/log-in"]),
      "content/errors/no-credit.mdx": files["content/errors/no-credit.mdx"].replace(
        "setup/sign-in",
        "setup/log-in",
      ),
    },
  });
  assert.deepEqual(problems, []);
});

/** Checks with another checklist, of which the record knows a further step. */
const checkWithStep = (text: string) =>
  check({
    add: {
      "content/checklists/setup.yaml": text,
      "content/permanent-ids.json": JSON.stringify([...recordedIds, "checklists/setup/log-in"]),
    },
  });

test("lets a step go that leaves a tombstone, and never uses its id again", () => {
  const list = files["content/checklists/setup.yaml"];
  const tombstone = "removed:\n  - { id: log-in, on: '2026-11-28', because: The sign-up signs in. }\n";
  assert.deepEqual(checkWithStep(list + tombstone), []);
  assert.deepEqual(
    checkWithStep(list.replace("id: sign-in", "id: sign-in\n    aliases: [log-in]") + tombstone),
    [
      {
        file: "content/checklists/setup.yaml",
        field: "steps.id (aliases, parts and removed steps count)",
        received: "log-in a second time",
        expected: "each only once",
      },
    ],
  );
});

/** The checklist with a question, asked as `asked` says, on which its step depends under `when`. */
const withQuestion = (asked: string, when: string) => ({
  "content/checklists/setup.yaml": files["content/checklists/setup.yaml"]
    .replace(
      "questions: []",
      `questions:\n  - { id: who, ask: Who?, ${asked}, choices: [{ id: me, title: Me, line: for me, if: you work alone }, { id: team, title: A team, line: for a team, if: you work in a team }] }`,
    )
    .replace("title: Sign in", `title: Sign in\n    ${when}`),
  "content/permanent-ids.json": JSON.stringify([
    ...recordedIds,
    "checklists/setup/who=me",
    "checklists/setup/who=team",
  ]),
});

const questionProblems = (asked: string, when: string) =>
  check({ add: withQuestion(asked, when) }).map(({ field, received }) => [field, received]);

test("takes a condition that names a question and a choice, and refuses any other", () => {
  assert.deepEqual(questionProblems("open: for anybody", "when: { who: [team] }"), []);
  assert.deepEqual(questionProblems("at: sign-in", "first: { who: [team] }"), []);
  assert.deepEqual(questionProblems("open: for anybody", "when: { who: [us] }"), [
    ["steps.sign-in.when", '"who=us"'],
  ]);
  assert.deepEqual(questionProblems("at: nowhere", "when: { who: [me] }"), [
    ["questions.who.at", '"nowhere"'],
  ]);
  assert.deepEqual(questionProblems("open: for anybody", ""), [
    ["questions.who", "a question that nothing depends on"],
  ]);
});

test("asks at most two questions before the first step, each with words for the line above the list", () => {
  const choices = "choices: [{ id: a, title: A, if: a }, { id: b, title: B, if: b }]";
  const questions = ["one", "two", "three"]
    .map((id) => `  - { id: ${id}, ask: Which?, ${choices} }`)
    .join("\n");
  const text = files["content/checklists/setup.yaml"]
    .replace("questions: []", `questions:\n${questions}`)
    .replace("title: Sign in", "title: Sign in\n    when: { one: [a], two: [a], three: [a] }");
  const problems = check({ add: { "content/checklists/setup.yaml": text } });
  assert.deepEqual(
    problems
      .filter(({ file }) => file.endsWith("setup.yaml"))
      .map(({ field, received }) => [field, received]),
    [
      ...["one", "two", "three"].map((id) => [`questions.${id}`, "no words for the line above the list"]),
      ["questions.three", "question 3 before the first step"],
    ],
  );
});

test("refuses two guide pages with one position and one title", () => {
  const problems = check({
    add: {
      "content/guide/second.mdx": files["content/guide/find.mdx"],
      "content/permanent-ids.json": JSON.stringify([...recordedIds, "guide/second"]),
    },
  });
  assert.deepEqual(
    problems.map(({ file, field, received, expected }) => [file, field, received, expected]),
    [
      ["content/guide/second.mdx", "order", "1", "another value than content/guide/find.mdx: order"],
      [
        "content/guide/second.mdx",
        "title",
        '"Find your key"',
        "another value than content/guide/find.mdx: title",
      ],
    ],
  );
});

test("refuses a question that is asked already", () => {
  const problems = check({
    add: {
      "content/faq/again.mdx": files["content/faq/where.mdx"],
      "content/permanent-ids.json": JSON.stringify([...recordedIds, "faq/again"]),
    },
  });
  // In the order of the files, it is the older one that comes second.
  assert.deepEqual(
    problems.map(({ file, field, expected }) => [file, field, expected]),
    [["content/faq/where.mdx", "question", "another value than content/faq/again.mdx: question"]],
  );
});

test("takes the line endings and the mark that editors on Windows write", () => {
  const add = Object.entries(files)
    .filter(([path]) => /\.(?:mdx|yaml)$/.test(path))
    .map(([path, text]) => [path, `\uFEFF${text.trimStart().replaceAll("\n", "\r\n")}`]);
  assert.deepEqual(check({ add: Object.fromEntries(add) }), []);
});

for (const [path, received, expected] of [
  ["content/faq/new.md", "a file that nothing reads", /^content\/faq\/\*\.mdx$/],
  ["content/checklists/extra.yml", "a file that nothing reads", /^content\/checklists\/\*\.yaml$/],
  ["content/faq/keys/new.mdx", "a file that nothing reads", /^content\/faq\/\*\.mdx$/],
  ["content/facts-new.yaml", "a file that nothing reads", /src\/content\/kinds\.ts/],
] as const) {
  test(`names ${path}, which would be left out in silence`, () => {
    const [problem, ...more] = check({ add: { [path]: "" } });
    assert.deepEqual([problem?.file, problem?.received, more], [path, received, []]);
    assert.match(problem?.expected ?? "", expected);
  });
}

test("refuses a file name that makes no address", () => {
  const path = "content/pages/About us.mdx";
  const problems = check({ add: { [path]: "---\ntitle: About\ndescription: About.\n---\n\nText.\n" } });
  assert.deepEqual(
    problems.map(({ file, received }) => [file, received]),
    [[path, "About us"]],
  );
});

test("leaves alone the hidden files that systems put into folders", () => {
  assert.deepEqual(check({ add: { "content/faq/.DS_Store": "" } }), []);
});

test("follows what can be followed although an entry cannot be read", () => {
  const problems = check({
    in: "content/facts.yaml",
    replace: "topic: find",
    by: "topic: misc",
    add: { "content/citations.yaml": "- id: [\n" },
  });
  assert.deepEqual(
    problems.map(({ file, field }) => [file, field]),
    [
      ["content/citations.yaml:2", "(document)"],
      ["content/facts.yaml", "keys-url.topic"],
    ],
  );
});

test("names the line of a link to a page that does not exist", () => {
  const problems = prose("See [how](/guide/find/#way).\n\nAnd [this](/guide/fund/#way).");
  assert.deepEqual(
    problems.map(({ file, received }) => [file, received]),
    [["content/guide/find.mdx:12", '"/guide/fund/"']],
  );
});

test("refuses a page without a text", () => {
  assert.deepEqual(prose(""), [
    {
      file: "content/guide/find.mdx",
      field: "text",
      received: "nothing",
      expected: "a text of at least one sentence",
    },
  ]);
});

for (const [name, day, expected] of [
  ["that the calendar has not", "2026-02-30", "a day that the calendar has"],
  ["in another form", "20.11.2026", "a date as YYYY-MM-DD"],
] as const) {
  test(`refuses a day ${name}`, () => {
    const problems = check({ in: "content/facts.yaml", replace: '"2026-11-20"', by: `"${day}"` });
    assert.deepEqual(
      problems.map(({ field, received, expected: wanted }) => [field, received, wanted]),
      [["keys-url.checked", `"${day}"`, expected]],
    );
  });
}

test("says that a day wants quotes", () => {
  const [problem] = check({ in: "content/facts.yaml", replace: '"2026-11-20"', by: "2026-11-20" });
  assert.deepEqual(
    [problem?.field, problem?.received, problem?.expected],
    ["keys-url.checked", "2026-11-20 without quotes", 'a text: "2026-11-20"'],
  );
});

test("refuses a check that is still to come", () => {
  const problems = check({ in: "content/facts.yaml", replace: '"2026-11-20"', by: '"9999-01-01"' });
  assert.deepEqual(
    problems.map(({ field, received }) => [field, received]),
    [["keys-url.checked", '"9999-01-01"']],
  );
});

test("names a price in words typed into a text", () => {
  const [problem] = prose("You pay 5 dollars.");
  assert.deepEqual([problem?.file, problem?.received], [line, '"5 dollars" typed into prose']);
});

test("names the line of what looks like a key, and does not repeat it", () => {
  const key = ["sk", "proj", "Ab3dEf6hIj9kLm2nOp5qRs8tUv1wXy4z"].join("-");
  const problems = prose(`Some text.\n\nSet it to \`${key}\`.`);
  assert.deepEqual(
    problems.map(({ file, received }) => [file, received]),
    [["content/guide/find.mdx:12", "what looks like an OpenAI project key"]],
  );
  assert.ok(!JSON.stringify(problems).includes(key.slice(8)));
});

test("names what is wrong in one file although another cannot be read", () => {
  const problems = check({
    in: "content/guide/find.mdx",
    replace: "---\n\n",
    by: "---\n\nIt costs $5.\n\n",
    add: { "content/citations.yaml": "- id: [\n" },
  });
  assert.deepEqual(
    problems.map(({ file }) => file),
    ["content/citations.yaml:2", line],
  );
});

test("names a related page that does not exist", () => {
  assert.deepEqual(check({ in: "content/faq/where.mdx", replace: "[find]", by: "[found]" }), [
    { file: "content/faq/where.mdx", field: "related", received: '"found"', expected: "one of find" },
  ]);
});

test("names a screen of an error that is no fact, or no path and no address", () => {
  const [file, replace] = ["content/errors/no-credit.mdx", "[keys-path, keys-url]"] as const;
  for (const id of ["nowhere", "create-label"]) {
    assert.deepEqual(
      check({ in: file, replace, by: `[${id}]` }).map((problem) => [
        problem.file,
        problem.field,
        problem.received,
      ]),
      [["content/errors/no-credit.mdx", "screens", `"${id}"`]],
    );
  }
});

test("names a related error that does not exist", () => {
  assert.deepEqual(
    check({ in: "content/errors/no-credit.mdx", replace: "related: []", by: "related: [no-money]" }),
    [
      {
        file: "content/errors/no-credit.mdx",
        field: "related",
        received: '"no-money"',
        expected: "a known id, perhaps no-credit",
      },
    ],
  );
});

test("names a step that an error reopens although it does not exist", () => {
  const problems = check({
    in: "content/errors/no-credit.mdx",
    replace: "setup/sign-in",
    by: "setup/pay",
  });
  assert.deepEqual(
    problems.map(({ file, field, received }) => ({ file, field, received })),
    [{ file: "content/errors/no-credit.mdx", field: "reopens", received: '"setup/pay"' }],
  );
});

test("names an answer that leads back to a question before", () => {
  const file = "content/credential-questions.yaml";
  assert.deepEqual(check({ in: file, replace: "asks: place", by: "asks: caller" }), [
    {
      file,
      field: "caller.choices.program.asks",
      received: "caller, which comes before",
      expected: "a question with a higher order",
    },
  ]);
});

test("names an answer that leads nowhere, and one that leads to two places", () => {
  const file = "content/credential-questions.yaml";
  const received = (by: string) =>
    check({ in: file, replace: "asks: place", by }).map(({ field, expected }) => [field, expected]);
  assert.deepEqual(received("asks: moon"), [["caller.choices.program.asks", "one of caller, place"]]);
  const both = "either asks, the next question, or use, the credential that fits";
  assert.deepEqual(received("asks: place\n      use: user-key"), [["caller.choices.program", both]]);
});

test("names a button that leads nowhere, and one that leads to two places", () => {
  const wrong = {
    "page: /guide/moon/ }": "user-key.action.page",
    "fact: moon }": "user-key.action.fact",
    "fact: keys-url, page: /guide/find/ }": "user-key.action",
  };
  for (const [by, field] of Object.entries(wrong)) {
    const problems = check({ in: "content/credentials.yaml", replace: "fact: keys-url }", by });
    assert.deepEqual(
      problems.map((problem) => problem.field),
      [field],
    );
  }
});

test("names a kind of key that has no words", () => {
  const file = "content/key-kinds.yaml";
  const [problem] = check({ in: file, replace: "- id: unknown", by: "- id: strange" });
  assert.deepEqual([problem?.file, problem?.received], [file, "no entry unknown"]);
});

test("names a topic that nothing covers", () => {
  assert.deepEqual(check({ in: "content/guide/find.mdx", replace: "covers: [1, 2, ", by: "covers: [1, " }), [
    {
      file: "content",
      field: "covers",
      received: "nothing that covers row 2",
      expected: `a page, question or checklist about ${coverageTopics[1]}`,
    },
  ]);
});

test("names the line at which the YAML cannot be read on", () => {
  const [problem] = check({ in: "content/citations.yaml", replace: "  title:", by: "  title" });
  assert.equal(problem?.file, "content/citations.yaml:4");
  assert.match(problem.expected, /^valid YAML here or on the line above: /);
});

test("names the line of the front matter that is not valid YAML", () => {
  const [problem] = check({ in: "content/faq/where.mdx", replace: "topic: finding", by: "topic: [finding" });
  assert.match(problem?.file ?? "", /^content\/faq\/where\.mdx:[34]$/);
});

test("names the line of a tag that is not closed", () => {
  const [problem] = prose('Open <FactLink id="keys-url">it.');
  assert.deepEqual([problem?.file, problem?.received], [line, 'Open <FactLink id="keys-url">it.']);
});

test("names a tag that does not exist, and those that do", () => {
  const [problem] = prose('See <Fakt id="keys-url" />.');
  assert.deepEqual([problem?.file, problem?.received], [line, "<Fakt>"]);
  assert.match(problem?.expected ?? "", /<Fact>, <FactLink>/);
});

test("refuses a tag in a field that only a page can show", () => {
  const by = 'how: <Sample file="hello/hello.sh" />';
  const [problem] = check({ in: "content/checklists/setup.yaml", replace: "how: Open it.", by });
  assert.deepEqual(
    [problem?.field, problem?.received, problem?.expected],
    ["steps.sign-in.how", "<Sample>", "one of <Cite>, <Ends>, <Fact>, <FactLink>, <Path>"],
  );
});

test("refuses a tag without the id of what it shows", () => {
  const [problem] = prose("See <Fact /> and <Cite />.");
  assert.deepEqual([problem?.received, problem?.expected], ["<Fact> without an id", '<Fact id="…">']);
});

test("checks the file that tells other services' errors from ours", () => {
  assert.deepEqual(
    check({ in: "content/errors-not-ours.yaml", replace: "marks: [acme]", by: "marks: [Acme]" }),
    [
      {
        file: "content/errors-not-ours.yaml",
        field: "acme.marks.0",
        received: '"Acme"',
        expected: "lower case and straight single quotes",
      },
    ],
  );
});

test("misses a sentence that the error explainer needs", () => {
  const sentence = "- id: code-is\n  text: Say …\n";
  assert.deepEqual(check({ in: "content/explainer.yaml", replace: sentence, by: "" }), [
    {
      file: "content/explainer.yaml",
      field: "id",
      received: "no sentence with the id code-is",
      expected: "a sentence for each id of src/domain/explain/sentences.ts",
    },
  ]);
});

test("misses a text that rules need, and refuses one that none needs", () => {
  const file = "content/words/refusals.yaml";
  assert.deepEqual(check({ in: file, replace: "cut-link: Say it", by: "short-link: Say it" }), [
    { file, field: "cut-link", received: "no text", expected: "what the site says" },
    {
      file,
      field: "short-link",
      received: "a text that nothing says",
      expected: "only texts that rules need",
    },
  ]);
});

test("refuses a text that has no place for a value, or one too many", () => {
  const file = "content/words/counts.yaml";
  assert.deepEqual(check({ in: file, replace: "some: Say it … …\nsaid-n", by: "some: Say it …\nsaid-n" }), [
    { file, field: "some", received: "Say it …", expected: "a text with 2 × … for its values" },
  ]);
});

test("refuses a file of words that nothing says", () => {
  const file = "content/words/moods.yaml";
  assert.deepEqual(check({ add: { [file]: "glad: Say it\n" } }), [
    { file, field: "glad", received: "a text that nothing says", expected: "only texts that rules need" },
  ]);
});

test("reports the problems of several files at once", () => {
  const problems = check({
    in: "content/guide/find.mdx",
    replace: "label: Find\n",
    by: "",
    add: { "content/pages/about.mdx": "---\ntitle: About\n---\n" },
  });
  assert.deepEqual(
    problems.map(({ file }) => file),
    ["content/guide/find.mdx", "content/pages/about.mdx"],
  );
});

test("writes a problem as what was received and what was expected", () => {
  assert.equal(
    formatProblem({ file: "a.mdx:3", field: "text", received: "x", expected: "y" }),
    "a.mdx:3: text\n    received: x\n    expected: y",
  );
});

for (const { name, replace, by, field, received } of [
  { name: "fact", replace: "[keys-url]", by: "[no-url]", field: "api-key.facts", received: '"no-url"' },
  {
    name: "source",
    replace: "[help-keys]",
    by: "[help-page]",
    field: "quota.citations",
    received: '"help-page"',
  },
  {
    name: "guide page",
    replace: "guide: find",
    by: "guide: lose",
    field: "api-key.guide",
    received: '"lose"',
  },
  {
    name: "question",
    replace: "question: where",
    by: "question: when",
    field: "api-key.question",
    received: '"when"',
  },
]) {
  test(`names the ${name} of a term that does not exist`, () => {
    const problems = check({ in: "content/glossary.yaml", replace, by });
    assert.deepEqual(
      problems.map((problem) => [problem.file, problem.field, problem.received]),
      [["content/glossary.yaml", field, received]],
    );
  });
}

test("names a word that stands for two terms", () => {
  const problems = check({ in: "content/glossary.yaml", replace: "term: quota", by: "term: Secret key" });
  assert.deepEqual(problems, [
    {
      file: "content/glossary.yaml",
      field: "term, also",
      received: "Secret key a second time",
      expected: "each word for one term only",
    },
  ]);
});

test("names a price typed into a definition", () => {
  const [problem, ...more] = check({
    in: "content/glossary.yaml",
    replace: "what you may",
    by: "the $5 you may",
  });
  assert.deepEqual(more, []);
  assert.equal(problem?.field, "quota.definition");
});

test("names a term that is gone", () => {
  const problems = check({ in: "content/glossary.yaml", replace: "id: quota", by: "id: limit" });
  assert.deepEqual(
    problems.map(({ field }) => field),
    ["glossary/quota", "glossary/limit"],
  );
});
