import assert from "node:assert/strict";
import { test } from "node:test";
import { sourceHash } from "./page-policy.ts";
import { finishPage } from "./page.ts";

const site = {
  findCitation: (id: string) => ({
    id,
    title: id,
    publisher: "Publisher",
    url: "https://example.com/",
    date: "2026-11-01",
    checked: "2026-11-20",
  }),
  terms: [],
  sitePath: (path: string) => path,
  say: (id: string) => id,
};
const badge = '<p class="checked" data-oldest-check>Checked on <time></time></p>';
const policy = (hash: string, between = ";") =>
  `<meta http-equiv="content-security-policy" content="script-src 'self'${between}style-src 'self' '${hash}'">`;
const finish = (html: string) => finishPage(html, site);

test("names the oldest day on which a shown fact was checked, and leaves no marks", () => {
  const html = finish(`${badge}<p>one<!--checked:2026-11-28--> <b>two<!--checked:2026-11-20--></b></p>`);
  assert.equal(
    html,
    '<p class="checked">Checked on <time datetime="2026-11-20">November 20, 2026</time><p>one <b>two</b></p>',
  );
});

test("has no badge on a page that shows no fact", () => {
  assert.equal(finish(`${badge}<p>text</p>`), "<p>text</p>");
});

test("puts what chooses for tabs below the heading that they stand under", () => {
  const html = finish(
    "<article data-article><h2>One</h2><p>text</p><h2>Two</h2><ol><li><div class=tabs></div></ol><div data-picker></div></article>",
  );
  assert.match(html, /One.*text.*Two<\/h2><div data-picker><\/div><ol>/);
});

test("moves the styles of a component into the head", () => {
  const html = finish(
    '<html><head></head><body><style data-component="x">.x{}</style><p>text</p></body></html>',
  );
  assert.equal(html, "<html><head><style>.x{}</style></head><body><p>text</p></body></html>");
});

test("grants in the policy of a page what stands on it, styles that were moved included", () => {
  const html = finish(
    `<html><head>${policy("sha256-other", "; ")}</head><body><style data-component="x">.x{}</style></body></html>`,
  );
  assert.equal(
    html,
    `<html><head>${policy(sourceHash(".x{}"))}<style>.x{}</style></head><body></body></html>`,
  );
});

const own = (name: string) => `<script type="module">${name}("<p>")</script>`;

test("puts modules without a file in front of the first with one, wherever they were left", () => {
  const file = '<script type="module" src="/a.js"></script>';
  const expected = `<p>one<p>two</p>${own("x")}${own("y")}${file}`;
  assert.equal(finish(`<p>one</p>${own("y")}<p>two</p>${own("x")}${file}`), expected);
  assert.equal(finish(`${own("x")}<p>one</p>${own("y")}<p>two</p>${file}`), expected);
});

test("changes nothing else, to the letter", () => {
  const html =
    '<!doctype html><html lang="en"><head><script>if (1 < 2) "</b>";</script></head><body><pre>a\n  <code>b &amp; c</code></pre><!-- note --><input disabled><p>it\'s</p></body></html>';
  assert.equal(finish(html), html);
});
