import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "node-html-parser";
import { linkBack } from "./back-links.ts";

const cite = (number: number) => `<a href="#source-${number}">${number}</a>`;
const source = (number: number) => `<li id="source-${number}">Title <span data-uses="${number}"></span></li>`;

function backLinks(body: string, number: number): string[] {
  const document = parse(linkBack(body));
  return document.querySelectorAll(`#source-${number} a`).map((link) => {
    const target = document.getElementById(link.getAttribute("href")?.slice(1) ?? "");
    return `${link.textContent} to ${target?.getAttribute("href")}`;
  });
}

test("leads from a source back to the place that cites it", () => {
  assert.deepEqual(backLinks(`<p>${cite(1)}</p>${source(1)}`, 1), ["↑ to #source-1"]);
});

test("numbers the places where several cite one source", () => {
  const body = `<p>${cite(1)}${cite(2)}</p><p>${cite(1)}</p>${source(1)}${source(2)}`;
  assert.deepEqual(backLinks(body, 1), ["↑1 to #source-1", "↑2 to #source-1"]);
  assert.deepEqual(backLinks(body, 2), ["↑ to #source-2"]);
});

test("gives every place an anchor of its own", () => {
  const document = parse(linkBack(cite(1) + cite(1) + cite(11) + source(1) + source(11)));
  const ids = document.querySelectorAll("[id^=cite-]").map(({ id }) => id);
  assert.equal(new Set(ids).size, 3);
});

test("leaves a page without citations as it is", () => {
  assert.equal(linkBack("<p>text</p>"), "<p>text</p>");
});

test("leads back to the first five places and no more", () => {
  assert.equal(backLinks(cite(1).repeat(8) + source(1), 1).length, 5);
});
