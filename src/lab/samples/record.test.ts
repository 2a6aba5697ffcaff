import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { readSampleFolders } from "../../content/files/samples.ts";
import { recordFile, recordProblems, writeRecord } from "./record.ts";

const root = mkdtempSync(join(tmpdir(), "record-"));
after(() => rmSync(root, { recursive: true }));
const sdk = { node: "7.0.1", python: "3.0.2" };
const tools = new Map([["bash", { program: "bash", version: "5.2" }]]);

const write = (path: string, text: string) => writeFileSync(join(root, "content/samples", path), text);
const manifest = "shown: { /guide/store/: [a.sh] }\nruns:\n  - { file: a.sh, runs: yes }\n";
mkdirSync(join(root, "content/samples/hello"), { recursive: true });

/** What is wrong with a record of the samples as they were, now that a change has been made. */
function problemsAfter(change: () => void): string {
  write("requirements.txt", "openai==3.0.2\n");
  write("hello/a.sh", "echo a\n");
  write("hello/sample.yaml", manifest);
  writeRecord(root, readSampleFolders(root).folders, sdk, tools);
  change();
  return recordProblems(root, readSampleFolders(root).folders, sdk).join("\n");
}

test("holds as long as nothing changes", () => {
  assert.equal(
    problemsAfter(() => {}),
    "",
  );
});

test("does not hold for a sample that changed, and says what to run", () => {
  const problems = problemsAfter(() => write("hello/a.sh", "echo b\n"));
  assert.match(problems, /content\/samples\/hello; run `npm run samples -- --record`$/);
});

test("does not hold for another expectation, or other Python packages", () => {
  const other = manifest.replace("yes }", "yes, expect: { exit: 1 } }");
  assert.match(
    problemsAfter(() => write("hello/sample.yaml", other)),
    /content\/samples\/hello/,
  );
  assert.match(
    problemsAfter(() => write("requirements.txt", "openai==3.1.0\n")),
    /requirements\.txt/,
  );
});

test("holds when a sample is shown on one more page, because that changes no run", () => {
  const other = manifest.replace("}", ", /faq/: [a.sh] }");
  assert.equal(
    problemsAfter(() => write("hello/sample.yaml", other)),
    "",
  );
});

test("does not hold for another SDK, without a record, or with a broken one", () => {
  problemsAfter(() => {});
  const { folders } = readSampleFolders(root);
  assert.match(recordProblems(root, folders, { ...sdk, node: "7.1.0" }).join(), /openai for Node is 7\.1\.0/);
  writeFileSync(join(root, recordFile), "{}");
  assert.match(recordProblems(root, folders, sdk).join(), /samples\.json: date/);
  rmSync(join(root, recordFile));
  assert.match(recordProblems(root, folders, sdk).join(), /samples\.json is missing/);
});
