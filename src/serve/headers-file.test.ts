import assert from "node:assert/strict";
import { test } from "node:test";
import { headersFor, parseHeaders } from "./headers-file.ts";

const file = `/*
  X-Content-Type-Options: nosniff
  Content-Security-Policy: default-src 'none'; img-src 'self' data:

/_astro/*
  Cache-Control: public, max-age=31536000, immutable
/feed.xml
  X-Content-Type-Options: none
`;

test("reads each path with the headers below it", () => {
  assert.deepEqual(parseHeaders(file), [
    {
      pattern: "/*",
      headers: {
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "default-src 'none'; img-src 'self' data:",
      },
    },
    { pattern: "/_astro/*", headers: { "Cache-Control": "public, max-age=31536000, immutable" } },
    { pattern: "/feed.xml", headers: { "X-Content-Type-Options": "none" } },
  ]);
});

test("reads no rules from an empty file", () => {
  assert.deepEqual(parseHeaders(""), []);
});

test("ignores a header that stands above every path", () => {
  assert.deepEqual(parseHeaders("  X-Early: 1\n/*"), [{ pattern: "/*", headers: {} }]);
});

test("gives a path the headers of every pattern that matches", () => {
  assert.deepEqual(Object.keys(headersFor(parseHeaders(file), "/_astro/page.js")), [
    "X-Content-Type-Options",
    "Content-Security-Policy",
    "Cache-Control",
  ]);
});

test("lets a later rule win", () => {
  assert.equal(headersFor(parseHeaders(file), "/feed.xml")["X-Content-Type-Options"], "none");
});

test("matches a pattern without a star only with the whole path", () => {
  assert.equal(headersFor(parseHeaders(file), "/feed.xml/")["X-Content-Type-Options"], "nosniff");
});

test("gives a path no headers when no pattern matches", () => {
  assert.deepEqual(headersFor(parseHeaders("/a/*\n  X-A: 1"), "/b/"), {});
});

test("lets a name in a pattern stand for one name of a path", () => {
  const rules = parseHeaders("/errors/:name/\n  X-A: 1");
  const matching = ["/errors/a/", "/errors/", "/errors/a", "/errors/a/b/", "/errors//"].filter(
    (path) => "X-A" in headersFor(rules, path),
  );
  assert.deepEqual(matching, ["/errors/a/"]);
});
