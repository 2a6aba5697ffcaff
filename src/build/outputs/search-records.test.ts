import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHtml } from "../../finish/tree.ts";
import type { BuiltPage } from "../built-pages.ts";
import { findOnly } from "../../domain/search/record.ts";
import { record } from "../../domain/search/fake-records.ts";
import { searchRecords, withWordings } from "./search-records.ts";
import { unusedSynonyms } from "./search-words.ts";

function page(url: string, html: string): BuiltPage {
  return { url, file: `dist${url}index.html`, html, document: parseHtml(html) };
}

const faq = page(
  "/faq/",
  `<details data-question="Billing">
    <summary>Why is my <em>quota</em> used up?</summary>
    <div data-answer id="quota"><p>Buy credit.<sup class="cite">1</sup></p><button>Copy</button>
    <p class="question-more">Read more: Billing</p></div>
  </details>
  <details data-question="Storing"><summary>Where do I keep it?</summary><div data-answer id="keep">Here.</div></details>`,
);

const guide = page(
  "/guide/find/",
  `<h1>Find your key</h1><article data-article>
    <p>Before the first heading.</p>
    <h2 id="path">The path <a class="heading-anchor" href="#path">#</a></h2>
    <p>Open <b>Settings</b>.</p><h3 id="detail">Detail</h3><p>More &amp; more.</p>
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

test("leaves out what is hidden until somebody asks for it", () => {
  const html = `<h1>Test</h1><article data-article><p>Before.</p><dl hidden><dt>Compare</dt></dl></article>`;
  assert.equal(searchRecords([page("/guide/test/", html)])[0]?.text, "Before.");
});

test("makes one record of each question, and one of all", () => {
  assert.deepEqual(searchRecords([faq]), [
    { url: "/faq/", title: "", text: "", aliases: ["faq"], kind: "Guide", topic: "" },
    {
      url: "/faq/#quota",
      title: "Why is my quota used up?",
      text: "Buy credit.",
      aliases: [],
      kind: "Question",
      topic: "Billing",
    },
    {
      url: "/faq/#keep",
      title: "Where do I keep it?",
      text: "Here.",
      aliases: [],
      kind: "Question",
      topic: "Storing",
    },
  ]);
});

test("makes one record of each section of a guide page, and one of what stands before the first", () => {
  const found = searchRecords([guide]).map(({ url, title, text, topic }) => ({ url, title, text, topic }));
  assert.deepEqual(found, [
    { url: "/guide/find/", title: "Find your key", text: "Before the first heading.", topic: "" },
    { url: "/guide/find/#path", title: "The path", text: "Open Settings.", topic: "Find your key" },
    { url: "/guide/find/#detail", title: "Detail", text: "More & more.", topic: "Find your key" },
    { url: "/guide/find/#gone", title: "When it is gone", text: "Look again.", topic: "Find your key" },
  ]);
});

test("makes one record of each part of a list with headings, and leaves its words to it", () => {
  const html = `<h1>Tools</h1><article data-article><h2 id="all">Tool by tool</h2><p>We ran each.</p>
    <div><section><h3 id="tool-aider">aider</h3><dl><dt>Key file</dt><dd>None.</dd></dl></section>
    <section><h3 id="tool-llm">llm</h3><p>The stored key.</p></section></div>
    <h2 id="gone">When it is gone</h2><p>Look again.</p></article>`;
  const tools = page("/guide/tools/", html);
  const found = searchRecords([tools]);
  assert.equal(tools.document.querySelectorAll("section").length, 2, "the page stays whole");
  assert.deepEqual(
    found.map(({ url, title, text, topic }) => ({ url, title, text, topic })),
    [
      { url: "/guide/tools/", title: "Tools", text: "", topic: "" },
      { url: "/guide/tools/#all", title: "Tool by tool", text: "We ran each.", topic: "Tools" },
      { url: "/guide/tools/#gone", title: "When it is gone", text: "Look again.", topic: "Tools" },
      { url: "/guide/tools/#tool-aider", title: "aider", text: "Key file: None.", topic: "Tools" },
      { url: "/guide/tools/#tool-llm", title: "llm", text: "The stored key.", topic: "Tools" },
    ],
  );
});

test("finds a section by the commands that its samples run", () => {
  const html = `<article data-article><h2 id="a">Set it</h2><pre><code>gh secret set OPENAI_API_KEY
setx NAME value
# comment</code></pre></article>`;
  assert.deepEqual(searchRecords([page("/guide/a/", html)]).at(-1)?.aliases, [
    "gh secret set",
    "setx NAME value",
  ]);
});

test("makes one record of an error page, found by its name, too", () => {
  const error = page(
    "/errors/no-credit/",
    `<h1>You exceeded your quota</h1><p class="lead">No credit is left.</p>
    <article data-article><p>Buy credit.</p><h2 id="wordings">Wordings</h2><ul class="wordings"><li>Quota!</li></ul>
    <dl class="error-facts"><dt>Status</dt><dd><code>429</code></dd></dl><p class="evidence">By reports.</p><h2 id="related">Easily confused with</h2><ul><li>Rate limit reached</li></ul></article>`,
  );
  assert.deepEqual(searchRecords([error]), [
    {
      url: "/errors/no-credit/",
      title: "You exceeded your quota",
      text: `No credit is left. Buy credit. ${findOnly} Quota! Status: 429. Status: 429.`,
      aliases: ["no credit", "No credit is left.", "429"],
      kind: "Error",
      topic: "",
    },
  ]);
});

test("makes one record of each step, one of each part of a step and one of the list", () => {
  const list = page(
    "/checklist/missing-key/",
    `<h1>Find a key</h1><p class="lead">Look.</p><li id="step-sign-in"><h3 class="task-title"><span class="task-number">16</span>Sign in</h3>
    <div class="task-body"><p>Keys are there.</p><ol><li id="step-sign-in-again"><strong>Again.</strong> Sign in.</li></ol>
    </div></li>`,
  );
  assert.deepEqual(
    searchRecords([list]).map(({ url, title, text, topic }) => [url, title, text, topic]),
    [
      ["/checklist/missing-key/", "Find a key", "Look.", ""],
      ["/checklist/missing-key/#step-sign-in", "Sign in", "Keys are there. Again. Sign in.", "Find a key"],
      ["/checklist/missing-key/#step-sign-in-again", "Sign in: Again", "Again. Sign in.", "Find a key"],
    ],
  );
});

test("makes one record of each term with its other words, and one of each fact", () => {
  const glossary = page(
    "/glossary/",
    `<h1>Glossary</h1><div id="term-scope" class="glossary-entry"><dt><dfn>scope</dfn>
    <span class="glossary-also">also: permission, right</span></dt><dd><p>What a key may do.</p></dd></div>`,
  );
  const sources = page(
    "/sources/",
    `<h1>Facts</h1><li id="fact-one" class="ledger-fact"><p>A key is shown once.</p></li>`,
  );
  assert.deepEqual(
    searchRecords([glossary, sources]).map(({ url, title, aliases, kind }) => [url, title, aliases, kind]),
    [
      ["/glossary/", "Glossary", ["glossary"], "Guide"],
      ["/glossary/#term-scope", "scope", ["permission", "right"], "Glossary"],
      ["/sources/", "Facts", ["sources"], "Guide"],
      ["/sources/#fact-one", "A key is shown once.", [], "Fact"],
    ],
  );
});

test("makes no record of a page that holds nothing to look for", () => {
  assert.deepEqual(searchRecords([page("/404.html", "<h1>Title</h1><p>Text</p>")]), []);
});

test("makes no record of a guide page without an article", () => {
  assert.deepEqual(searchRecords([page("/guide/", "<h1>Guide</h1>")]), []);
});

test("keeps the words of neighbouring elements apart", () => {
  const [first] = searchRecords([
    page("/guide/a/", "<article data-article><b>one</b><div>two</div><div>three</div></article>"),
  ]);
  assert.equal(first?.text, "one two three");
});

test("adds the wordings of a place to its record", () => {
  const records = [record({ url: "/a/", aliases: ["one"] }), record({ url: "/b/" }), record({ url: "/c/" })];
  assert.deepEqual(
    withWordings(records, { "/a/": ["two", "three"], "/b/": ["four"] }).map(({ aliases }) => aliases),
    [["one", "two", "three"], ["four"], []],
  );
});

test("names wordings of a place that has no record", () => {
  assert.throws(
    () => withWordings([record({ url: "/guide/a/" })], { "/guide/a/#gone": ["lost"] }),
    /search-wordings\.yaml: \/guide\/a\/#gone\n {4}received: .*\n {4}expected: /,
  );
});

test("names a group of synonyms that leads nowhere", () => {
  const records = [record({ title: "Buy credit", text: "For the API." })];
  const synonyms = [
    ["top up", "buy credits"],
    ["zebra", "unicorn"],
  ];
  assert.deepEqual(
    unusedSynonyms(records, { fillers: ["the"], weak: [], unknown: [], synonyms }).map(
      ({ received }) => received,
    ),
    ["zebra, unicorn"],
  );
});
