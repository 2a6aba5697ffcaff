import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "node-html-parser";
import { parseHtml } from "../finish/tree.ts";
import { atomFeed } from "./feed.ts";

const source = {
  title: "What changed",
  page: "https://example.com/changes/",
  self: "https://example.com/changes/feed.xml",
};

const change = (id: string, says: string) =>
  `<li id="${id}"><p><span class="verdict">Changed</span> ${says}<button class="cite">1</button></p><p>Read more: <a href="/faq/#a">Q &amp; A</a></p></li>`;
const day = (date: string, ...changes: string[]) =>
  `<section><h2><time datetime="${date}">a day</time></h2><ul>${changes.join("")}</ul></section>`;

const feedOf = (...days: string[]) => atomFeed(parseHtml(`<main>${days.join("")}</main>`), source);
const textsOf = (feed: string, tag: string) =>
  parse(feed)
    .querySelectorAll(`entry ${tag}`)
    .map(({ text }) => text);

const sources = '<section class="sources"><h2>Sources</h2><ol><li id="source-1">Docs</li></ol></section>';
const feed = feedOf(
  day("2026-11-28", change("tiers", "<code>a</code> &lt; <code>b</code>.")),
  day("2026-11-20", change("price", "It costs less.")),
  sources,
);

test("gives each change with its day, its whole text and full addresses", () => {
  assert.deepEqual(textsOf(feed, "title"), ["Changed: a < b.", "Changed: It costs less."]);
  assert.deepEqual(textsOf(feed, "updated"), ["2026-11-28T00:00:00Z", "2026-11-20T00:00:00Z"]);
  const [content = ""] = textsOf(feed, "content");
  assert.match(content, /<code>a<\/code> &lt; <code>b<\/code>\./);
  assert.match(content, /href="https:\/\/example\.com\/faq\/#a">Q &amp; A</);
  assert.doesNotMatch(content, /button/);
});

test("was updated when its newest change was", () => {
  assert.match(feed, /<\/id>\n {2}<updated>2026-11-28T00:00:00Z<\/updated>/);
});

test("keeps the id of a change whatever else changes", () => {
  const [, id] = textsOf(feed, "id");
  assert.match(id ?? "", /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const moved = atomFeed(parseHtml(`<main>${day("2027-01-01", change("price", "Else."))}</main>`), {
    ...source,
    page: "https://example.org/changes/",
  });
  assert.deepEqual(textsOf(moved, "id"), [id]);
});

test("stops when there is nothing to tell", () => {
  assert.throws(() => feedOf(), /expected at least one/);
});
