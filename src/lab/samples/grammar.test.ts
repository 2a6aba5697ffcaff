import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { brokenTexts } from "./broken-texts.ts";
import { findSyntaxProblem, grammarFor } from "./grammar.ts";
import { readSampleFolders, samplesFolder } from "../../content/files/samples.ts";

const root = join(import.meta.dirname, "../../..");

/** `line:column message` of the first problem; empty for a sound text. */
async function problemIn(file: string, text: string): Promise<string> {
  const problem = await findSyntaxProblem(file, text);
  return problem ? `${problem.line}:${problem.column} ${problem.message}` : "";
}

for (const [file, text] of brokenTexts.filter(([file]) => grammarFor(file) !== undefined)) {
  test(`refuses the broken ${file}`, async () => {
    assert.notEqual(await problemIn(file, text), "");
  });
}

test("says where a PowerShell text lacks a brace", async () => {
  assert.equal(await problemIn("a.ps1", 'echo 1\nif ($a) { "x"'), "2:14 } is missing");
});

test("says where a cmd text has a quote without its other half", async () => {
  assert.equal(await problemIn("a.cmd", 'echo a\nif defined A setx A "%A%'), '2:21 cannot read “"”');
});

test("takes a loop as it is typed into a window, and counts columns as they are typed", async () => {
  assert.equal(await problemIn("a.cmd", "for %v in (a) do @echo %v"), "");
  assert.equal(await problemIn("a.cmd", 'if defined A setx %v "%A%'), '1:22 cannot read “"”');
});

test("leaves variables in percent signs alone", async () => {
  assert.equal(await problemIn("a.cmd", 'if defined A setx A "%A%"\necho %PATH%'), "");
});

const samples = readSampleFolders(root)
  .folders.flatMap(({ name, files }) => files.map((file) => join(name, file)))
  .filter((file) => grammarFor(file) !== undefined)
  .map((file) => ({ file, text: readFileSync(join(root, samplesFolder, file), "utf8") }));

test("finds every PowerShell and cmd sample sound", async () => {
  const problems = await Promise.all(samples.map(({ file, text }) => problemIn(file, text)));
  assert.deepEqual(problems.filter(Boolean), []);
  assert.ok(samples.length > 0);
});

for (const { file, text } of samples) {
  const last = Math.max(...["'", '"', ")", "}"].map((mark) => text.lastIndexOf(mark)));
  if (last === -1) continue;
  test(`refuses ${file} without its last ${text[last]}`, async () => {
    assert.notEqual(await problemIn(file, text.slice(0, last) + text.slice(last + 1)), "");
  });
}

test("has no grammar for other languages", async () => {
  await assert.rejects(findSyntaxProblem("a.sh", ""), /expected one of \.ps1, \.cmd/);
});
