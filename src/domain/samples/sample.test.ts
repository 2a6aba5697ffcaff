import assert from "node:assert/strict";
import { test } from "node:test";
import { isParsed, pinnedVersions, sampleMark } from "./sample.ts";

const words = {
  ran: "run by our tests with …, on …",
  changed: "changed since our tests last ran it",
  "not-run": "not run by our tests",
  needs: "not run: our tests lack …",
  "only-parsed": "syntax checked, not run: our tests lack …",
  "sdk-node": "openai for Node …",
  "sdk-python": "openai for Python …",
  "with-curl": "… and curl",
};
const versions = { node: "7.0.1", python: "3.0.2" };
const last = { sdk: versions, date: "November 20, 2026" };
const ran = (file: string) => [{ file, runs: "yes" as const }];

test("names the SDK for Node and its version", () => {
  assert.equal(
    sampleMark(words, ran("a.mjs"), 'import OpenAI from "openai";', last),
    "run by our tests with openai for Node 7.0.1, on November 20, 2026",
  );
});

test("names the SDK for Python and its version, however it is imported", () => {
  for (const source of ["from openai import OpenAI", "import openai"]) {
    assert.equal(
      sampleMark(words, ran("a.py"), source, last),
      "run by our tests with openai for Python 3.0.2, on November 20, 2026",
    );
  }
});

test("names no SDK where the file uses none", () => {
  assert.equal(
    sampleMark(words, ran("a.py"), "import os", last),
    "run by our tests with Python, on November 20, 2026",
  );
  assert.equal(
    sampleMark(words, ran("a.mjs"), "console.log(1)", last),
    "run by our tests with Node.js, on November 20, 2026",
  );
});

test("names the shell, and curl where it is called", () => {
  assert.equal(
    sampleMark(words, ran("a.zsh"), "echo", last),
    "run by our tests with zsh, on November 20, 2026",
  );
  assert.equal(
    sampleMark(words, ran("a.sh"), "curl x", last),
    "run by our tests with bash and curl, on November 20, 2026",
  );
});

test("says that Git read a list of ignored files", () => {
  assert.equal(
    sampleMark(words, ran("a.gitignore"), ".env", last),
    "run by our tests with Git, on November 20, 2026",
  );
});

test("says that Node read an example of a .env file", () => {
  assert.match(sampleMark(words, ran("env.example"), "A=b", last), /^run by our tests with Node\.js, on/);
});

test("says what a sample needs that does not run", () => {
  const runs = [{ file: "a.ps1", runs: "no" as const, needs: "Windows PowerShell" }];
  assert.equal(
    sampleMark(words, runs, "", last),
    "syntax checked, not run: our tests lack Windows PowerShell",
  );
});

test("does not claim that something parsed a text that nothing parses", () => {
  const runs = [{ file: "a.txt", runs: "no" as const, needs: "a coding agent" }];
  assert.equal(sampleMark(words, runs, "", last), "not run: our tests lack a coding agent");
  assert.equal(isParsed("a.txt"), false);
});

test("does not claim a run of a file that changed since", () => {
  assert.equal(sampleMark(words, ran("a.sh"), "echo", undefined), "changed since our tests last ran it");
});

test("does not claim a run for a file without an entry", () => {
  assert.equal(sampleMark(words, [], "", last), "not run by our tests");
});

test("reads the pinned versions", () => {
  const read = pinnedVersions({ devDependencies: { openai: "7.0.1" } }, "a==1.0\nopenai==3.0.2\n");
  assert.deepEqual(read, versions);
});

test("takes the pin of the package itself, and no other line or number", () => {
  const node = { devDependencies: { openai: "10.20.30" } };
  assert.deepEqual(pinnedVersions(node, "openai==10.11.12"), { node: "10.20.30", python: "10.11.12" });
  assert.deepEqual(pinnedVersions(node, "not-openai==1.0.0\nopenai==3.0.2").python, "3.0.2");
  for (const line of ["not-openai==3.0.2", "openai==3.0.2 # old", "openai==3.0.2rc1"])
    assert.throws(() => pinnedVersions(node, line), /requirements/, line);
  for (const version of ["v7.0.1", "7.0.1-beta.1", "7.0"])
    assert.throws(() => pinnedVersions({ devDependencies: { openai: version } }, "openai==3.0.2"), /package/);
});

test("names the SDK however many blanks stand before it", () => {
  for (const source of ["from   openai import OpenAI", "import \t openai"])
    assert.match(sampleMark(words, ran("a.py"), source, last), /openai for Python/, source);
  assert.doesNotMatch(sampleMark(words, ran("a.py"), "import myopenai", last), /openai for/);
});

test("says which texts something parses that does not run them", () => {
  for (const ending of ["sh", "zsh", "fish", "ps1", "cmd", "py", "mjs", "yaml", "yml", "json"])
    assert.equal(isParsed(`a.b.${ending}`), true, ending);
  for (const file of ["a", "a.md", "sh.txt", "a."]) assert.equal(isParsed(file), false, file);
});

test("names what a sample needs, whichever of its runs says so", () => {
  const runs = [
    { file: "a.ps1", runs: "no" as const },
    { file: "a.ps1", runs: "no" as const, needs: "Windows" },
  ];
  assert.equal(sampleMark(words, runs, "", last), "syntax checked, not run: our tests lack Windows");
});

test("refuses a range and a missing pin", () => {
  assert.throws(() => pinnedVersions({ devDependencies: { openai: "^7.0.1" } }, "openai==3.0.2"), /package/);
  assert.throws(() => pinnedVersions({ devDependencies: { openai: "7.0.1" } }, "openai>=3"), /requirements/);
  assert.throws(() => pinnedVersions({}, "openai==3.0.2"), /package\.json: received openai ""/);
});
