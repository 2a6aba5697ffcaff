/**
 * Where text that we did not write comes into the site, and what must hold there whatever it is. Each entry point hands
 * fast-check a property: nothing throws, what comes out has the form that the rest relies on, and no key passes.
 */
import assert from "node:assert/strict";
import * as fc from "fast-check";
import { importChanges, type Way } from "../../domain/checklist/bring-in.ts";
import { isStepMark } from "../../domain/checklist/checklist.ts";
import { isEntry } from "../../domain/checklist/entries.ts";
import { cleanNote, longestNote } from "../../domain/checklist/notes.ts";
import { longestFragment, readFragment } from "../../domain/checklist/share.ts";
import { readFile, type Refused, type Transferred } from "../../domain/checklist/transfer.ts";
import { judge } from "../../domain/env-files/compare.ts";
import type { CatalogueEntry, NotOurs } from "../../domain/explain/catalogue.ts";
import { diagnose } from "../../domain/explain/diagnose.ts";
import { excerptOf } from "../../domain/search/excerpt.ts";
import { smallIndex } from "../../domain/search/fake-records.ts";
import { inShort, longestQuery, readQuery } from "../../domain/search/query.ts";
import { askedStems, rank } from "../../domain/search/rank.ts";
import { isKeyAtFirstSight, mayHoldSecret, withoutKeys } from "../../domain/secrets/glance.ts";
import { maskInLines } from "../../domain/secrets/lines.ts";
import { looksLikeSecret, maskSecrets } from "../../domain/secrets/mask.ts";
import { holdsPartOf, hostileJson, hostileText, textWithKey } from "./hostile.ts";

/** One way in. */
export interface EntryPoint {
  name: string;
  property: fc.IProperty<[unknown]>;
}

const steps = [{ id: "sign-in", aliases: ["log-in"], were: ["account"] }, { id: "create-key" }];
const list = { name: "key-setup", title: "Set up a key", steps };

/** Texts as they come: with a key, or without. */
const anyText = fc.oneof(
  textWithKey,
  hostileText.map((text) => ({ text, key: undefined })),
);

function entryPoint<Value>(
  name: string,
  values: fc.Arbitrary<Value>,
  check: (value: Value) => void,
): EntryPoint {
  return { name, property: fc.property(values, check) as fc.IProperty<[unknown]> };
}

function assertHidden(key: string | undefined, shown: unknown): void {
  if (key !== undefined) assert.ok(!holdsPartOf(key, JSON.stringify(shown)), "a key is left");
}

/** What is brought in holds nothing that the stores would not take. */
function assertWhole(read: Transferred | Refused | undefined): void {
  if (read === undefined || "problem" in read) return;
  for (const run of read.runs) {
    for (const way of ["leave", "merge", "replace", "add"] as const satisfies readonly Way[]) {
      for (const [key, value] of Object.entries(importChanges({}, run, way, "2", "My list")))
        assert.ok(value === undefined || isEntry(key, value), `${key} = ${value}`);
    }
    assert.ok(Object.values(run.marks).every((mark) => isStepMark(mark)));
  }
}

const files = fc
  .record({
    id: fc.oneof(fc.constantFrom("1", "0mi2x9k1c"), hostileText),
    name: anyText,
    step: fc.oneof(fc.constantFrom("sign-in", "log-in", "account"), hostileText),
    note: anyText,
    answer: anyText,
    saved: fc.oneof(
      fc.constant("2026-11-28T12:00:00.000Z"),
      anyText.map(({ text }) => text),
    ),
    stray: hostileJson,
    strayAt: fc.nat({ max: 12 }),
  })
  .map(({ id, name, step, note, answer, saved, stray, strayAt }) => {
    const run = {
      id: strayAt === 0 ? stray : id,
      name: strayAt === 1 ? stray : name.text,
      marks: strayAt === 2 ? stray : { [step]: "done" },
      notes: strayAt === 3 ? stray : { [step]: note.text.slice(0, longestNote) || "-" },
      answers: strayAt === 4 ? stray : { who: /^[\w-]{1,60}$/.test(answer.text) ? answer.text : "me" },
    };
    const file = { format: "openai-key-guide-checklist", version: 1, saved, list: list.name, runs: [run] };
    return { file, keys: [name.key, note.key, answer.key] };
  });

const importFiles = entryPoint("import files", files, ({ file, keys }) => {
  const read = readFile(JSON.stringify(file), list, maskSecrets);
  assertWhole(read);
  for (const key of keys) assertHidden(key, "problem" in read ? read : read.runs);
});

const brokenFiles = entryPoint(
  "broken import files",
  fc.oneof(
    hostileText,
    hostileJson.map((value) => JSON.stringify(value)),
    fc
      .tuple(files, fc.nat({ max: 600 }), fc.nat({ max: 20 }), hostileText)
      .map(([{ file }, at, gone, put]) => {
        const text = JSON.stringify(file);
        return text.slice(0, at) + put + text.slice(at + gone);
      }),
  ),
  (text) => assertWhole(readFile(text, list, maskSecrets)),
);

const fragmentPart = fc.oneof(
  fc.constantFrom("sign-in", "log-in", "account", "who.me", "__proto__.me", "constructor", ""),
  anyText.map(({ text }) => text),
);

const fragments = entryPoint(
  "share fragments",
  fc.oneof(
    hostileText.map((text) => `list=${text}`),
    fc
      .array(
        fc.array(fragmentPart, { maxLength: 3 }).map((all) => all.join(",")),
        { maxLength: 5 },
      )
      .map((all) => `list=1;key-setup;${all.join(";")}`),
    textWithKey.map(({ key }) => `list=1;key-setup;sign-in;;who.${key},${key}.me`),
  ),
  (fragment) => {
    const read = readFragment(fragment, list, maskSecrets, "From a link");
    assertWhole(read);
    if (read === undefined || "problem" in read) return;
    assert.ok(fragment.length <= longestFragment);
    assert.equal(looksLikeSecret(JSON.stringify(read.runs)), false);
  },
);

const notes = entryPoint("notes", anyText, ({ text, key }) => {
  const kept = cleanNote(text, maskSecrets).text;
  assertHidden(key, kept ?? "");
  assert.ok(kept === undefined || isEntry("1:note:sign-in", kept));
});

const index = smallIndex();

const queries = entryPoint("search queries", anyText, ({ text, key }) => {
  const query = readQuery(text);
  const ranked = rank(query.text, index);
  assert.ok(query.text.length <= longestQuery && inShort(query.text).length <= 61);
  for (const { title, score } of ranked) {
    assert.ok(Number.isFinite(score));
    const pieces = excerptOf(title, askedStems(query.text, index), index.fillers, title, index.weak);
    assert.ok(pieces.every((piece) => piece.text !== ""));
  }
  if (key === undefined) return;
  assert.ok(
    isKeyAtFirstSight(text) || (mayHoldSecret(text) && looksLikeSecret(text)),
    "a key is searched for",
  );
  assertHidden(isKeyAtFirstSight(key) ? key : undefined, withoutKeys(text));
});

/** What somebody pastes into the explainer, read with a catalogue. */
export function pastedText(catalogue: readonly CatalogueEntry[], notOurs: readonly NotOurs[]): EntryPoint {
  return entryPoint("pasted text", anyText, ({ text, key }) => {
    const masked = maskSecrets(text);
    assertHidden(key, masked);
    assert.equal(maskSecrets(masked.text).text, masked.text, "hiding twice hides more");
    const diagnosis = diagnose(masked.text, catalogue, notOurs);
    assertHidden(key, diagnosis);
  });
}

const readers = [{ name: "usual", rules: {} }];

const envLines = entryPoint(".env lines", anyText, ({ text, key }) => {
  const line = `OPENAI_API_KEY=${text}`;
  const masked = maskInLines(line);
  assertHidden(key, [masked, judge(masked, readers)]);
  assert.equal(maskInLines(masked), masked, "hiding twice hides more");
});

/** Every entry point that needs no catalogue. */
export const plainEntryPoints: readonly EntryPoint[] = [
  importFiles,
  brokenFiles,
  fragments,
  notes,
  queries,
  envLines,
];
