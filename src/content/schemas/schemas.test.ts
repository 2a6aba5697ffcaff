import assert from "node:assert/strict";
import { test } from "node:test";
import type { z } from "astro/zod";
import { tiersChanged } from "../../domain/ledger/fake-change.ts";
import { changeSchema } from "./change.ts";
import { checklistSchema } from "./checklist.ts";
import { citationSchema } from "./citation.ts";
import { errorClientSchema, errorSchema, notOursSchema, sentenceSchema } from "./error.ts";
import { factSchema } from "./fact.ts";
import { faqSchema } from "./faq.ts";
import { glossarySchema } from "./glossary.ts";
import { guideSchema } from "./guide.ts";
import { pageSchema } from "./page.ts";
import { searchMeaningsSchema, searchWordingsSchema, searchWordsSchema } from "./search.ts";

type Fields = Readonly<Record<string, unknown>>;

/** What the author gets to read, one line a problem: `field: message`. */
function problemsOf(schema: z.ZodType, value: unknown): string[] {
  const result = schema.safeParse(value);
  return result.success
    ? []
    : result.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
}

/** Declares tests that the schema takes a record, and refuses it after each change with a message on that field. */
function testSchema(
  name: string,
  schema: z.ZodType,
  valid: Fields,
  refusals: readonly { name: string; change: Fields; message: RegExp }[],
): void {
  test(`takes a complete ${name}`, () => {
    assert.deepEqual(problemsOf(schema, valid), []);
  });

  test(`refuses a field that a ${name} does not have, by its name`, () => {
    const [problem = "", ...more] = problemsOf(schema, { ...valid, surprise: 1 });
    assert.deepEqual(more, []);
    assert.match(problem, /"surprise"/);
  });

  for (const refusal of refusals) {
    test(`refuses a ${name} ${refusal.name}`, () => {
      const [problem = "", ...more] = problemsOf(schema, { ...valid, ...refusal.change });
      assert.deepEqual(more, []);
      assert.match(problem, refusal.message);
    });
  }
}

testSchema("change", changeSchema, { ...tiersChanged }, [
  { name: "without a full stop", change: { says: "The tiers" }, message: /^says: expected a sentence/ },
  {
    name: "with a reference tag",
    change: { says: 'It is <Fact id="a" />.' },
    message: /^says: .*no reference/,
  },
  { name: "without a page", change: { pages: [] }, message: /^pages: expected at least one/ },
  {
    name: "with a whole address",
    change: { pages: ["https://a.test/"] },
    message: /^pages.0: .*root-relative/,
  },
  { name: "that says no day of OpenAI's", change: { since: undefined }, message: /^since: expected a day/ },
  { name: "of ours with a day of OpenAI's", change: { kind: "corrected" }, message: /^since: .*none/ },
  { name: "that we knew before", change: { since: "2026-11-29" }, message: /^since: .*no later than date/ },
]);

const citation = {
  id: "help-keys",
  title: "Where do I find my key?",
  publisher: "OpenAI Help Center",
  url: "https://help.openai.com/keys",
  date: "2026-11",
  checked: "2026-11-20",
};

testSchema("citation", citationSchema, citation, [
  { name: "without a title", change: { title: undefined }, message: /^title: .*expected string/ },
  { name: "with an empty publisher", change: { publisher: "  " }, message: /^publisher: Too small/ },
  {
    name: "with an id of several words",
    change: { id: "Help keys" },
    message: /^id: expected a kebab-case id/,
  },
  {
    name: "with an address that is not encrypted",
    change: { url: "http://help.openai.com" },
    message: /^url: expected an https URL or a root-relative path/,
  },
  {
    name: "with a date in words",
    change: { date: "November 2026" },
    message: /^date: expected YYYY, YYYY-MM or YYYY-MM-DD/,
  },
  {
    name: "that was checked in a month",
    change: { checked: "2026-11" },
    message: /^checked: expected a date as YYYY-MM-DD/,
  },
]);

test("takes a citation of our own test runs", () => {
  assert.deepEqual(problemsOf(citationSchema, { ...citation, url: "/tests/", date: "2026" }), []);
});

const fact = {
  id: "api-keys-url",
  rows: ["F02"],
  topic: "find",
  kind: "url",
  value: "https://platform.openai.com/api-keys",
  statement: "This link opens the page.",
  citations: ["help-keys"],
  checked: "2026-11-20",
  confidence: "high",
};

testSchema("fact", factSchema, fact, [
  { name: "without citations", change: { citations: [] }, message: /^citations: Too small/ },
  { name: "without rows", change: { rows: [] }, message: /^rows: Too small/ },
  { name: "with a malformed row", change: { rows: ["F02", "2"] }, message: /^rows\.1: Invalid string/ },
  { name: "of an unknown kind", change: { kind: "link" }, message: /^kind: .*"url"/ },
  { name: "with unknown confidence", change: { confidence: "certain" }, message: /^confidence: .*"high"/ },
  { name: "without a date of its check", change: { checked: undefined }, message: /^checked: / },
  {
    name: "of kind url without a value",
    change: { value: undefined },
    message: /^value: expected a value for/,
  },
  {
    name: "of kind statement with a value",
    change: { kind: "statement" },
    message: /^value: .* none for statement/,
  },
  {
    name: "of kind path with one string",
    change: { kind: "path" },
    message: /^value: expected a list of labels/,
  },
  {
    name: "of kind url with a list",
    change: { value: ["a", "b"] },
    message: /^value: .* one string for every other/,
  },
  {
    name: "whose older claim has an unknown verdict",
    change: { outdated: [{ says: "Old.", verdict: "false", now: "New." }] },
    message: /^outdated\.0\.verdict: .*"wrong"/,
  },
]);

test("takes a fact of kind path with a list of labels", () => {
  assert.deepEqual(problemsOf(factSchema, { ...fact, kind: "path", value: ["Settings", "API keys"] }), []);
});

test("takes a fact of kind statement without a value", () => {
  assert.deepEqual(problemsOf(factSchema, { ...fact, kind: "statement", value: undefined }), []);
});

const guide = {
  title: "Find your key",
  label: "Find",
  description: "Where it is.",
  group: "start",
  order: 1,
  covers: [1, 34],
};

testSchema("guide page", guideSchema, guide, [
  { name: "without a title", change: { title: undefined }, message: /^title: .*expected string/ },
  { name: "with a long label", change: { label: "x".repeat(29) }, message: /^label: Too big/ },
  {
    name: "with a long description",
    change: { description: "x".repeat(181) },
    message: /^description: Too big/,
  },
  { name: "at position 0", change: { order: 0 }, message: /^order: Too small/ },
  { name: "between two positions", change: { order: 1.5 }, message: /^order: .*expected int/ },
  { name: "with a row that does not exist", change: { covers: [1, 35] }, message: /^covers\.1: Too big/ },
]);

const page = { title: "About", description: "Who made it.", covers: [] };

testSchema("page", pageSchema, page, [
  { name: "without a title", change: { title: undefined }, message: /^title: .*expected string/ },
  {
    name: "with a long description",
    change: { description: "x".repeat(181) },
    message: /^description: Too big/,
  },
  { name: "with a row that does not exist", change: { covers: [0] }, message: /^covers\.0: Too small/ },
]);

const question = { question: "Where is my key?", topic: "finding", covers: [1] };

testSchema("question", faqSchema, question, [
  {
    name: "without a question mark",
    change: { question: "Find a key." },
    message: /^question: expected a question that ends with \?/,
  },
  {
    name: "with one string for its other wordings",
    change: { aliases: "lost key" },
    message: /^aliases: .*array/,
  },
  {
    name: "with a path for a related page",
    change: { related: ["/guide/"] },
    message: /^related\.0: .*kebab-case/,
  },
]);

test("fills in what a question leaves out", () => {
  assert.deepEqual(faqSchema.parse({ question: "Where is my key?", topic: "finding" }), {
    question: "Where is my key?",
    topic: "finding",
    order: 50,
    aliases: [],
    terms: [],
    related: [],
    covers: [],
  });
});

const step = {
  id: "sign-in",
  group: "account",
  title: "Sign in",
  why: "Keys are made there.",
  how: "Open the platform.",
  proof: "You see the dashboard.",
  links: [{ to: "/guide/find/", text: "Find your key" }],
};
const checklist = {
  title: "Set up your key",
  description: "Tick as you go.",
  covers: [6],
  finished: { works: "Your key works.", next: [{ to: "/guide/billing/", text: "Cap what it can spend" }] },
  questions: [],
  start: { line: "first key", elsewhere: [{ to: "/checklist/", text: "You need your first key" }] },
  groups: [{ id: "account", title: "Account" }],
  steps: [step],
};

testSchema("checklist", checklistSchema, checklist, [
  { name: "without groups", change: { groups: [] }, message: /^groups: Too small/ },
  { name: "without steps", change: { steps: [] }, message: /^steps: Too small/ },
  {
    name: "with a step without proof",
    change: { steps: [{ ...step, proof: undefined }] },
    message: /^steps\.0\.proof: .*expected string/,
  },
  {
    name: "with a step whose id has capitals",
    change: { steps: [{ ...step, id: "SignIn" }] },
    message: /^steps\.0\.id: expected a kebab-case id/,
  },
  {
    name: "with an alias that is no id",
    change: { steps: [{ ...step, aliases: ["old id"] }] },
    message: /^steps\.0\.aliases\.0: expected a kebab-case id/,
  },
  {
    name: "with a condition in words",
    change: { steps: [{ ...step, when: "If you work in a team" }] },
    message: /^steps\.0\.when: .*expected record/,
  },
  {
    name: "with a question that has one answer",
    change: { questions: [{ id: "who", ask: "Who?", choices: [{ id: "me", title: "Me", if: "you do" }] }] },
    message: /^questions\.0\.choices: Too small/,
  },
  {
    name: "with a tombstone without a day",
    change: { removed: [{ id: "old", because: "Nobody needs it." }] },
    message: /^removed\.0\.on: /,
  },
  {
    name: "that says nothing at its end",
    change: { finished: undefined },
    message: /^finished: .*expected object/,
  },
  {
    name: "with a part that was no step",
    change: {
      steps: [
        {
          ...step,
          parts: [
            { title: "Name", how: "Type it.", was: "Old id" },
            { title: "B", how: "B." },
          ],
        },
      ],
    },
    message: /^steps\.0\.parts\.0\.was: expected a kebab-case id/,
  },
  {
    name: "with a single way to choose from",
    change: { steps: [{ ...step, ways: [{ title: "One", how: "Like this." }] }] },
    message: /^steps\.0\.ways: Too small/,
  },
  {
    name: "with a link that leaves the site",
    change: { steps: [{ ...step, links: [{ to: "https://example.com", text: "Away" }] }] },
    message: /^steps\.0\.links\.0\.to: .*"\/"/,
  },
  {
    name: "with a misspelled field in a step",
    change: { steps: [{ ...step, prof: "You see it." }] },
    message: /^steps\.0: .*"prof"/,
  },
]);

const error = {
  row: "E08",
  title: "Incorrect API key provided",
  meaning: "The API does not know the key.",
  status: [401],
  type: ["invalid_request_error"],
  code: ["invalid_api_key"],
  param: [],
  classes: { python: ["AuthenticationError"], node: ["AuthenticationError"] },
  messages: ["Incorrect API key provided: …"],
  otherTools: ["{The|Your} key is wrong"],
  usual: 1,
  evidence: "reproduced",
  retry: "no",
  causes: ["The key was deleted."],
  firstTest: "List the models.",
  screens: ["api-keys-path", "api-keys-url"],
  reopens: ["key-setup/store-key"],
  citations: ["help-keys"],
  confidence: "high",
  related: ["expired-key"],
};

testSchema(
  "mark of other services",
  notOursSchema,
  { id: "slack", kind: "service", words: "Slack", marks: ["slack.com/api"], names: ["slack_sdk"] },
  [
    { name: "of an unknown kind", change: { kind: "vendor" }, message: /^kind: .*"service"/ },
    {
      name: "in capital letters",
      change: { marks: ["Stripe"] },
      message: /^marks\.0: expected lower case/,
    },
    { name: "without a name", change: { words: "" }, message: /^words: Too small/ },
    {
      name: "with a name in capital letters",
      change: { names: ["Slack"] },
      message: /^names\.0: expected lower case/,
    },
  ],
);

testSchema("sentence", sentenceSchema, { id: "code-is", text: "The error code is …." }, [
  { name: "that no rule says", change: { id: "code-was" }, message: /^id: .*"code-is"/ },
  { name: "without its value", change: { text: "The error code." }, message: /^text: expected … once/ },
  { name: "with a value too many", change: { id: "not-enough" }, message: /^text: expected … once/ },
]);

testSchema(
  "client that hides the code",
  errorClientSchema,
  { id: "go", name: "the Go SDK", marks: ["openai api error: "], how: "Print the code.", code: "log(e)" },
  [
    { name: "in capital letters", change: { marks: ["OpenAI"] }, message: /^marks\.0: expected lower case/ },
    { name: "without a mark", change: { marks: [] }, message: /^marks: Too small/ },
    { name: "without words", change: { how: "" }, message: /^how: Too small/ },
  ],
);

testSchema("error", errorSchema, error, [
  { name: "with a malformed row", change: { row: "8" }, message: /^row: expected a row such as E08/ },
  { name: "with a long title", change: { title: "x".repeat(121) }, message: /^title: Too big/ },
  { name: "with a status of success", change: { status: [200] }, message: /^status\.0: Too small/ },
  { name: "with unknown evidence", change: { evidence: "rumour" }, message: /^evidence: .*"reproduced"/ },
  { name: "with an unknown retry", change: { retry: "maybe" }, message: /^retry: .*"slower"/ },
  { name: "without wordings of other tools", change: { otherTools: undefined }, message: /^otherTools: / },
  {
    name: "with a wording in other letters",
    change: { sharedWordings: ["模型不存在"] },
    message: /^sharedWordings.*: expected Latin letters/,
  },
  {
    name: "with a pair whose short word stands in other words",
    change: { pairs: [{ of: ["saldo"], with: ["sin"] }] },
    message: /^pairs\.0\.with\.0: expected a quoted blank first/,
  },
  { name: "at place 0 of the usual ones", change: { usual: 0 }, message: /^usual: Too small/ },
  {
    name: "whose screen is no id",
    change: { screens: ["Settings"] },
    message: /^screens\.0: expected a kebab-case id/,
  },
  { name: "without causes", change: { causes: [] }, message: /^causes: Too small/ },
  { name: "without citations", change: { citations: [] }, message: /^citations: Too small/ },
  {
    name: "that reopens a step of no checklist",
    change: { reopens: ["store-key"] },
    message: /^reopens\.0: /,
  },
  {
    name: "without its classes in Node.js",
    change: { classes: { python: [] } },
    message: /^classes\.node: .*expected array/,
  },
]);

const term = {
  id: "api-key",
  term: "API key",
  also: ["secret key"],
  definition: "An API key is a secret text, such as `sk-…`.",
  guide: "create",
  question: "what-is-an-api-key",
  facts: ["login-not-key"],
};

testSchema("glossary term", glossarySchema, term, [
  { name: "without a word", change: { term: "" }, message: /^term: Too small/ },
  {
    name: "defined in two sentences",
    change: { definition: "A text. It is secret." },
    message: /one sentence/,
  },
  {
    name: "defined in half a sentence",
    change: { definition: "a secret text" },
    message: /^definition: .*full stop/,
  },
  {
    name: "without a page that says more",
    change: { guide: undefined },
    message: /^guide: .*expected string/,
  },
  { name: "that nothing supports", change: { facts: [] }, message: /^facts: expected a fact or a citation/ },
]);
test("takes a code of nine signs for what a stem means", () => {
  assert.deepEqual(problemsOf(searchMeaningsSchema, "d0dqddd4z"), []);
  for (const code of ["d0dqddd4", "d0dqdddzf", ""])
    assert.equal(problemsOf(searchMeaningsSchema, code).length, 1);
});

test("takes wordings of a place, and names the one that is wrong", () => {
  assert.deepEqual(problemsOf(searchWordingsSchema, ["where is it"]), []);
  const [empty = "", number = ""] = [[], [429]].map((list) => problemsOf(searchWordingsSchema, list)[0]);
  assert.match(empty, /expected at least one wording/);
  assert.match(number, /^0: .*expected string/);
});

test("takes groups of words, and names a group that is empty or a phrase with a comma", () => {
  assert.deepEqual(problemsOf(searchWordsSchema, [["top up", "recharge"]]), []);
  const [empty = "", comma = ""] = [[[]], [["a,b"]]].map(
    (groups) => problemsOf(searchWordsSchema, groups)[0],
  );
  assert.match(empty, /^0: expected at least one phrase/);
  assert.match(comma, /^0\.0: expected a phrase without a comma/);
});
