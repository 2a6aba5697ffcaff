import assert from "node:assert/strict";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { checkContent } from "../checks/all.ts";
import { readContentFile } from "../files/read-file.ts";
import { type Outcome, writeNew } from "./write.ts";

const project = join(import.meta.dirname, "../../..");
const today = "2026-11-28";

/** A copy of the project's own content, where tests may write. */
const root = mkdtempSync(join(tmpdir(), "new-"));
for (const folder of ["content", "records"])
  cpSync(join(project, folder), join(root, folder), { recursive: true });
process.on("exit", () => rmSync(root, { recursive: true, force: true }));

/** Puts a file back as the project has it. */
function putBack(file: string): void {
  if (existsSync(join(project, file))) cpSync(join(project, file), join(root, file));
  else rmSync(join(root, file));
}

/** Writes a new entry that is there until the test has ended. */
function write(context: TestContext, kind: string, name: string): Outcome {
  const outcome = writeNew(root, kind, name, today);
  if ("file" in outcome) context.after(() => putBack(outcome.file));
  return outcome;
}

function refusal(outcome: Outcome): string {
  assert.ok("refused" in outcome);
  return outcome.refused;
}

const drafts = [
  { kind: "error", name: "new-error", entry: "", file: "content/errors/new-error.mdx" },
  { kind: "fact", name: "new-fact", entry: "new-fact.", file: "content/facts.yaml" },
  { kind: "faq", name: "new-question", entry: "", file: "content/faq/new-question.mdx" },
  {
    kind: "step",
    name: "missing-key/new-step",
    entry: "steps.new-step.",
    file: "content/checklists/missing-key.yaml",
  },
  {
    kind: "client",
    name: "new-client",
    entry: "",
    file: "content/observations/clients/new-client.yaml",
  },
];

test("new entries stand in their files, and the content check names only what is left to fill", (context) => {
  const written = drafts.map((draft) => ({ ...draft, outcome: write(context, draft.kind, draft.name) }));
  const problems = checkContent(root);
  for (const { entry, file, outcome } of written) {
    assert.ok("file" in outcome);
    assert.equal(outcome.file, file);
    const fields = problems
      .filter((problem) => problem.file === file)
      .map(({ field }) => field.slice(field.startsWith(entry) ? entry.length : 0));
    // An empty text below the front matter is named once the front matter is right.
    const gaps = outcome.gaps.map(({ field }) => field).filter((field) => field !== "text");
    assert.deepEqual([...new Set(fields)].toSorted(), gaps.toSorted());
  }
  const files = new Set(problems.map(({ file }) => file));
  assert.deepEqual([...files].toSorted(), drafts.map(({ file }) => file).toSorted());
});

for (const { kind, name, file } of drafts) {
  test(`a second ${kind} of the same name is refused and changes nothing`, (context) => {
    write(context, kind, name);
    const before = readFileSync(join(root, file), "utf8");
    assert.match(refusal(write(context, kind, name)), /is taken/);
    assert.equal(readFileSync(join(root, file), "utf8"), before);
  });

  test(`a ${kind} with a name that makes no address is refused`, (context) => {
    const bad = name.replace("new-", "New_");
    assert.match(refusal(write(context, kind, bad)), /small letters, digits and hyphens/);
  });
}

test("each new error has a row of its own, also before the one before is filled", (context) => {
  const rows = ["one-error", "other-error"].map((name) => {
    write(context, "error", name);
    return (readContentFile(root, `content/errors/${name}.mdx`).data as { row: string }).row;
  });
  const [first = "", second = ""] = rows;
  assert.equal(Number(second.slice(1)), Number(first.slice(1)) + 1);
});

test("a fact and a client carry the day of today", (context) => {
  write(context, "fact", "new-fact");
  write(context, "client", "new-client");
  const facts = readContentFile(root, "content/facts.yaml").data as { id: string; checked: string }[];
  assert.equal(facts.find(({ id }) => id === "new-fact")?.checked, today);
  const client = readContentFile(root, "content/observations/clients/new-client.yaml").data;
  assert.equal((client as { day: string }).day, today);
});

test("a step goes behind the last one of its list, before what else the list holds", (context) => {
  const before = readContentFile(root, "content/checklists/key-setup.yaml").data as {
    steps: { id: string }[];
  };
  write(context, "step", "key-setup/new-step");
  const { steps, ...rest } = readContentFile(root, "content/checklists/key-setup.yaml").data as typeof before;
  assert.deepEqual(
    steps.map(({ id }) => id),
    [...before.steps.map(({ id }) => id), "new-step"],
  );
  const { steps: _, ...restBefore } = before;
  assert.deepEqual(rest, restBefore);
});

function gapsOf(context: TestContext, list: string): string[] {
  const outcome = write(context, "step", `${list}/new-step`);
  return "gaps" in outcome ? outcome.gaps.map(({ field }) => field) : [];
}

test("says that a step of a translated list has to be translated, too", (context) => {
  assert.equal(gapsOf(context, "key-setup").at(-1), "content/zh/checklists/key-setup.yaml");
  assert.equal(gapsOf(context, "missing-key").at(-1), "links.0.text");
});

test("refuses what it cannot write, in a sentence that says what it can", (context) => {
  assert.match(refusal(write(context, "page", "new-page")), /error, fact, faq, step, client/);
  assert.match(refusal(write(context, "step", "new-step")), /LIST\/STEP .*key-setup/);
  assert.match(refusal(write(context, "faq", "")), /small letters/);
});

test("refuses the name of something that is gone, because readers' links still hold it", (context) => {
  const file = "content/errors/no-credit.mdx";
  context.after(() => putBack(file));
  rmSync(join(root, file));
  assert.match(refusal(write(context, "error", "no-credit")), /used before/);
});

test("refuses to add to a file whose YAML is broken", (context) => {
  const file = "content/facts.yaml";
  context.after(() => putBack(file));
  cpSync(join(root, "content/faq/api-keys-page.mdx"), join(root, file));
  assert.match(refusal(write(context, "fact", "new-fact")), /content\/facts\.yaml/);
});
