import assert from "node:assert/strict";
import { test } from "node:test";
import { array, assert as assertProperty, constantFrom, nat, property, string } from "fast-check";
import { record, records, smallIndex, words } from "./fake-records.ts";
import { buildQuickIndex } from "./quick-index.ts";
import { namesError, rank } from "./rank.ts";
import { readyIndex } from "./ready-index.ts";

const index = smallIndex();
const urls = (question: string) => rank(question, index).map(({ url }) => url);
const isError = (text: string) => namesError(text, rank(text, index), index);
const known = ["key", "lost", "credit", "store", "windows", "quota", "429", "billing", "scope", "terminal"];
const question = array(constantFrom(...known), { minLength: 1, maxLength: 5 });

test("finds a place by its words", () => {
  assert.equal(urls("lost key")[0], "/faq/#lost");
  assert.equal(urls("setx")[0], "/guide/store/#windows");
  assert.equal(urls("429 insufficient_quota")[0], "/errors/no-credit/");
});

test("finds a place by a synonym of its words", () => {
  assert.equal(urls("top up")[0], "/faq/#credit");
  assert.equal(urls("delete key")[0], "/checklist/#step-revoke");
  assert.equal(urls("misplaced")[0], "/faq/#lost");
});

test("forgives slips and half words", () => {
  assert.equal(urls("qouta")[0], "/errors/no-credit/");
  assert.equal(urls("windo")[0], "/guide/store/#windows");
});

test("finds nothing only when no word is known", () => {
  assert.deepEqual(urls("zebra"), []);
  assert.deepEqual(urls("how do i"), []);
  assert.deepEqual(urls(""), []);
});

test("a filler word never changes the answer", () => {
  assertProperty(
    property(question, constantFrom(...words.fillers), nat(5), (asked, filler, at) => {
      const more = asked.toSpliced(at, 0, filler);
      assert.deepEqual(urls(more.join(" ")), urls(asked.join(" ")));
    }),
  );
});

test("a weak word decides only where nothing else does", () => {
  assert.deepEqual(urls("again").slice(0, 1), ["/faq/#lost"]);
  assertProperty(
    property(
      constantFrom("credit", "scope", "windows", "quota"),
      constantFrom(...words.weak),
      (asked, weak) => {
        assert.equal(urls(`${weak} ${asked}`)[0], urls(asked)[0]);
      },
    ),
  );
});

test("a question that is a title puts it first", () => {
  for (const { title, url, kind } of records) if (kind !== "Fact") assert.equal(urls(title)[0], url, title);
});

test("a question that is a title puts it first even where its words had no room in the index", () => {
  const full = buildQuickIndex(records, words, { records: 100, postings: 3 });
  const crowded = readyIndex({ build: "", browse: [], ...full });
  for (const { title, url, kind } of records)
    if (kind !== "Fact") assert.equal(rank(title, crowded)[0]?.url, url, title);
});

test("a code leads to its error rather than to the term that is called the same", () => {
  const term = record({ url: "/glossary/#term-quota", title: "insufficient_quota", kind: "Glossary" });
  const named = readyIndex({ build: "", browse: [], ...buildQuickIndex([term, ...records], words) });
  assert.equal(rank("insufficient_quota", named)[0]?.url, "/errors/no-credit/");
});

test("a name with a hyphen is no code: its term comes first", () => {
  const term = record({ url: "/glossary/#term-mfa", title: "multi-factor sign-in", kind: "Glossary" });
  const question = record({ url: "/faq/#mfa", title: "Is multi-factor sign-in required?" });
  const named = readyIndex({
    build: "",
    browse: [],
    ...buildQuickIndex([question, term, ...records], words),
  });
  assert.equal(rank("multi-factor sign-in", named)[0]?.url, "/glossary/#term-mfa");
});

test("a word that is the name of a page puts the page first", () => {
  assert.equal(urls("store")[0], "/guide/store/");
  assert.equal(urls("no credit")[0], "/errors/no-credit/");
  assert.notEqual(urls("store terminal")[0], "/guide/store/");
});

test("the order of words does not matter", () => {
  assertProperty(
    property(question, (asked) => {
      assert.deepEqual(urls(asked.toReversed().join(" ")), urls(asked.join(" ")));
    }),
  );
});

test("a word that the site does not know never empties the list", () => {
  assertProperty(
    property(question, string({ maxLength: 12 }), (asked, unknown) => {
      assert.ok(urls(`${asked.join(" ")} ${unknown}`).length > 0);
    }),
  );
});

test("never throws, whatever is asked", () => {
  assertProperty(
    property(string({ unit: "binary", maxLength: 300 }), (text) => Array.isArray(rank(text, index))),
  );
  for (const text of ["__proto__ constructor", "~0 ~1", "(1a", "\\", "*".repeat(500), "\u0000\uD800"])
    rank(text, index);
});

test("reads no more of a long text than its beginning", () => {
  const long = `lost key ${"credit ".repeat(20_000)}`;
  assert.deepEqual(urls(long), urls(long.slice(0, 2000)));
});

test("shows another page before a second section of the same one", () => {
  const [first, second] = urls("store terminal key");
  assert.ok(first?.startsWith("/guide/store/"));
  assert.ok(second !== undefined);
});

test("takes a code or a whole sentence that leads to an error for its text", () => {
  assert.equal(isError("insufficient_quota"), true);
  assert.equal(isError("You exceeded your current quota, please check your plan"), true);
  assert.equal(isError("quota"), false);
  assert.equal(isError("lost key"), false);
  assert.equal(isError("zebra"), false);
});
