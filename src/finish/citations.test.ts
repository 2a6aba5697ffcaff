import assert from "node:assert/strict";
import { test } from "node:test";
import type { Citation } from "../domain/ledger/citation.ts";
import { numberCitations } from "./citations.ts";
import { parseHtml } from "./tree.ts";

const cite = (...ids: string[]) => `<sup class="cite" data-cite="${ids.join(" ")}"></sup>`;
const sources = "<section data-sources><p>Read on <time></time></p><ol></ol></section>";

function citation(id: string, change: Partial<Citation> = {}): Citation {
  return {
    id,
    title: `Title of ${id}`,
    publisher: "Publisher",
    url: `https://example.com/${id}`,
    date: "2026-11-01",
    checked: "2026-11-20",
    ...change,
  };
}

function finish(body: string, find: (id: string) => Citation = citation) {
  const document = parseHtml(`<main>${body}</main>`);
  numberCitations(document, find, (path) => `/base${path}`);
  return document;
}

const marksOf = (document: ReturnType<typeof finish>) =>
  document
    .querySelectorAll(".cite")
    .map((mark) => mark.querySelectorAll("a").map(({ textContent }) => textContent));
const titlesOf = (document: ReturnType<typeof finish>) =>
  document.querySelectorAll("li > a").map(({ textContent }) => textContent);

function backLinks(body: string, number: number): string[] {
  const document = finish(body);
  return document.querySelectorAll(`#source-${number} .source-uses a`).map((link) => {
    const target = document.getElementById(link.getAttribute("href")?.slice(1) ?? "");
    return `${link.textContent} to ${target?.getAttribute("href")}`;
  });
}

test("numbers sources in the order in which the page shows them", () => {
  const document = finish(`<p>${cite("b")}</p><p>${cite("c", "a")}</p>${cite("b", "d")}${sources}`);
  assert.deepEqual(marksOf(document), [["1"], ["2", "3"], ["1", "4"]]);
  assert.deepEqual(titlesOf(document), ["Title of b", "Title of c", "Title of a", "Title of d"]);
});

test("sorts the numbers of one mark and names a source once in it", () => {
  assert.deepEqual(marksOf(finish(`${cite("a", "b")}${cite("c", "a", "c")}${sources}`)), [
    ["1", "2"],
    ["1", "3"],
  ]);
});

test("takes the list out of a page that cites nothing", () => {
  assert.equal(finish(`<p>text</p>${sources}`).toString(), "<main><p>text</p></main>");
});

test("stops when a page cites sources and has no place to list them", () => {
  assert.throws(() => finish(cite("a")), /expected <Sources \/>/);
});

test("stops when there is no such source", () => {
  assert.throws(
    () =>
      finish(cite("a") + sources, (id) => {
        throw new Error(`No citation "${id}"`);
      }),
    /No citation "a"/,
  );
});

test("keeps a number on the line of its word, and the space after it", () => {
  const html = finish(`<p>word. \n ${cite("a")} Next</p>${sources}`).toString();
  assert.match(html, /word\.<sup class="cite"><a [^>]*>1<\/a><\/sup> Next/);
});

test("leads from a source back to the place that cites it", () => {
  assert.deepEqual(backLinks(`<p>${cite("a")}</p>${sources}`, 1), ["↑ to #source-1"]);
});

test("numbers the places where several cite one source", () => {
  const body = `<p>${cite("a")}${cite("b")}</p><p>${cite("a")}</p>${sources}`;
  assert.deepEqual(backLinks(body, 1), ["↑1 to #source-1", "↑2 to #source-1"]);
  assert.deepEqual(backLinks(body, 2), ["↑ to #source-2"]);
});

test("gives every place an anchor of its own", () => {
  const ids = finish(cite("a") + cite("a") + cite("b") + sources)
    .querySelectorAll("[id^=cite-]")
    .map(({ id }) => id);
  assert.equal(new Set(ids).size, 3);
});

test("leads back to the first five places and no more", () => {
  assert.equal(backLinks(cite("a").repeat(8) + sources, 1).length, 5);
});

test("names the day of reading once, and that of a source which was read on another", () => {
  const document = finish(`${cite("a", "b", "c")}${sources}`, (id) =>
    citation(id, id === "c" ? { checked: "2026-11-28", dated: "newest copy" } : {}),
  );
  assert.equal(document.querySelector("time")?.textContent, "November 20, 2026");
  const notes = document.querySelectorAll(".source-note").map(({ textContent }) => textContent);
  assert.match(notes[0] ?? "", /^Publisher, November 1, 2026 ↑/);
  assert.match(notes[2] ?? "", /\(newest copy\); read by us November 28, 2026/);
});

test("links to pages of ours below the base path, and to others without telling them where from", () => {
  const document = finish(`${cite("own", "other")}${sources}`, (id) =>
    citation(id, id === "own" ? { url: "/about/" } : { title: 'A "<title>"' }),
  );
  const [own, other] = document.querySelectorAll("li > a");
  assert.equal(own?.getAttribute("href"), "/base/about/");
  assert.equal(other?.getAttribute("rel"), "noreferrer");
  assert.equal(other?.textContent, 'A "<title>"');
});
