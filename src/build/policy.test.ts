import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { headerOnlyDirectives, mergePolicies, otherHeaders, policyDirectives } from "./policy.ts";

/** Directive names with their sources. */
function parsePolicy(policy: string): Map<string, string[]> {
  return new Map(
    policy
      .split("; ")
      .map((directive) => directive.split(" "))
      .map(([name = "", ...sources]) => [name, sources]),
  );
}

test("gives each directive every source that any page has", () => {
  assert.equal(
    mergePolicies(["script-src 'self' 'sha256-a'; img-src 'self'", "script-src 'self' 'sha256-b'"]),
    "script-src 'self' 'sha256-a' 'sha256-b'; img-src 'self'",
  );
});

test("keeps directives that have no sources", () => {
  assert.equal(
    mergePolicies(["upgrade-insecure-requests; img-src 'self'"]),
    "upgrade-insecure-requests; img-src 'self'",
  );
});

test("does not care about spaces and closing semicolons", () => {
  assert.equal(mergePolicies(["  img-src   'self' ;; "]), "img-src 'self'");
});

test("merges no policies into an empty one", () => {
  assert.equal(mergePolicies([]), "");
});

const source = fc.constantFrom("'self'", "data:", "'sha256-a'", "'sha256-b'", "'sha256-c'");
const policy = fc
  .dictionary(fc.constantFrom("script-src", "style-src", "img-src"), fc.uniqueArray(source, { minLength: 1 }))
  .map((directives) =>
    Object.entries(directives)
      .map((parts) => parts.flat().join(" "))
      .join("; "),
  );

/** Each directive with each of its sources. */
function allowed(policy: string): string[] {
  return [...parsePolicy(policy)].flatMap(([name, sources]) => sources.map((each) => `${name} ${each}`));
}

test("allows what any page allows and nothing else", () => {
  fc.assert(
    fc.property(fc.array(policy.filter(Boolean), { minLength: 1 }), (policies) => {
      assert.deepEqual(new Set(allowed(mergePolicies(policies))), new Set(policies.flatMap(allowed)));
    }),
  );
});

test("changes nothing when it merges what it has merged", () => {
  fc.assert(
    fc.property(fc.array(policy), (policies) => {
      const merged = mergePolicies(policies);
      assert.equal(mergePolicies([merged, merged]), merged);
    }),
  );
});

test("lets nothing load that is not listed", () => {
  assert.ok(policyDirectives.includes("default-src 'none'"));
});

test("forbids strings that would be parsed as markup or script", () => {
  const policy = parsePolicy(policyDirectives.join("; "));
  assert.deepEqual(
    [policy.get("require-trusted-types-for"), policy.get("trusted-types")],
    [["'script'"], ["offline"]],
  );
});

test("lists each directive once", () => {
  assert.equal(parsePolicy(policyDirectives.join("; ")).size, policyDirectives.length);
});

test("lets no page connect to another origin or run inline code", () => {
  for (const directive of [...policyDirectives, ...headerOnlyDirectives]) {
    assert.doesNotMatch(directive, /https?:|\*|unsafe-inline|'unsafe-eval'/);
  }
});

test("keeps what only a header can say out of the pages", () => {
  const inPages = parsePolicy(policyDirectives.join("; "));
  const inHeader = [...parsePolicy(headerOnlyDirectives.join("; ")).keys()];
  assert.deepEqual(
    inHeader.filter((name) => inPages.has(name)),
    [],
  );
});

test("sends no address of this site to others", () => {
  assert.equal(otherHeaders["Referrer-Policy"], "no-referrer");
});
