import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "node-html-parser";
import { exactPolicy } from "./page-policy.ts";
import { sourceHash } from "./policy.ts";

function page(
  head: string,
  body: string,
  scripts: readonly string[] = [],
): Parameters<typeof exactPolicy>[0] {
  const known = scripts.map((text) => ` '${sourceHash(text)}'`).join("");
  const policy = `default-src 'none'; script-src 'self'${known}; style-src 'self' '${sourceHash("absent")}';`;
  const html = `<html><head>${head}<meta http-equiv="content-security-policy" content="${policy}"></head><body>${body}</body></html>`;
  return { file: "index.html", document: parse(html) };
}

test("names the styles of the page and no others", () => {
  const policy = exactPolicy(page("<style>a{}</style>", ""));
  assert.ok(policy.includes(sourceHash("a{}")));
  assert.ok(!policy.includes(sourceHash("absent")));
});

test("keeps the hash of an inline script that the build knows", () => {
  assert.ok(exactPolicy(page("<script>one()</script>", "", ["one()"])).includes(sourceHash("one()")));
});

test("drops the hash of a script that stands on other pages only", () => {
  assert.ok(!exactPolicy(page("", "", ["one()"])).includes(sourceHash("one()")));
});

test("does not let an inline script in that the build does not know", () => {
  assert.ok(!exactPolicy(page("<script>evil()</script>", "")).includes(sourceHash("evil()")));
});

test("stops when a page carries no policy", () => {
  const html = "<html><head></head></html>";
  assert.throws(() => exactPolicy({ file: "x.html", document: parse(html) }), /x\.html.*expected one/);
});
