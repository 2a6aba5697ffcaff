/** What holds for the text of all code: who may know what, and where words for readers stand. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { isForTests, readSource } from "./checks/source-files.ts";

const siteFiles = readSource().filter(({ path }) => !isForTests(path));

const storageWords = /\b(?:localStorage|sessionStorage)\b/;
/** The one place outside state: it hands the browser's storage over. */
const handover = {
  path: "islands/checklist/list.ts",
  code: "() => window.localStorage",
};

test("only state knows the browser's storage", () => {
  const lines = siteFiles
    .filter(({ path }) => !path.startsWith("state/") && path !== handover.path)
    .flatMap(({ path, text }) => text.split("\n").map((line) => `${path}: ${line.trim()}`))
    .filter((line) => storageWords.test(line));
  assert.deepEqual(lines, []);
});

test("the checklist only hands the browser's storage to state", () => {
  const island = siteFiles.find(({ path }) => path === handover.path)?.text ?? "";
  assert.ok(island.includes(handover.code));
  assert.doesNotMatch(island.replaceAll(handover.code, ""), storageWords);
});

test("collections are read in one order, whatever machine builds", () => {
  const others = siteFiles.filter(
    ({ path, text }) => text.includes("getCollection(") && !path.endsWith("/read-collection.ts"),
  );
  assert.deepEqual(
    others.map(({ path }) => path),
    [],
  );
});

test("nothing is put in order by the language of the machine that builds", () => {
  const lines = siteFiles
    .flatMap(({ path, text }) => text.split("\n").map((line) => `${path}: ${line.trim()}`))
    .filter((line) => /\.localeCompare\((?!.*, "en")|new Intl\.Collator\(\)/.test(line));
  assert.deepEqual(lines, []);
});

const withoutComments = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, "");
const domainFiles = siteFiles
  .filter(({ path }) => path.startsWith("domain/"))
  .map(({ path, text }) => ({ path, code: withoutComments(text) }));

test("the domain uses nothing that only a browser or only Node has", () => {
  const onlyThere = /\b(?:window|document|navigator|location|localStorage|process|globalThis)\.\w|\bfetch\(/;
  const found = domainFiles.filter(({ code }) => onlyThere.test(code)).map(({ path }) => path);
  assert.deepEqual(found, []);
});

test("rules hold no sentence for readers", () => {
  const sentence = /["`][A-Z][a-z]*(?: [^"`\n]+){2,}[.?!]["`]/;
  const found = domainFiles.filter(({ code }) => sentence.test(code)).map(({ path }) => path);
  assert.deepEqual(found, []);
});

/** What is the same in every language: a name, a key of the keyboard, a line of a file. */
const namesInMarkup = ["English", "Ctrl K", "OPENAI_API_KEY=your_api_key_here"];

/** The words that stand between tags, and those that stand in attributes that are read out or shown. */
function wordsInMarkup(text: string): string[] {
  const markup = text
    .replace(/^---\n[^]*?\n---\n/, "")
    .replaceAll(/<(style|script)\b[^]*?<\/\1>/g, "")
    .replaceAll(/\{\/\*[^]*?\*\/\}/g, "");
  const shown = markup.matchAll(/(?<!=)>([^<>{}=()`;]*[A-Za-z]{2}[^<>{}=()`;]*)(?=[<{])/g);
  const said = markup.matchAll(/\b(?:aria-label|label|title|description|placeholder|alt)="([^"]+)"/g);
  return [...shown, ...said].map(([, words = ""]) => words.trim()).filter((words) => words !== "");
}

test("the markup of pages holds no words for readers", () => {
  const isSpecimen = /\/specimens\/|\/styleguide\.astro$/;
  const found = siteFiles
    .filter(({ path }) => path.endsWith(".astro") && !isSpecimen.test(path))
    .flatMap(({ path, text }) => wordsInMarkup(text).map((words) => `${path}: ${words}`));
  assert.deepEqual(
    found.filter((line) => !namesInMarkup.some((name) => line.endsWith(`: ${name}`))),
    [],
  );
});

test("words in markup are found", () => {
  const text =
    '---\nconst a = "No words";\n---\n\n<p>Lost {a} it?</p>\n<nav aria-label="Days">{/* No words. */}</nav>';
  assert.deepEqual(wordsInMarkup(text), ["Lost", "Days"]);
});
