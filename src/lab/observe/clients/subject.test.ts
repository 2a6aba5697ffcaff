import assert from "node:assert/strict";
import { test } from "node:test";
import { readEntries } from "../../../content/files/entries.ts";
import { clients } from "./subject.ts";

const root = process.cwd();

/** What a run would hand over that saw exactly what is recorded. */
function asRecorded(name: string) {
  const data = readEntries(root, "clients").find((one) => one.name === name)?.data;
  assert.ok(data);
  const { packages, brings, runtime, cases, codePrints } = data;
  return { packages, brings, runtime, cases, codePrints };
}

test("a run that saw what is recorded differs in nothing", () => {
  const { differences, compared } = clients.compare(root, { curl: asRecorded("curl") });
  assert.deepEqual(differences, []);
  assert.ok(compared > 0);
});

test("says of a client whose run failed why, and compares the others", () => {
  const failed = { failed: "spawn java ENOENT" };
  const alone = clients.compare(root, { curl: asRecorded("curl") });
  const { differences, compared } = clients.compare(root, {
    curl: asRecorded("curl"),
    "openai-java": failed,
  });
  assert.deepEqual(differences, ["openai-java: the run itself failed: spawn java ENOENT"]);
  assert.equal(compared, alone.compared);
});

test("says what a reader who copies a program would run into", () => {
  const run = { ...asRecorded("curl"), codeProblems: ["its program calls nobody"] };
  assert.deepEqual(clients.compare(root, { curl: run }).differences, [
    "curl: code: its program calls nobody",
  ]);
});

test("takes no count of a client that was ended for a difference", () => {
  const ended = readEntries(root, "clients").find(({ data }) => data.cases["no-credit"]?.endedAfter);
  assert.ok(ended);
  const recorded = asRecorded(ended.name);
  const noCredit = recorded.cases["no-credit"];
  assert.ok(noCredit);
  const more = { ...noCredit, requests: noCredit.requests + 3, connections: noCredit.connections + 1 };
  const run = (seen: typeof noCredit) => ({ ...recorded, cases: { ...recorded.cases, "no-credit": seen } });
  assert.deepEqual(clients.compare(root, { [ended.name]: run(more) }).differences, []);
  const atOnce = { ...more, endedAfter: undefined };
  assert.notDeepEqual(clients.compare(root, { [ended.name]: run(atOnce) }).differences, []);
});
