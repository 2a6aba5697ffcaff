import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { checkContent } from "../checks/all.ts";
import { readContentFile } from "../files/read-file.ts";
import { type Outcome, writeNew } from "./write.ts";

const project = join(import.meta.dirname, "../../..");
const today = "2026-11-28";
const copies: string[] = [];
after(() => copies.forEach((copy) => rmSync(copy, { recursive: true })));

/** A place with the project's own content, where tests may write. */
function copyOfContent(): string {
  const root = mkdtempSync(join(tmpdir(), "new-"));
  copies.push(root);
  for (const folder of ["content", "records"])
    cpSync(join(project, folder), join(root, folder), { recursive: true });
  return root;
}

/** For what has to be refused, and writes nothing. */
const untouched = copyOfContent();

/** Fields that the content check names in a file, below the entry. */
function namedFields(root: string, entry: string): string[] {
  const fields = checkContent(root).map(({ field }) =>
    field.slice(field.startsWith(entry) ? entry.length : 0),
  );
  return [...new Set(fields)].toSorted();
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

for (const { kind, name, entry, file } of drafts) {
  test(`a new ${kind} stands in its file, and the content check names only what is left to fill`, () => {
    const root = copyOfContent();
    const outcome = writeNew(root, kind, name, today);
    assert.ok("file" in outcome);
    assert.equal(outcome.file, file);
    // An empty text below the front matter is named once the front matter is right.
    const gaps = outcome.gaps.map(({ field }) => field).filter((field) => field !== "text");
    assert.deepEqual(namedFields(root, entry), gaps.toSorted());
  });

  test(`a second ${kind} of the same name is refused and changes nothing`, () => {
    const root = copyOfContent();
    writeNew(root, kind, name, today);
    const before = readFileSync(join(root, file), "utf8");
    assert.match(refusal(writeNew(root, kind, name, today)), /is taken/);
    assert.equal(readFileSync(join(root, file), "utf8"), before);
  });

  test(`a ${kind} with a name that makes no address is refused`, () => {
    const bad = name.replace("new-", "New_");
    assert.match(refusal(writeNew(untouched, kind, bad, today)), /small letters, digits and hyphens/);
  });
}

test("each new error has a row of its own, also before the one before is filled", () => {
  const root = copyOfContent();
  const rows = ["one-error", "other-error"].map((name) => {
    writeNew(root, "error", name, today);
    return (readContentFile(root, `content/errors/${name}.mdx`).data as { row: string }).row;
  });
  const [first = "", second = ""] = rows;
  assert.equal(Number(second.slice(1)), Number(first.slice(1)) + 1);
});

test("a fact and a client carry the day of today", () => {
  const root = copyOfContent();
  writeNew(root, "fact", "new-fact", today);
  writeNew(root, "client", "new-client", today);
  const facts = readContentFile(root, "content/facts.yaml").data as { id: string; checked: string }[];
  assert.equal(facts.find(({ id }) => id === "new-fact")?.checked, today);
  const client = readContentFile(root, "content/observations/clients/new-client.yaml").data;
  assert.equal((client as { day: string }).day, today);
});

test("a step goes behind the last one of its list, before what else the list holds", () => {
  const root = copyOfContent();
  const before = readContentFile(root, "content/checklists/key-setup.yaml").data as {
    steps: { id: string }[];
  };
  writeNew(root, "step", "key-setup/new-step", today);
  const { steps, ...rest } = readContentFile(root, "content/checklists/key-setup.yaml").data as typeof before;
  assert.deepEqual(
    steps.map(({ id }) => id),
    [...before.steps.map(({ id }) => id), "new-step"],
  );
  const { steps: _, ...restBefore } = before;
  assert.deepEqual(rest, restBefore);
});

function gapsOf(list: string): string[] {
  const outcome = writeNew(copyOfContent(), "step", `${list}/new-step`, today);
  return "gaps" in outcome ? outcome.gaps.map(({ field }) => field) : [];
}

test("says that a step of a translated list has to be translated, too", () => {
  assert.equal(gapsOf("key-setup").at(-1), "content/zh/checklists/key-setup.yaml");
  assert.equal(gapsOf("missing-key").at(-1), "links.0.text");
});

test("refuses what it cannot write, in a sentence that says what it can", () => {
  assert.match(refusal(writeNew(untouched, "page", "new-page", today)), /error, fact, faq, step, client/);
  assert.match(refusal(writeNew(untouched, "step", "new-step", today)), /LIST\/STEP .*key-setup/);
  assert.match(refusal(writeNew(untouched, "faq", "", today)), /small letters/);
});

test("refuses the name of something that is gone, because readers' links still hold it", () => {
  const root = copyOfContent();
  rmSync(join(root, "content/errors/no-credit.mdx"));
  assert.match(refusal(writeNew(root, "error", "no-credit", today)), /used before/);
});

test("refuses to add to a file whose YAML is broken", () => {
  const root = copyOfContent();
  const file = join(root, "content/facts.yaml");
  cpSync(join(root, "content/faq/api-keys-page.mdx"), file);
  assert.match(refusal(writeNew(root, "fact", "new-fact", today)), /content\/facts\.yaml/);
});
