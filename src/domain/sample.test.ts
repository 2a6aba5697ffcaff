import assert from "node:assert/strict";
import { test } from "node:test";
import { pinnedVersions, sampleMark } from "./sample.ts";

const versions = { node: "7.0.1", python: "3.0.2" };
const ran = (file: string) => [{ file, runs: "yes" as const }];

test("names the SDK for Node and its version", () => {
  assert.equal(
    sampleMark(ran("a.mjs"), 'import OpenAI from "openai";', versions),
    "run by our tests with openai for Node 7.0.1",
  );
});

test("names the SDK for Python and its version, however it is imported", () => {
  for (const source of ["from openai import OpenAI", "import openai"]) {
    assert.equal(sampleMark(ran("a.py"), source, versions), "run by our tests with openai for Python 3.0.2");
  }
});

test("names no SDK where the file uses none", () => {
  assert.equal(sampleMark(ran("a.py"), "import os", versions), "run by our tests with Python");
  assert.equal(sampleMark(ran("a.mjs"), "console.log(1)", versions), "run by our tests with Node.js");
});

test("names the shell, and curl where it is called", () => {
  assert.equal(sampleMark(ran("a.zsh"), "echo", versions), "run by our tests with zsh");
  assert.equal(sampleMark(ran("a.sh"), "curl x", versions), "run by our tests with bash and curl");
});

test("says that Git read a list of ignored files", () => {
  assert.equal(sampleMark(ran("a.gitignore"), ".env", versions), "run by our tests with Git");
});

test("says what a sample needs that does not run", () => {
  const runs = [{ file: "a.ps1", runs: "no" as const, needs: "Windows PowerShell" }];
  assert.equal(sampleMark(runs, "", versions), "not run by our tests: needs Windows PowerShell");
});

test("does not claim a run for a file without an entry", () => {
  assert.equal(sampleMark([], "", versions), "not run by our tests");
});

test("reads the pinned versions", () => {
  const read = pinnedVersions({ devDependencies: { openai: "7.0.1" } }, "a==1.0\nopenai==3.0.2\n");
  assert.deepEqual(read, versions);
});

test("refuses a range and a missing pin", () => {
  assert.throws(() => pinnedVersions({ devDependencies: { openai: "^7.0.1" } }, "openai==3.0.2"), /package/);
  assert.throws(() => pinnedVersions({ devDependencies: { openai: "7.0.1" } }, "openai>=3"), /requirements/);
  assert.throws(() => pinnedVersions({}, "openai==3.0.2"), /package\.json: received openai ""/);
});
