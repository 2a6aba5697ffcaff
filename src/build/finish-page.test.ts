import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "node-html-parser";
import { finishPage, policyOf } from "./finish-page.ts";
import { sourceHash } from "./policy.ts";

function page(head: string, body: string, scripts: readonly string[] = []): Parameters<typeof finishPage>[0] {
  const known = scripts.map((text) => ` '${sourceHash(text)}'`).join("");
  const policy = `default-src 'none'; script-src 'self'${known}; style-src 'self' '${sourceHash("absent")}';`;
  const html = `<html><head>${head}<meta http-equiv="content-security-policy" content="${policy}"></head><body>${body}</body></html>`;
  return { url: "/", file: "index.html", html, document: parse(html) };
}

function finishedPolicy(built: ReturnType<typeof page>): string {
  return policyOf({ document: parse(finishPage(built)), file: built.file });
}

test("names the styles of the page and no others", () => {
  const policy = finishedPolicy(page("<style>a{}</style>", ""));
  assert.ok(policy.includes(sourceHash("a{}")));
  assert.ok(!policy.includes(sourceHash("absent")));
});

test("keeps the hash of an inline script that the build knows", () => {
  assert.ok(finishedPolicy(page("<script>one()</script>", "", ["one()"])).includes(sourceHash("one()")));
});

test("drops the hash of a script that stands on other pages only", () => {
  assert.ok(!finishedPolicy(page("", "", ["one()"])).includes(sourceHash("one()")));
});

test("does not let an inline script in that the build does not know", () => {
  assert.ok(!finishedPolicy(page("<script>evil()</script>", "")).includes(sourceHash("evil()")));
});

test("moves the styles of a component into the head", () => {
  const html = finishPage(page("", '<style data-component="diagram">.x{}</style><p>text</p>'));
  const document = parse(html);
  assert.equal(document.querySelector("head style")?.textContent, ".x{}");
  assert.equal(document.querySelector("body style"), null);
});

test("keeps the number of a source on the line of its word", () => {
  const html = finishPage(page("", '<p>word. <sup class="cite">1</sup> Next</p>'));
  assert.match(html, /word\.<sup class="cite">1<\/sup> Next/);
});

test("stops when a page carries no policy", () => {
  const html = "<html><head></head></html>";
  assert.throws(
    () => finishPage({ url: "/", file: "x.html", html, document: parse(html) }),
    /x\.html.*expected one/,
  );
});
