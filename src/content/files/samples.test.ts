import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { toolFor } from "../../lab/samples/commands.ts";
import { inEachShell, listingProblems, readSampleFolders, samplesOf } from "./samples.ts";

const run = (file: string, followedBy: string[] = []) => ({ file, followedBy });
const received = (files: string[], runs: ReturnType<typeof run>[]) =>
  listingProblems(files, runs, "sample.yaml").map((problem) => problem.received);

test("wants an entry for each file", () => {
  assert.deepEqual(received(["a.sh", "b.sh"], [run("a.sh")]), ["no entry for b.sh"]);
});

test("wants a file for each entry and for what follows it", () => {
  assert.deepEqual(received(["a.sh"], [run("a.sh", ["c.sh"]), run("b.sh")]), ["b.sh", "c.sh"]);
});

test("takes several runs of one file", () => {
  assert.deepEqual(received(["a.sh"], [run("a.sh"), run("a.sh")]), []);
});

const { folders, problems } = readSampleFolders(join(import.meta.dirname, "../../.."));
const samples = samplesOf(folders);

test("the manifests of the samples are complete", () => {
  assert.deepEqual(problems, []);
});

test("every sample that is to run has a tool that runs it", () => {
  const without = samples.filter(({ file, runs }) => runs === "yes" && toolFor(file) === undefined);
  assert.deepEqual(without, []);
});

test("runs what is shown to readers of bash and zsh in both, and what is for bash alone in bash", () => {
  const [one] = samples;
  assert.ok(one);
  const shells = (change: Partial<typeof one>) =>
    inEachShell([{ ...one, runs: "yes", file: "a.sh", ...change }]).map(({ shell }) => shell ?? "its own");
  assert.deepEqual(shells({}), ["its own", "zsh"]);
  assert.deepEqual(shells({ only: "bash" }), ["its own"]);
  assert.deepEqual(shells({ file: "a.fish" }), ["its own"]);
  assert.deepEqual(shells({ runs: "no" }), ["its own"]);
});
