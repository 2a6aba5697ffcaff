import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHtml } from "../tree.ts";
import { slimStyles } from "./page-styles.ts";

test("leaves one style element with what the page and its scripts can use", () => {
  const document = parseHtml(
    '<style>@layer a{.a{x:y}.b{x:y}}</style><style>@layer a{.c>*{x:"&"}.d{x:y}}</style><p class="a"></p><script src="/one.js"></script><script>f("c")</script>',
  );
  slimStyles(document, (address) => (address === "/one.js" ? '"d"' : ""));
  assert.equal(
    document.toString(),
    '<style>@layer a{.a{x:y}.c>*{x:"&"}.d{x:y}}</style><p class="a"></p><script src="/one.js"></script><script>f("c")</script>',
  );
});

/** The style that a page with this content and with two shared classes keeps. */
function keptStyle(content: string): string | undefined {
  const document = parseHtml(
    `<style>.a{x:y}.b{x:y}.c{x:y}</style><main data-shared-classes="a b">${content}</main>`,
  );
  slimStyles(document, () => "");
  assert.ok(!document.toString().includes("data-shared-classes"));
  return document.querySelector("style")?.textContent;
}

test("leaves pages of a kind the styles that they share", () => {
  assert.equal(keptStyle('<p class="a"></p>'), ".a{x:y}.b{x:y}");
  assert.equal(keptStyle('<p class="b"></p>'), ".a{x:y}.b{x:y}");
});

test("takes no data for a script", () => {
  const document = parseHtml('<style>.a{x:y}</style><script type="application/ld+json">["a"]</script>');
  slimStyles(document, () => "");
  assert.equal(document.querySelector("style")?.textContent, "");
});

test("leaves a page without styles alone", () => {
  const document = parseHtml("<p>text</p>");
  slimStyles(document, () => "");
  assert.equal(document.toString(), "<p>text</p>");
});
