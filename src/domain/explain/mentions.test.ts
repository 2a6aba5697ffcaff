import assert from "node:assert/strict";
import { test } from "node:test";
import { mentionOf } from "./mentions.ts";
import { readText } from "./read.ts";

const mention = (text: string) => mentionOf(readText(text));

/** Answers that worked, with nothing of an error but its words. */
const answers = [
  '{"object":"chat.completion","choices":[{"message":{"role":"assistant","content":"401 invalid_api_key means …"}}]}',
  '{"object": "chat.completion.chunk", "choices": []}',
  '{"object":"response","output_text":"Incorrect API key provided means …"}',
  '{"object": "list", "data": []}',
  '{"id":"gpt-5","object":"model"}',
  '{"object":"embedding","index":0}',
  '{"object":"response","note":"error: {"}',
  '{"object":"response","message":"a limit","type":"x"}',
  '{"object":"response","message":"done","why":"no api key","type":"x"}',
];

test("sees answers of the API that worked", () => {
  for (const text of answers) assert.equal(mention(text), "answer-that-worked", text);
  assert.notEqual(mention('{"object":"batch"}'), "answer-that-worked");
});

test("takes an answer for an error where one stands in it", () => {
  for (const error of [
    '"error":{"code":"server_is_overloaded"}',
    '"error": {"code":1}',
    '"error" = {code}',
    "'error' => {code}",
    "['error'] = {code}",
    "'error'=>{code}",
    '"message":"Incorrect API key provided","type":"x"',
    '"message": "You exceeded your current quota, buy more", "type":"x"',
    '"message":"Rate limit reached","type":"x"',
    '"message":"You have no permission","type":"x"',
  ])
    assert.equal(mention(`{"object":"response", ${error}}`), undefined, error);
});

test("sees what a run of tests prints", () => {
  for (const row of [
    "✓ maps 401",
    "  ✔ maps 401",
    "√ maps 401",
    "  PASS src/auth.test.ts",
    "ok 1 maps 401",
    "ok 12 maps",
  ]) {
    assert.equal(mention(`${row}\n${row}`), "test-results", row);
    assert.equal(mention(`\n${row}\n`), "test-results", `${row}, and nothing else`);
    assert.equal(mention(`${row}\n401 Incorrect API key provided`), undefined, `one ${row}`);
  }
  for (const row of ["it is ok 1", "passed 401", "ok it is 401", "ok 1st", "401 ✓"])
    assert.equal(mention(`${row}\n${row}`), undefined, row);
});

test("takes the title of a change for a list of one", () => {
  for (const start of ["fix: ", "feat(openai): ", "fix(api-client)!: ", "docs(a b): "]) {
    assert.equal(mention(`${start}show a hint for 401`), "list-of-changes", start);
    assert.equal(mention(`${start}show a hint\n401 Incorrect API key provided`), undefined, start);
  }
  for (const text of ["a fix: 401", "fixed: 401", "fix 401", "fix(: 401", ""])
    assert.equal(mention(text), undefined, text);
});

test("sees a list of changes by a version and what was changed", () => {
  const change = "Show a hint for 401 `invalid_api_key`";
  for (const heading of ["# 2.4.1", "## [2.4.1] - 2026-01-01", "### v10.20.30"])
    assert.equal(mention(`${heading}\n### Fixed\n- ${change}`), "list-of-changes", heading);
  for (const heading of ["Added", "Changed", "Fixed", "Removed", "Deprecated", "Security"])
    for (const level of ["##", "###", "####"])
      assert.equal(mention(`## 2.4.1\n${level} ${heading}\n- ${change}`), "list-of-changes", heading);
  for (const text of [
    `## 2.4.1\n- ${change}`,
    `### Fixed\n- ${change}`,
    `## 2.4\n### Fixed\n- ${change}`,
    `#### 2.4.1\n### Fixed\n- ${change}`,
    `##2.4.1\n### Fixed\n- ${change}`,
    `see ## 2.4.1\n### Fixed\n- ${change}`,
    `## 2.4.1\n# Fixed\n- ${change}`,
    `## 2.4.1\n### Fixedness\n- ${change}`,
    `## 2.4.1\nsee ### Fixed\n- ${change}`,
  ])
    assert.equal(mention(text), undefined, text);
});

/** What a table with this rule below its head is taken for. */
const table = (rule: string, ...rows: string[]) => mention(["| Status | Do |", rule, ...rows].join("\n"));

test("sees a table of statuses by its rule and three statuses that open its rows", () => {
  const rows = ["| 401 | check the key |", "|403|region|", "  | `429` | slow down |"];
  for (const rule of ["|---|---|", "| --- | --- |", "|:--|--:|", "  | :--: | :--: |", "|--|--|--|"])
    assert.equal(table(rule, ...rows), "table-of-errors", rule);
  for (const rule of ["| a | b |", "|---|", "|-|-|", "see |---|---|", "---|---"])
    assert.equal(table(rule, ...rows), undefined, rule);
  assert.equal(table("|---|---|", "| 500 | wait |", "| 502 | wait |", "| 503 | wait |"), "table-of-errors");
  for (const third of [
    "| 401 | again |",
    "| 302 | moved |",
    "| 4290 | no |",
    "| no | 429 |",
    "at | 429 |",
    "| no",
  ])
    assert.equal(table("|---|---|", "| 401 | key |", "| 403 | region |", third), undefined, third);
});

/** Two lines of source code each, which share a mark with no other. */
const code = {
  "a set": 'const fatal = new Set(["invalid_api_key", "insufficient_quota"]);',
  "a map": "let known=new Map([[401]])",
  "a function": "var x = 1\nfunction explain(error)",
  "a function without a name": "let x = 1\nfunction (error)",
  "an arrow to a block": "const x = (error) => { invalid_api_key }",
  "an arrow to a call": "let x = error =>(invalid_api_key)",
  "an arrow to a word": "let x = error => invalid_api_key",
  "an arrow without blanks": "let x = error=>invalid_api_key",
  "a comparison": "let x = 1\nif (code === invalid_api_key)",
  "a loose comparison": "let x = 1\nif(code == invalid_api_key)",
  "what catches": "try { list() } catch(invalid_api_key) { return }",
  "what tries": "try{ list() }\nreturn invalid_api_key",
  "what waits": "const x = await list() // invalid_api_key",
  "a function of Python": "def explain(error):\n  return invalid_api_key",
  "a branch of Python": "elif status:\n  return invalid_api_key",
  "an expectation": "await list()\nexpect(invalid_api_key)",
  "a check of a class": "isinstance(error, Known)\nreturn invalid_api_key",
  "what throws": "throw new Problem(invalid_api_key)\nawait list()",
  "what raises again": "raise Problem(invalid_api_key) from error\nreturn x",
};

test("sees source code by two of its marks", () => {
  for (const [name, text] of Object.entries(code)) assert.equal(mention(text), "source-code", name);
  for (const text of [
    "let x = 1",
    "function explain(error)",
    "await list()",
    "return invalid_api_key",
    "I returned it, and they expected (it) to work after awaiting",
    "let it be, a constant = 1, return(x)",
    "the newest set (x), return it if (x) is 1",
    "return it if (a",
    "raise x(1) and return_it from there; def: one",
    "return it, throw newer ones",
  ])
    assert.equal(mention(text), undefined, text);
});

test("takes source code for an error where something ran and failed", () => {
  const source = "const client = open();\nawait client.models.list();\n";
  for (const failure of [
    "Traceback (most recent call last)",
    "at list (file.js:10:21)",
    "at file.js:10:21",
    "at fetch https://x.test/a.js:1:2",
    "AuthenticationError: 401",
    "SomeException: no key",
    "Exception: no key",
    "Error [ERR_X]: no key",
    "TypeError [ERR_X]: no key",
    "error: no key",
    "HTTP/1.1 401",
    "http/2 401",
    "status: 401",
    "statusCode: 500",
    "'status':401",
    "'message': 'no key'",
    "'message':'no key'",
    "thread main panicked at list",
    "goroutine 1",
  ])
    assert.equal(mention(source + failure), undefined, failure);
  for (const talk of [
    "at that time",
    "an error, no key",
    "terrors: no key",
    "status: 302",
    "at file.js:10",
    "message: no key",
    "goroutine",
    "http / 401",
  ])
    assert.equal(mention(source + talk), "source-code", talk);
});

const errors = {
  "an error body": '{"error":{"message":"Incorrect API key provided","code":"invalid_api_key"}}',
  "an error inside an object of a stream": '{"object":"response","error":{"code":"server_is_overloaded"}}',
  "a traceback with its code":
    "Traceback (most recent call last):\n  def main():\n    return client.responses.create()\nopenai.AuthenticationError: Error code: 401",
  "a Node stack with its code":
    "const client = new OpenAI();\nawait client.models.list();\nAuthenticationError: 401 Incorrect API key provided",
  "one status in a table": "| a | b |\n|---|---|\n| 401 | Incorrect API key provided |",
};

for (const [name, text] of Object.entries(errors)) {
  test(`takes ${name} for what it is`, () => assert.equal(mention(text), undefined));
}
