import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { isParsed } from "../../domain/samples/sample.ts";
import { brokenTexts } from "./broken-texts.ts";
import { readSampleFolders, samplesFolder, samplesOf } from "../../content/files/samples.ts";
import { parseFile } from "./syntax.ts";

const root = join(import.meta.dirname, "../../..");
const notRun = samplesOf(readSampleFolders(root).folders).filter(({ runs }) => runs === "no");

test("the site says of a sample that it is parsed exactly where a parser reads it", async () => {
  const wrong = await Promise.all(
    notRun.map(async ({ folder, file }) => {
      // Without tools, a shell that would parse counts as missing.
      const { parser, missing } = await parseFile(join(root, samplesFolder, folder, file), new Map());
      return (parser !== undefined || missing !== undefined) === isParsed(file) ? [] : [`${folder}/${file}`];
    }),
  );
  assert.deepEqual(wrong.flat(), []);
});

test("every language that is parsed has a broken text to prove its parser", () => {
  const endings = new Set(brokenTexts.map(([file]) => file.slice(file.lastIndexOf("."))));
  const without = notRun
    .filter(({ file }) => isParsed(file))
    .filter(({ file }) => !endings.has(file.slice(file.lastIndexOf("."))));
  assert.deepEqual(without, []);
});
