import assert from "node:assert/strict";
import { test } from "node:test";
import { check, files, recordedIds } from "./fake-content.ts";

/** Checks with another checklist, of which the record knows a further step. */
const checkWithStep = (text: string) =>
  check({
    add: {
      "content/checklists/setup.yaml": text,
      "content/permanent-ids.json": JSON.stringify([...recordedIds, "checklists/setup/log-in"]),
    },
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
