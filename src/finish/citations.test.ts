import assert from "node:assert/strict";
import { test } from "node:test";
import { readFileSync } from "node:fs";
import { load } from "js-yaml";
import type { Citation } from "../domain/ledger/citation.ts";
import { numberCitations } from "./citations.ts";
import type { Say } from "../domain/site/interface.ts";
import { translated } from "../domain/site/translation.ts";
import { filled } from "../domain/words/words.ts";
import { parseHtml } from "./tree.ts";

const words = load(readFileSync("content/words/interface.yaml", "utf8")) as Record<string, string>;
const say: Say = (id, ...values) => filled(words[id] ?? "", ...values);

const cite = (...ids: string[]) => `<sup class="cite" data-cite="${ids.join(" ")}"></sup>`;
const sources =
  "<details class='sources' data-sources><summary><h2>Sources</h2><b data-source-total></b></summary><p>Read on <time></time></p><ol></ol></details>";

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

function finish(body: string, find: (id: string) => Citation = citation, locale = "en") {
  const document = parseHtml(`<main>${body}</main>`);
  numberCitations(document, {
    findCitation: find,
    terms: [],
    sitePath: (path) => `/base${path}`,
    say,
    locale,
  });
  return document;
}

const marksOf = (document: ReturnType<typeof finish>) =>
  document.querySelectorAll(".cite").map(({ textContent }) => textContent);
const titlesOf = (document: ReturnType<typeof finish>) =>
  document.querySelectorAll(".sources li > a").map(({ textContent }) => textContent);

/** A unit with a place of its own for its mark. */
const unit = (text: string) =>
  `<div data-cite-unit><p>${text}</p><p>More</p><p data-cite-foot></p></div>${sources}`;
/** What stands at the top of a page. */
const top = (body: string) =>
  finish(`<p>Checked <span data-source-count></span></p>${body}`).querySelector("p")?.innerHTML;

/** Words of the links from a source to its places, and the text that stands there. */
function backLinks(body: string, number: number): string[] {
  const document = finish(body + sources);
  return document.querySelectorAll(`.sources li:nth-child(${number}) .source-uses a`).map((link) => {
    const target = document.getElementById(link.getAttribute("href")?.slice(1) ?? "");
    return `${link.textContent} to ${target?.parentNode?.firstChild?.textContent}`;
  });
}

test("numbers sources in the order in which the page shows them", () => {
  const document = finish(`<p>${cite("b")}</p><p>${cite("c", "a")}</p><p>${cite("b", "d")}</p>${sources}`);
  assert.deepEqual(marksOf(document), ["1", "2, 3", "1, 4"]);
  assert.deepEqual(titlesOf(document), ["Title of b", "Title of c", "Title of a", "Title of d"]);
});

test("numbers the sources of texts without a mark after all others", () => {
  const document = finish(
    `<p class="task-why">${cite("a")}</p><p>${cite("b")}</p><p>${cite("a", "c")}</p>${sources}`,
  );
  assert.deepEqual(marksOf(document), ["1", "2, 3"]);
  assert.deepEqual(titlesOf(document), ["Title of b", "Title of a", "Title of c"]);
});

test("marks a paragraph, a row and a list of short items once, after the last claim", () => {
  const bodies = [
    `<p>One. ${cite("a")} Two. ${cite("b", "a")} Three.</p>`,
    `<table><tr><td>One ${cite("b")}</td><td>Two ${cite("a")}</td></tr></table>`,
    `<ul><li>One ${cite("a")}</li><li>Two ${cite("b")}</li></ul>`,
  ];
  for (const body of bodies) assert.deepEqual(marksOf(finish(body + sources)), ["1, 2"]);
  assert.match(
    finish((bodies[0] ?? "") + sources).toString(),
    /<p>One\. Two\.<button [^>]+>1, 2<\/button> Three/,
  );
});

test("marks a unit at its own place for it, and drops that place when nothing is cited", () => {
  assert.match(finish(unit(`One ${cite("a")}`)).toString(), /<p>More<\/p><p>Source: <button/);
  assert.match(finish(unit("One")).toString(), /<p>More<\/p><\/div>/);
});

test("sets no mark in answers, headlines and why-lines, and lists their sources all the same", () => {
  const body = `<div class="answer"><p>Yes. ${cite("a")}</p></div><p class="task-why">Why ${cite("b")}</p>`;
  assert.deepEqual(marksOf(finish(body + sources)), []);
  assert.deepEqual(titlesOf(finish(body + sources)), ["Title of a", "Title of b"]);
  assert.equal(backLinks(body, 1).length, 1);
});

test("opens from each mark the list of its sources, one for all marks with the same", () => {
  const document = finish(`<p>${cite("a", "b")}</p><p>${cite("b")}</p><p>${cite("b", "a")}</p>${sources}`);
  const opened = document.querySelectorAll(".cite").map((mark) => {
    const list = document.getElementById(mark.getAttribute("popovertarget") ?? "");
    return list?.querySelectorAll("li").map((item) => `${item.getAttribute("value")} ${item.textContent}`);
  });
  const [a, b] = ["1 Title of a", "2 Title of b"];
  assert.deepEqual(opened, [[a, b], [b], [a, b]]);
  assert.equal(document.querySelectorAll("[popover]").length, 2);
});

test("says at the top how many sources the page has", () => {
  assert.equal(top(`<p>${cite("a", "b")}</p>${sources}`), 'Checked &nbsp;· <a href="#sources">2 sources</a>');
  assert.equal(top("<p>text</p>"), "Checked ");
});

test("says beside the heading of the list how many it holds", () => {
  const list = finish(`<p>${cite("a", "b")}</p>${sources}`).querySelector("summary");
  assert.equal(list?.textContent, "Sources2");
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

test("keeps a mark on the line of its word, and the space after it", () => {
  const html = finish(`<p>word. \n ${cite("a")} Next</p>${sources}`).toString();
  assert.match(html, /word\.<button [^>]*>1<\/button> Next/);
});

test("leads from a source back to each place that cites it", () => {
  const body = `<p>One ${cite("a")}${cite("b")}</p><p>Two ${cite("a")}</p>`;
  assert.deepEqual(backLinks(body, 1), ["↑1 to One", "↑2 to Two"]);
  assert.deepEqual(backLinks(body, 2), ["↑ to One"]);
});

test("folds the way back from a source with more than five places", () => {
  const body = `<p>Text ${cite("a")}</p>`.repeat(8);
  assert.equal(backLinks(body, 1).length, 8);
  assert.equal(finish(body + sources).querySelector("li summary")?.textContent, "Cited in 8 places");
});

test("names the day of reading once, and that of a source which was read on another", () => {
  const document = finish(`${cite("a", "b", "c")}${sources}`, (id) =>
    citation(id, id === "c" ? { checked: "2026-11-28", dated: "newest copy" } : {}),
  );
  assert.equal(document.querySelector("time")?.textContent, "November 20, 2026");
  const notes = document.querySelectorAll(".source-note").map(({ textContent }) => textContent);
  assert.match(notes[0] ?? "", /^Publisher, November 1, 2026$/);
  assert.match(notes[2] ?? "", /\(newest copy\); read by us November 28, 2026/);
});

test("says of an undated source no more than that it is undated", () => {
  const document = finish(`${cite("a")}${sources}`, (id) =>
    citation(id, { date: "2026", dated: "undated, content of late 2026" }),
  );
  assert.equal(document.querySelector(".source-note")?.textContent, "Publisher, 2026 (undated)");
});

test("links to pages of ours below the base path, and to others without telling them where from", () => {
  const document = finish(`${cite("own", "other")}${sources}`, (id) =>
    citation(id, id === "own" ? { url: "/about/" } : { title: 'A "<title>"' }),
  );
  const [own, other] = document.querySelectorAll(".sources li > a");
  assert.equal(own?.getAttribute("href"), "/base/about/");
  assert.equal(other?.getAttribute("rel"), "noreferrer");
  assert.equal(other?.textContent, 'A "<title>"');
});

const languagesOfTitles = (locale: string) =>
  finish(`<p>One${cite("a")}</p>${sources}`, citation, locale)
    .querySelectorAll(".sources li > a, .cited a")
    .map((link) => link.getAttribute("lang"));

test("says that titles of sources are English where the page is not", () => {
  assert.deepEqual(languagesOfTitles(translated), ["en", "en"]);
  assert.deepEqual(languagesOfTitles("en"), [undefined, undefined]);
});
