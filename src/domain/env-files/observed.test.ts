/** The rules foretell what every reader was seen to do. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { readEntries } from "../../content/files/entries.ts";
import { envReaderSchema } from "../../content/schemas/env-file.ts";
import { readFile } from "./read.ts";
import { isSameReading, readingWords } from "./reader.ts";
import { usualRules } from "./rules.ts";

const root = join(import.meta.dirname, "../../..");
const lines = readEntries(root, "envLines");

for (const { name, data } of readEntries(root, "envReaders")) {
  test(`the rules of ${name} say what it made of every file`, () => {
    for (const { name: line, data: file } of lines) {
      const seen = data.reads[line];
      assert.ok(seen !== undefined, line);
      const foretold = readFile({ ...usualRules, ...data.rules }, file);
      assert.ok(
        isSameReading(foretold, seen),
        `${line}: foretold ${readingWords(foretold)}, seen ${readingWords(seen)}`,
      );
    }
  });
}

test("the usual rules are such as a record of a reader may name", () => {
  const [reader] = readEntries(root, "envReaders");
  assert.deepEqual(envReaderSchema.parse({ ...reader?.data, rules: usualRules }).rules, usualRules);
});
