import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHtml } from "../../finish/tree.ts";
import type { BuiltPage } from "../built-pages.ts";
import { pageOutputs } from "./page-outputs.ts";

const words = {
  sources: "Sources",
  "twin-origin": "From the guide: …",
  "twin-drawing": "Drawing: …",
  "twin-path": "Path: …",
};

function page(url: string, body: string, head = ""): BuiltPage {
  const html = `<html lang="en"><head><link rel="canonical" href="https://example.com${url}">${head}</head><body><main>${body}</main></body></html>`;
  return { url, file: `dist${url}index.html`, html, document: parseHtml(html) };
}

const guide = `<h1>Find your key</h1><article data-article><h2 id="where">Where</h2><p>Open <a href="/faq/">this</a>.</p></article>`;

test("makes the Markdown and the records of a page from one tree", () => {
  const { twin, records } = pageOutputs(page("/guide/find/", guide), "2026-11-01", words);
  assert.equal(twin?.url, "https://example.com/guide/find/");
  assert.match(twin.markdown, /# Find your key[^]+## Where[^]+\[this\]\(https:\/\/example\.com\/faq\/\)/);
  assert.deepEqual(
    records.map(({ url, title }) => `${url} ${title}`),
    ["/guide/find/ Find your key", "/guide/find/#where Where"],
  );
});

test("has a page that readers can do without in no text of all pages", () => {
  assert.equal(pageOutputs(page("/about/", "<h1>About</h1>"), undefined, words).twin?.inFullText, undefined);
  assert.match(
    pageOutputs(page("/guide/find/", guide), undefined, words).twin?.inFullText ?? "",
    /Find your key/,
  );
});

test("makes nothing for programs of a page that search engines may not list", () => {
  const noindex = `<meta name="robots" content="noindex">`;
  for (const one of [page("/guide/find/", guide, noindex), page("/404.html", guide)]) {
    const { twin, texts, structuredData, feed } = pageOutputs(one, undefined, words);
    assert.deepEqual(
      { twin, texts, structuredData, feed },
      { twin: undefined, texts: undefined, structuredData: "", feed: undefined },
    );
  }
});

test("makes a feed of the page of changes alone", () => {
  const day = `<section><h2><time datetime="2026-11-01">1 November</time></h2><ul><li id="a"><p>Added one.</p></li></ul></section>`;
  const { feed } = pageOutputs(page("/changes/", `<h1>Changes</h1>${day}`), undefined, words);
  assert.match(feed ?? "", /<feed[^]+https:\/\/example\.com\/changes\/feed\.xml/);
  assert.equal(pageOutputs(page("/guide/find/", guide), undefined, words).feed, undefined);
});
