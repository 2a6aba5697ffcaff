import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHtml } from "../finish/tree.ts";
import { llmsFullText, llmsText, partOfFullText, twinUrl } from "./llms.ts";
import { writeMarkdown } from "./markdown.ts";
import { twinOf } from "./twin.ts";

/** A page as the site finishes it. */
function page(path: string, main: string, description = "What it is about.") {
  const head = `<link rel="canonical" href="https://example.com/base${path}"><meta name="description" content="${description}">`;
  return parseHtml(`<html><head>${head}</head><body><header>Menu</header><main>${main}</main></body></html>`);
}

const sources =
  '<section class="sources"><h2>Sources</h2><p>Read by us on <time>May 1</time>.</p><ol><li id="source-1"><a href="https://example.org/">Overview</a> <span class="source-note">Docs, April 1</span> <span class="source-uses"><a href="#cite-1">↑1</a> <a href="#cite-2">↑2</a></span></li></ol></section>';

const words = {
  sources: "Sources",
  "twin-origin": "From the guide: …",
  "twin-drawing": "Drawing: …",
  "twin-path": "Path: …",
};
const chinese = {
  sources: "来源",
  "twin-origin": "出自本指南：…",
  "twin-drawing": "示意图：…",
  "twin-path": "菜单路径：…",
};

const markdownOf = (path: string, main: string, said = words) =>
  writeMarkdown(twinOf(page(path, main), said).blocks);

test("says below the title where the text comes from", () => {
  assert.match(
    markdownOf("/guide/a/", "<h1>Title</h1><p>Text</p>"),
    /^# Title\n\nFrom .+: <https:\/\/example\.com\/base\/guide\/a\/>\n\nText\n$/,
  );
});

test("writes sources as footnotes, also for a text without a mark", () => {
  const text = `<h1>T</h1><div class="answer"><p id="cite-1">Yes.</p></div><p>So.<button id="cite-2" class="cite" popovertarget="cited-1">1</button></p>${sources}`;
  const written = markdownOf("/a/", text);
  assert.match(written, /\nYes\.\[\^1\]\n\nSo\.\[\^1\]\n/);
  assert.match(
    written,
    /## Sources\n\nRead by us on May 1\.\n\n\[\^1\]: \[Overview\]\(https:\/\/example\.org\/\) \(Docs, April 1\)\n$/,
  );
});

test("keeps the words that a page explains, and leaves their definitions to the glossary", () => {
  const text =
    '<h1>T</h1><p>The <button class="term" popovertarget="what-is-ci">CI</button> runs.</p><p class="defined" popover>CI is.</p>';
  assert.match(markdownOf("/a/", text), /\n\nThe CI runs\.\n$/);
});

test("leads to the full addresses of our own pages", () => {
  const text = '<h1>T</h1><p><a href="/base/b/#c">There</a> and <a href="#d">below</a></p>';
  assert.match(
    markdownOf("/a/", text),
    /\[There\]\(https:\/\/example\.com\/base\/b\/#c\) and \[below\]\(https:\/\/example\.com\/base\/a\/#d\)/,
  );
});

test("links neither the page itself nor the sources that stand in the text", () => {
  const text =
    '<h1>T</h1><p><a href="#sources">4 sources</a></p><ul><li><a href="/base/a/" aria-current="page">This</a></li></ul>';
  assert.match(markdownOf("/a/", text), /\n\n4 sources\n\n- This\n$/);
});

const entry = (name: string) => `<details class="fold"><summary>${name}</summary><p>Text</p></details>`;

test("writes the entries of a long list under headings", () => {
  assert.match(
    markdownOf("/a/", `<h1>T</h1><h2>All</h2><div class="entries">${entry("A")} ${entry("B")}</div>`),
    /\n\n## All\n\n### A\n\nText\n\n### B\n\nText\n$/,
  );
});

test("writes folds under bold names, but those with readings of a line under headings", () => {
  const readings =
    '<details class="fold"><summary>B</summary><div class="env-readings"><p>x</p></div></details>';
  assert.match(
    markdownOf("/a/", `<h1>T</h1>${entry("A")}${readings}`),
    /\n\n\*\*A\*\*\n\nText\n\n## B\n\nx\n$/,
  );
});

test("says that a path is one where nothing else stands beside it", () => {
  const path = '<span class="path"><span><b>Settings</b></span> <span>› <b>Keys</b></span></span>';
  assert.match(
    markdownOf("/a/", `<h1>T</h1><p>${path}</p><div>${path}</div><p>Open ${path}.</p>`),
    /\n\nPath: \*\*Settings\*\* › \*\*Keys\*\*\n\nPath: \*\*Settings\*\* › \*\*Keys\*\*\n\nOpen \*\*Settings\*\* › \*\*Keys\*\*\.\n$/,
  );
});

const cite = (numbers: string) => `<button class="cite" popovertarget="cited-1">${numbers}</button>`;
const list = (first: string, last: string) =>
  markdownOf("/a/", `<h1>T</h1><ul><li>One${first}</li><li>Two${last}</li></ul>`);

test("writes the caption of a drawing that is a list above it", () => {
  const drawing = '<figure class="diagram"><ol><li>One</li></ol><figcaption>In turn.</figcaption></figure>';
  assert.match(markdownOf("/a/", `<h1>T</h1>${drawing}`), /\n\nIn turn\.\n\n1\. One\n$/);
});

test("sets the sources of a whole list apart from its last item", () => {
  assert.match(list("", cite("1, 2")), /\n- One\n- Two\n\n\*\*Sources:\*\* \[\^1\]\[\^2\]\n$/);
  assert.match(list("", cite("1")), /\n- One\n- Two\[\^1\]\n$/);
  assert.match(list(cite("3"), cite("1, 2")), /\n- One\[\^3\]\n- Two\[\^1\]\[\^2\]\n$/);
});

const link = (words: string) => `<a href="https://example.org/keys/">${words}</a>`;

test("writes an address that follows its own link as words to type", () => {
  assert.match(
    markdownOf("/a/", `<h1>T</h1><p>The ${link("keys page")}, ${link("example.org<wbr>/keys")}, opens.</p>`),
    /\n\nThe \[keys page\]\(https:\/\/example\.org\/keys\/\), `example\.org\/keys`, opens\.\n$/,
  );
});

test("leaves out controls, menus and what is hidden", () => {
  const text =
    '<nav class="breadcrumbs"><a href="/">Home</a></nav><h1>T<a class="heading-anchor" href="#t">#</a></h1><button>Do</button><p hidden>Later</p><input><select><option>A</option></select>';
  assert.match(markdownOf("/a/", text), /^# T\n\nFrom .+\n$/);
});

test("writes a step of a checklist and a question as headings", () => {
  const text =
    '<h1>T</h1><section class="checklist-group"><h2>Pay</h2><ol><li class="task"><span class="task-box"></span><details open><summary><h3><span class="task-number">1</span> Buy credit</h3><span class="task-line">Only once.</span></summary><div class="task-body"><p>Do it.</p></div></details></li></ol></section><h2>Questions</h2><details class="question"><summary>Why?</summary><div><p>So.</p></div></details>';
  assert.match(
    markdownOf("/a/", text),
    /## Pay\n\n### Buy credit\n\nDo it\.\n\n## Questions\n\n### Why\?\n\nSo\.\n$/,
  );
});

test("writes terms with what they mean as a list", () => {
  const text =
    "<h1>T</h1><dl><div><dt>Code</dt><dd><code>x</code></dd></div><dt>A</dt><dt>B</dt><dd><p>Both.</p><ul><li>One</li></ul></dd></dl>";
  assert.match(markdownOf("/a/", text), /- \*\*Code\*\*: `x`\n- \*\*A\*\*, \*\*B\*\*: Both\.\n {2}- One\n$/);
});

test("sets several meanings of one term apart", () => {
  const text = "<h1>T</h1><dl><dt>x</dt><dd>One</dd><dd>Two</dd></dl>";
  assert.match(markdownOf("/a/", text), /- \*\*x\*\*: One; Two\n$/);
});

test("goes on counting where a list was interrupted", () => {
  const text = '<h1>T</h1><ol><li>One</li></ol><pre><code>run</code></pre><ol start="2"><li>Two</li></ol>';
  assert.match(markdownOf("/a/", text), /\n1\. One\n\n```\nrun\n```\n\n2\. Two\n$/);
});

test("leaves out what only a checklist in use says", () => {
  const text =
    '<h1>T</h1><p class="task-acts"><a href="/x/">It did not</a></p><div class="checklist-finished"><p>Finished</p></div><p class="checklist-record">List version a1</p>';
  assert.match(markdownOf("/a/", text), /^# T\n\nFrom .+\n$/);
});

test("speaks the language of the page, with its signs", () => {
  const text =
    '<h1>T</h1><div class="proof"><p class="proof-title">你应该看到</p><p>密钥。 更多： <a href="/zh/b/">这里</a></p></div><figure class="diagram"><div role="img" aria-label="密钥在哪里。"></div></figure>';
  assert.equal(
    markdownOf("/zh/a/", text, chinese),
    "# T\n\n出自本指南：<https://example.com/base/zh/a/>\n\n**你应该看到：**\n\n密钥。更多：[这里](https://example.com/zh/b/)\n\n示意图：密钥在哪里。\n",
  );
});

test("writes a table with its first row as the head", () => {
  const text =
    "<h1>T</h1><table><thead><tr><th>See</th><th>Do</th></tr></thead><tbody><tr><td>a|b</td><td><p>One</p><p>two</p></td></tr></tbody></table>";
  assert.match(markdownOf("/a/", text), /\| See \| Do \|\n\| --- \| --- \|\n\| a\\\|b \| One two \|\n$/);
});

test("stops at a page without a main part or an address", () => {
  assert.throws(() => twinOf(parseHtml("<p>text</p>"), words), /expected one/);
  assert.throws(() => twinOf(parseHtml("<main><h1>T</h1></main>"), words), /canonical/);
});

const pages = [
  ["/", "Home"],
  ["/about/", "About [us]"],
  ["/errors/a/", "An error"],
  ["/guide/find/", "Find"],
].map(([path = "", title]) => ({
  ...twinOf(
    page(
      path,
      `<h1>${title}</h1><p>So.<button class="cite" popovertarget="cited-1">1</button></p>${sources}`,
    ),
    words,
  ),
  path,
}));

test("lists the twins by what they are, the least needed ones last", () => {
  const text = llmsText({ title: "Site", summary: "Keys." }, pages);
  assert.match(
    text,
    /^# Site\n\n> Keys\.\n\n## Guide\n\n- \[Home\]\(https:\/\/example\.com\/base\/index\.md\): What it is about\.\n- \[Find\]/,
  );
  assert.match(
    text,
    /## Errors\n\n- \[An error\]\(.+\n\n## Optional\n\n- \[About \\\[us\\\]\]\(https:\/\/example\.com\/base\/about\.md\)/,
  );
});

test("keeps the footnotes of pages apart where all stand in one text", () => {
  const text = llmsFullText(pages.map(partOfFullText));
  assert.match(text, /So\.\[\^errors-a-1\]/);
  assert.match(text, /\n\[\^guide-find-1\]: /);
  assert.doesNotMatch(text, /About/);
});

test("knows the address of the twin below a base path", () => {
  assert.equal(twinUrl({ url: "https://example.com/base/", path: "/" }), "https://example.com/base/index.md");
});
