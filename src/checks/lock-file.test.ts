import assert from "node:assert/strict";
import { test } from "node:test";
import { completeLock, hostedEntries, missingOptionals } from "./lock-file.ts";

const binding = (version: string) => ({ version: "1.0.0", optionalDependencies: { "tool-darwin": version } });

test("finds an optional package that the lock does not hold", () => {
  assert.deepEqual(missingOptionals({ packages: { "node_modules/tool": binding("1.0.0") } }), [
    { path: "node_modules/tool-darwin", version: "1.0.0", dev: false },
  ]);
});

test("finds nothing when the version asked for is there", () => {
  const packages = {
    "node_modules/tool": binding("1.0.0"),
    "node_modules/tool-darwin": { version: "1.0.0" },
  };
  assert.deepEqual(missingOptionals({ packages }), []);
});

test("puts the right version below its parent where another one stands in the way", () => {
  const packages = {
    "node_modules/tool": binding("2.0.0"),
    "node_modules/tool-darwin": { version: "1.0.0" },
  };
  assert.deepEqual(missingOptionals({ packages }), [
    { path: "node_modules/tool/node_modules/tool-darwin", version: "2.0.0", dev: false },
  ]);
});

test("does not guess at ranges", () => {
  assert.deepEqual(missingOptionals({ packages: { "node_modules/tool": binding("^1.0.0") } }), []);
});

test("adds what is missing as optional, in npm's order, and is then content", () => {
  const lock = completeLock({
    packages: { "": {}, "node_modules/tool": { ...binding("1.0.0"), dev: true } },
  });
  assert.deepEqual(Object.keys(lock.packages), ["", "node_modules/tool", "node_modules/tool-darwin"]);
  assert.deepEqual(lock.packages["node_modules/tool-darwin"], {
    version: "1.0.0",
    dev: true,
    optional: true,
  });
  assert.deepEqual(missingOptionals(lock), []);
});

test("names entries that say which host they came from", () => {
  const packages = { "node_modules/a": { resolved: "https://registry.example/a.tgz" }, "node_modules/b": {} };
  assert.deepEqual(hostedEntries({ packages }), ["node_modules/a"]);
});
