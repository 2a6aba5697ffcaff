import assert from "node:assert/strict";
import { test } from "node:test";
import { exactPolicy, policyOf, sourceHash } from "./page-policy.ts";
import { parseHtml } from "./tree.ts";

/** The exact policy of a page for which the build knows some scripts. */
function policyFor(html: string, scripts: readonly string[] = []): string {
  const known = scripts.map((text) => ` '${sourceHash(text)}'`).join("");
  const policy = `default-src 'none'; script-src 'self'${known}; style-src 'self' '${sourceHash("absent")}';`;
  return exactPolicy(policy, parseHtml(html));
}

test("names the styles of the page and no others", () => {
  const policy = policyFor("<style>a{}</style>");
  assert.ok(policy.includes(sourceHash("a{}")));
  assert.ok(!policy.includes(sourceHash("absent")));
});

test("keeps the hash of an inline script that the build knows", () => {
  assert.ok(policyFor("<p><script>one()</script></p>", ["one()"]).includes(sourceHash("one()")));
});

test("drops the hash of a script that stands on other pages only", () => {
  assert.ok(!policyFor("<script src='two.js'></script>", ["one()"]).includes(sourceHash("one()")));
});

test("does not let an inline script in that the build does not know", () => {
  assert.ok(!policyFor("<script>evil()</script>").includes(sourceHash("evil()")));
});

test("finds the policy of a page, however its element is written", () => {
  const html = `<head><meta name="a" content="b"><meta http-equiv="Content-Security-Policy" content="img-src 'self'"></head>`;
  assert.equal(policyOf(parseHtml(html)), "img-src 'self'");
  assert.equal(policyOf(parseHtml("<head><meta name='a' content='b'></head>")), undefined);
});
