import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { explainTerms } from "./terms.ts";
import { parseHtml } from "./tree.ts";

const terms = [
  { id: "project", term: "project", definition: "A project holds keys." },
  { id: "project-key", term: "project key", definition: "A project key is a key of one project." },
  { id: "ci", term: "CI", definition: "CI builds & tests." },
];

/** What the pass makes of an article, and of what stands after it. */
function explained(html: string, all = terms): string {
  const document = parseHtml(`<article data-article>${html}</article><section class="sources"></section>`);
  explainTerms(document, { terms: all, sitePath: (path) => `/base${path}`, say: (id) => id });
  return document.toString();
}

/** The words that became buttons, with the definitions that they open. */
function buttons(html: string, all = terms): string[] {
  return parseHtml(explained(html, all))
    .querySelectorAll("button.term")
    .map((button) => `${button.textContent}: ${button.getAttribute("popovertarget")}`);
}

test("makes the first use of a term a button, and leaves its definition after the sources", () => {
  assert.equal(
    explained("<p>Use CI. CI is good.</p>"),
    '<article data-article><p>Use <button class="term" type="button" popovertarget="what-is-ci">CI</button>. CI is good.</p></article>' +
      '<section class="sources"></section>' +
      '<p class="defined" id="what-is-ci" popover data-heading="terms">CI builds &amp; tests. <a href="/base/glossary/#term-ci">Glossary: CI</a></p>',
  );
});

test("takes the longest term, plurals, and capitals where a sentence begins", () => {
  assert.deepEqual(buttons("<p>Projects have project keys.</p>"), [
    "Projects: what-is-project",
    "project keys: what-is-project-key",
  ]);
});

test("takes no part of another word or name", () => {
  const others = "<p>A subproject, projector, project-wide, my_project, ci and CIs2 is what it says.</p>";
  assert.deepEqual(buttons(others), []);
});

for (const other of [
  "<h2>The project</h2>",
  '<p><a href="/">the project</a></p>',
  "<p><code>project</code> <strong>project</strong> <button>project</button></p>",
  "<details><summary>The project</summary><p>of a project</p></details>",
  '<div class="answer"><p>The project.</p></div>',
  '<section class="tool"><p>Which project?</p></section>',
  "<table><tr><td>project</td></tr></table>",
  "<div>project</div>",
])
  test(`explains nothing in ${other}`, () => assert.deepEqual(buttons(other), []));

test("explains nothing on a page in another language", () => {
  const document = parseHtml('<html lang="zh"><article data-article><p>CI</p></article></html>');
  explainTerms(document, { terms, sitePath: (path) => path, say: (id) => id });
  assert.equal(document.querySelector("button"), null);
});

test("explains six terms at most", () => {
  const words = ["one", "two", "three", "four", "five", "six", "seven", "eight"];
  const many = words.map((word) => ({ id: word, term: word, definition: `${word}.` }));
  const found = buttons(`<p>${words.join(" ")}</p>`, many);
  assert.deepEqual(
    found,
    words.slice(0, 6).map((word) => `${word}: what-is-${word}`),
  );
});

test("keeps every word, and every button has its definition, whatever the text", () => {
  const piece = fc.constantFrom(
    "project",
    "project key",
    "CI",
    "Projects",
    " ",
    ", ",
    "a",
    "&amp;",
    "-",
    "<b>x</b>",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const before = parseHtml(`<p>${pieces.join("")}</p>`);
      const after = parseHtml(explained(before.toString()));
      assert.equal(after.querySelector("article")?.textContent, before.textContent);
      const targets = after.querySelectorAll("button").map((button) => button.getAttribute("popovertarget"));
      const ids = after.querySelectorAll(".defined").map(({ id }) => id);
      assert.deepEqual(targets, ids);
      assert.equal(new Set(ids).size, ids.length);
    }),
  );
});
