import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "node-html-parser";
import { duplicateIds, linkProblems } from "./links.ts";

function page(url: string, html: string) {
  return { url, file: url, html, document: parse(html) };
}

function received(link: string): string[] {
  const pages = [page("/", link), page("/faq/", '<p id="quota"></p>')];
  return linkProblems(pages, (path) => path === "/favicon.svg").map((problem) => problem.received);
}

test("accepts pages, fragments, files and other sites", () => {
  const links = ["/faq/", "/faq/#quota", "/faq/?step=a/b", "/favicon.svg", "https://example.org/"];
  assert.deepEqual(received(links.map((href) => `<a href="${href}">Words about ${href}</a>`).join("")), []);
});

test("finds a page that is not there", () => {
  for (const href of ["/gone/", "/gone/?step=a/b"])
    assert.match(received(`<a href="${href}">The gone page</a>`).join(), /no such page/);
});

test("finds a fragment that is not on its page", () => {
  assert.match(received('<a href="/faq/#gone">The answer</a>').join(), /no such fragment/);
});

test("reads a fragment as browsers do, also when its encoding is broken", () => {
  const links = '<a href="#%C3%A9t%C3%A9">Summer</a><a href="#100%">All</a>';
  assert.deepEqual(received(`${links}<p id="été"></p><p id="100%"></p>`), []);
  assert.equal(received(links).length, 2);
});

test("finds a fragment that is not on the same page", () => {
  assert.match(received('<a href="#gone">The section</a>').join(), /no such fragment/);
});

test("refuses words that name nothing", () => {
  assert.match(received('<a href="/faq/">here</a>').join(), /link text "here"/);
});

test("refuses a link without an address", () => {
  assert.match(received("<a>Something</a>").join(), /no address/);
});

test("finds an id that stands twice on a page", () => {
  assert.deepEqual(
    duplicateIds(page("/", '<p id="a"></p><p id="a"></p><p id="b"></p>')).map((problem) => problem.received),
    ["a a second time"],
  );
});
