import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { otherHeaders } from "../policy.ts";
import { headersFile, limits } from "./headers-file.ts";
import { cacheRules, pathsByPolicy, type SiteHeaders, wholeBase } from "./site-headers.ts";

const styles = (...names: string[]) => `style-src ${names.map((name) => `'sha256-${name}'`).join(" ")}`;
const small: SiteHeaders = {
  base: "/guide/",
  policies: new Map([
    ["/guide/", styles("home")],
    ["/guide/404.html", styles("all")],
    ["/guide/errors/one/", styles("all", "error")],
    ["/guide/errors/two/", styles("all", "error")],
  ]),
  hashed: ["/guide/_astro/a.js", "/guide/_astro/b.js"],
};

/** The rules of a `_headers` file: a pattern with the lines below it. */
function rulesOf(text: string): { pattern: string; headers: string[] }[] {
  return text
    .trim()
    .split(/\n(?=\/)/)
    .map((rule) => rule.split("\n"))
    .map(([pattern = "", ...headers]) => ({ pattern, headers: headers.map((line) => line.trim()) }));
}

/** What a host makes of a pattern. */
const matcher = (pattern: string) =>
  new RegExp(`^${pattern.replaceAll(".", "\\.").replace("*", ".*").replaceAll(/:\w+/g, "[^/]+")}$`);

/** Answers with all policies that a `_headers` file gives a path. */
function policiesOf(text: string): (path: string) => string[] {
  const rules = rulesOf(text).map(({ pattern, headers }) => ({
    pattern: matcher(pattern),
    policies: headers.filter((line) => line.startsWith("Content-Security-Policy: ")),
  }));
  return (path) => rules.filter(({ pattern }) => pattern.test(path)).flatMap(({ policies }) => policies);
}

test("writes the base with a slash at both ends, however it was spelled", () => {
  for (const base of ["guide", "/guide", "guide/", "/guide/"]) assert.equal(wholeBase(base), "/guide/");
  assert.equal(wholeBase("/"), "/");
});

test("puts the paths of one policy together", () => {
  assert.deepEqual(pathsByPolicy(small).get(styles("all", "error")), [
    "/guide/errors/one/",
    "/guide/errors/two/",
  ]);
});

test("lets browsers keep only files that exist and change their name, under the base", () => {
  const kept = rulesOf(headersFile(small)).filter(({ headers }) =>
    headers.includes(`Cache-Control: ${cacheRules.hashed}`),
  );
  assert.deepEqual(
    kept.map(({ pattern }) => pattern),
    small.hashed,
  );
});

test("gives every path the other headers once", () => {
  const everywhere = rulesOf(headersFile(small)).filter(({ pattern }) => pattern === "/*");
  assert.equal(everywhere.length, 1);
  assert.equal(everywhere[0]?.headers.length, Object.keys(otherHeaders).length);
});

const name = fc.stringMatching(/^[a-z]{1,8}$/);
const pages = fc
  .dictionary(
    fc
      .tuple(fc.constantFrom("", "errors/", "guide/", "clients/"), name)
      .map(([folder, page]) => `/${folder}${page}/`),
    fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"), { minLength: 1 }),
    { maxKeys: 260, size: "max" },
  )
  .map((found): SiteHeaders => {
    const policies = Object.entries(found).map(([path, hashes]) => [path, styles(...hashes)] as const);
    return {
      base: "/",
      policies: new Map([["/404.html", styles("all")], ...policies]),
      hashed: ["/_astro/a.js"],
    };
  });
const hashesOf = (policy = "") => policy.match(/sha256-\w+/g) ?? [];
test("gives each page exactly one policy, which allows what the page needs, within the limits of hosts", () => {
  fc.assert(
    fc.property(pages, (site) => {
      const text = headersFile(site);
      assert.ok(rulesOf(text).length <= limits.rules);
      const policiesFor = policiesOf(text);
      for (const [path, policy] of site.policies) {
        const sent = policiesFor(path);
        assert.equal(sent.length, 1, path);
        assert.ok(new Set(hashesOf(sent[0])).isSupersetOf(new Set(hashesOf(policy))), path);
      }
    }),
    { numRuns: 60 },
  );
});

test("lets the page for what does not exist show itself in a folder whose pages share a policy", () => {
  const many = Array.from(
    { length: limits.rules },
    (_, index) => [`/errors/e${index}/`, styles("error")] as const,
  );
  const text = headersFile({
    ...small,
    base: "/",
    policies: new Map([["/404.html", styles("all")], ...many]),
  });
  assert.deepEqual(policiesOf(text)("/errors/no-such/").flatMap(hashesOf), ["sha256-error", "sha256-all"]);
});

test("stops the build when a host would leave out a part of the headers", () => {
  const long = styles(...Array.from({ length: 50 }, (_, index) => `${index}`.padStart(44, "0")));
  assert.throws(
    () => headersFile({ ...small, policies: new Map([["/", long]]) }),
    /Cloudflare Pages ignores/,
  );
});
