import assert from "node:assert/strict";
import { test } from "node:test";
import { coverageTopics } from "../../domain/ledger/coverage.ts";
import { check, files, prose, recordedIds } from "./fake-content.ts";

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

test("names the line of a link to a page that does not exist", () => {
  const problems = prose("See [how](/guide/find/).\n\nAnd [this](/guide/fund/#way).");
  assert.deepEqual(
    problems.map(({ file, received }) => [file, received]),
    [["content/guide/find.mdx:12", '"/guide/fund/"']],
  );
});

test("names the line of a link to a section of the guide that does not exist, with those that are near", () => {
  const problems = prose(
    "## The only way\n\n[a](/guide/find/#the-only-way) [b](/guide/find/#the-other-way) <WhichKey /> [c](/guide/find/#which-key)",
  );
  assert.deepEqual(problems, [
    {
      file: "content/guide/find.mdx:12",
      field: "text",
      received: '"/guide/find/#the-other-way"',
      expected: "a known id, perhaps /guide/find/#the-only-way",
    },
  ]);
});

test("names a link within a page to a section or a question that does not exist", () => {
  assert.deepEqual(
    prose("## The only way\n\n[a](#the-only-way) [b](#the-other-way)").map(({ received }) => received),
    ['"/guide/find/#the-other-way"'],
  );
  const [file, replace] = ["content/faq/where.mdx", "---\n\n"] as const;
  assert.deepEqual(
    check({ in: file, replace, by: `${replace}[a](#where) [b](#nowhere) ` }).map((problem) => [
      problem.file,
      problem.received,
    ]),
    [["content/faq/where.mdx:7", '"/faq/#nowhere"']],
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
