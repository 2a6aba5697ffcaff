import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHtml } from "../finish/tree.ts";
import type { BuiltPage } from "./built-pages.ts";
import { countWords, type SearchRecord, searchRecords, withWordings } from "./search-records.ts";

function page(url: string, html: string): BuiltPage {
  return { url, file: `dist${url}index.html`, html, document: parseHtml(html) };
}

function record(change: Partial<SearchRecord>): SearchRecord {
  return { url: "/", title: "", text: "", aliases: "", kind: "Guide", topic: "", ...change };
}

const faq = page(
  "/faq/",
  `<details data-question="Billing" data-aliases="qouta, no money">
    <summary>Why is my <em>quota</em> used up?</summary>
    <div data-answer id="quota"><p>Buy credit.<sup class="cite">1</sup></p><button>Copy</button></div>
  </details>
  <details data-question="Storing"><summary>Where do I keep it?</summary><div data-answer id="keep">Here.</div></details>`,
);

const guide = page(
  "/guide/find/",
  `<h1>Find your key</h1><article data-article>
    <p>Before the first heading.</p>
    <h2 id="path">The path <a class="heading-anchor" href="#path">#</a></h2>
    <p>Open <b>Settings</b>.</p><h3>Detail</h3><p>More &amp; more.</p>
    <h2 id="gone">When it is gone</h2>
    <p><span class="visually-hidden">Note:</span>Look again.</p>
  </article><footer>Not part of it.</footer>`,
);

test("searches the words of a code sample, not its markup or caption", () => {
  const html = `<h1>Test</h1><article data-article><figure class="code"><figcaption class="code-caption">bash</figcaption>
    <pre><code><span class="token">curl</span> -s</code></pre></figure></article>`;
  assert.equal(searchRecords([page("/guide/test/", html)])[0]?.text, "curl -s");
});

test("leaves out the script of a part of the page", () => {
  const html = `<h1>Test</h1><article data-article><p>Before.</p><script type="module">let a = 1;</script></article>`;
  assert.equal(searchRecords([page("/guide/test/", html)])[0]?.text, "Before.");
});

test("makes one record of each question", () => {
  assert.deepEqual(searchRecords([faq]), [
    {
      url: "/faq/#quota",
      title: "Why is my quota used up?",
      text: "Buy credit.",
      aliases: "qouta, no money",
      kind: "Question",
      topic: "Billing",
    },
    {
      url: "/faq/#keep",
      title: "Where do I keep it?",
      text: "Here.",
      aliases: "",
      kind: "Question",
      topic: "Storing",
    },
  ]);
});

test("makes one record of each section of a guide page, and one of what stands before the first", () => {
  const found = searchRecords([guide]).map(({ url, title, text }) => ({ url, title, text }));
  assert.deepEqual(found, [
    { url: "/guide/find/", title: "Find your key", text: "Before the first heading." },
    { url: "/guide/find/#path", title: "The path", text: "Open Settings. Detail More & more." },
    { url: "/guide/find/#gone", title: "When it is gone", text: "Look again." },
  ]);
});

test("says of each section which page it belongs to", () => {
  assert.deepEqual(
    new Set(searchRecords([guide]).map(({ kind, topic }) => `${kind}: ${topic}`)),
    new Set(["Guide: Find your key"]),
  );
});

test("makes one record of an error page", () => {
  const error = page(
    "/errors/no-credit/",
    `<h1>You exceeded your quota</h1><p class="lead">No credit is left.</p>
    <dl class="error-facts"><dd>429</dd></dl><article data-article><p>Buy credit.</p></article>`,
  );
  assert.deepEqual(searchRecords([error]), [
    {
      url: "/errors/no-credit/",
      title: "You exceeded your quota",
      text: "No credit is left. 429 Buy credit.",
      aliases: "",
      kind: "Error",
      topic: "No credit is left.",
    },
  ]);
});

test("makes no record of other pages, nor of a list of pages", () => {
  const pages = ["/", "/checklist/", "/errors/", "/404.html"].map((url) =>
    page(url, "<h1>Title</h1><p>Text</p>"),
  );
  assert.deepEqual(searchRecords(pages), []);
});

test("makes no record of a guide page without an article", () => {
  assert.deepEqual(searchRecords([page("/guide/", "<h1>Guide</h1>")]), []);
});

test("keeps the words of neighbouring elements apart", () => {
  const [first] = searchRecords([
    page("/guide/a/", "<article data-article><ul><li>one</li><li>two</li></ul></article>"),
  ]);
  assert.equal(first?.text, "one two");
});

test("counts the records in which a word occurs, not how often it occurs", () => {
  assert.deepEqual(countWords([record({ title: "Key", text: "key KEY quota" }), record({ text: "a key" })]), {
    key: 2,
    quota: 1,
  });
});

test("does not suggest other wordings, as they hold misspellings", () => {
  assert.deepEqual(countWords([record({ aliases: "qouta" })]), {});
});

test("lists words in alphabetical order", () => {
  assert.deepEqual(Object.keys(countWords([record({ text: "zeta alpha mid" })])), ["alpha", "mid", "zeta"]);
});

test("counts a word that every object has a name for", () => {
  assert.deepEqual(Object.entries(countWords([record({ text: "constructor" })])), [["constructor", 1]]);
});

test("adds the wordings of a place to its record", () => {
  const records = [record({ url: "/a/", aliases: "one" }), record({ url: "/b/" }), record({ url: "/c/" })];
  assert.deepEqual(
    withWordings(records, { "/a/": ["two", "three"], "/b/": ["four"] }).map(({ aliases }) => aliases),
    ["one, two, three", "four", ""],
  );
});

test("names wordings of a section that its page does not have", () => {
  assert.throws(
    () => withWordings([record({ url: "/guide/a/" })], { "/guide/a/#gone": ["lost"] }),
    /search-wordings\.yaml: \/guide\/a\/#gone\n {4}received: .*\n {4}expected: /,
  );
});
