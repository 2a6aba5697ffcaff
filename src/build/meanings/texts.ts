/**
 * Prints what `learn.py` learns from, over the built site: each stem of the wordings with how much it says, the texts of the
 * site with their stems, and the words behind the stems.
 */
import { join } from "node:path";
import { readBuiltPages } from "../built-pages.ts";
import { searchRecords } from "../outputs/search-records.ts";
import { quickIndexOf, withAllWordings, wordingsOf } from "../outputs/site-outputs.ts";
import { readGoodContent } from "../../content/files/entries.ts";
import { dimensions, middle } from "../../domain/search/meaning.ts";
import { readyIndex } from "../../domain/search/ready-index.ts";
import { plainStems, stemOf } from "../../domain/search/terms.ts";
import { rarity } from "../../domain/search/weigh.ts";
import { isTranslation } from "../../domain/site/translation.ts";

const root = process.cwd();
const content = readGoodContent(root);
const pages = readBuiltPages(join(root, "dist"));
const records = withAllWordings(searchRecords(pages), content).filter(({ url }) => !isTranslation(url));
const index = quickIndexOf(records, content);
const { fillers, weak } = readyIndex(index);
const stems = wordingsOf(records, index, content).stems.split(" ");
const known = new Set(stems);

const wordings = records.flatMap(({ title, aliases }) => [title, ...aliases]);
const sentences = records
  .flatMap(({ text }) => text.split(/(?<=[.!?:])\s+|\n/))
  .filter(({ length }) => length > 15 && length < 200);
const texts = [...new Set([...wordings, ...sentences])].map((text) => ({
  text,
  stems: [...new Set(plainStems(text, fillers))].filter((stem) => known.has(stem)),
}));
const counts = new Map<string, number>();
for (const stem of texts.flatMap((one) => one.stems)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
const words = new Set(texts.flatMap(({ text }) => text.toLowerCase().match(/[a-z]+|\d+/g) ?? []));
console.log(
  JSON.stringify({
    dimensions,
    middle,
    stems: stems.map((stem) => [stem, rarity(counts.get(stem) ?? 0, texts.length, weak.has(stem))]),
    texts,
    words: [...words].map((word) => [word, stemOf(word)]).filter(([, stem = ""]) => known.has(stem)),
  }),
);
