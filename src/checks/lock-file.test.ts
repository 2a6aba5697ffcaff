import assert from "node:assert/strict";
import { test } from "node:test";
import {
  completeLock,
  hostedEntries,
  isAllowed,
  licenceTable,
  missingOptionals,
  uncheckedEntries,
  unjudgedScripts,
} from "./lock-file.ts";

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

test("names entries without a checksum, but not the project itself", () => {
  const packages = { "": {}, "node_modules/a": { integrity: "sha512-x" }, "node_modules/b": {} };
  assert.deepEqual(uncheckedEntries({ packages }), ["node_modules/b"]);
});

test("names packages whose install scripts nobody has judged", () => {
  const script = { hasInstallScript: true };
  const packages = {
    "node_modules/a": script,
    "node_modules/b": {},
    "node_modules/b/node_modules/@c/d": script,
  };
  assert.deepEqual(unjudgedScripts({ packages }, { a: false }), ["node_modules/b/node_modules/@c/d"]);
});

test("allows a licence only when it knows each part", () => {
  assert.ok(isAllowed("Apache-2.0 AND MIT"));
  for (const licence of ["GPL-3.0-only", "MIT AND GPL-3.0-only", "none named", "UNLICENSED"])
    assert.ok(!isAllowed(licence), licence);
});

test("lists production packages by licence", () => {
  const packages = {
    "": {},
    "node_modules/b": { license: "MIT" },
    "node_modules/a": { license: "MIT" },
    "node_modules/c": { license: "ISC", dev: true },
    "node_modules/d": {},
  };
  assert.equal(licenceTable({ packages }), "MIT\ta b\nnone named\td\n");
});
