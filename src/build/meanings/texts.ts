/**
 * Prints what `learn.py` learns from, over the built site: each stem of the wordings with how much it says, the texts of the
 * site with their stems, and the words behind the stems. For `sharpen.py` the wordings by their stems and places, and the
 * labelled questions that may be tuned on.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readBuiltPages } from "../built-pages.ts";
import { searchRecords } from "../outputs/search-records.ts";
import { quickIndexOf, withAllWordings, wordingsOf } from "../outputs/site-outputs.ts";
import { readGoodContent } from "../../content/files/entries.ts";
import { isExpected } from "../../domain/search/expected.ts";
import { decodeGaps } from "../../domain/search/gaps.ts";
import { dimensions, middle } from "../../domain/search/meaning.ts";
import { askedStems } from "../../domain/search/rank.ts";
import { readyIndex } from "../../domain/search/ready-index.ts";
import { plainStems, stemOf } from "../../domain/search/terms.ts";
import { rarity } from "../../domain/search/weigh.ts";
import { isTranslation } from "../../domain/site/translation.ts";

const root = process.cwd();
const content = readGoodContent(root);
const pages = readBuiltPages(join(root, "dist"));
const records = withAllWordings(searchRecords(pages), content).filter(({ url }) => !isTranslation(url));
const index = quickIndexOf(records, content);
const ready = readyIndex(index);
const { fillers, weak } = ready;
const sent = wordingsOf(records, index, content);
const stems = sent.stems.split(" ");
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
/** What is asked to learn from: the stems of each wording and question by their places among all, and where the answers are. */
function asked(): unknown {
  const holders = sent.holders.split(" ").map(decodeGaps);
  const places = sent.counts.flatMap((count, place) => Array.from({ length: count }, () => place));
  const own = places.map((): number[] => []);
  for (const [stem, list] of holders.entries()) for (const wording of list) own[wording]?.push(stem);
  const weigh = (stem: string, count: number) => rarity(count, places.length, weak.has(stem)) ** 2;
  const weights = new Map(stems.map((stem, place) => [stem, weigh(stem, holders[place]?.length ?? 0)]));
  const questions = readQuestions()
    .map(({ q, expect }) => ({
      stems: [...askedStems(q, ready)],
      places: ready.places.flatMap(({ url }, place) =>
        (sent.counts[place] ?? 0) > 0 && isExpected(url, expect) ? [place] : [],
      ),
    }))
    .filter((question) => question.places.length > 0);
  const lengthOf = (list: readonly string[]) =>
    list.reduce((sum, stem) => sum + (weights.get(stem) ?? weigh(stem, 0)), 0);
  const numbers = new Map(stems.map((stem, place) => [stem, place]));
  return {
    wordings: own,
    places,
    weights: [...weights.values()],
    lengths: [
      ...own.map((list) => lengthOf(list.flatMap((stem) => stems[stem] ?? []))),
      ...questions.map((question) => lengthOf(question.stems)),
    ],
    questions: questions.map((question) => ({
      ...question,
      stems: question.stems.flatMap((stem) => numbers.get(stem) ?? []),
    })),
  };
}

/** The labelled questions in English whose misses may be read. */
function readQuestions(): { q: string; expect: string[] }[] {
  const folder = join(root, "evaluation/search");
  return readdirSync(folder)
    .filter((name) => name.startsWith("search-") && !name.endsWith("-test.jsonl"))
    .toSorted()
    .flatMap((name) => readFileSync(join(folder, name), "utf8").trimEnd().split("\n"))
    .map((line) => JSON.parse(line) as { q: string; expect: string[] })
    .filter(({ expect }) => expect.length > 0);
}

const words = new Set(texts.flatMap(({ text }) => text.toLowerCase().match(/[a-z]+|\d+/g) ?? []));
console.log(
  JSON.stringify({
    dimensions,
    middle,
    stems: stems.map((stem) => [stem, rarity(counts.get(stem) ?? 0, texts.length, weak.has(stem))]),
    texts,
    asked: asked(),
    words: [...words].map((word) => [word, stemOf(word)]).filter(([, stem = ""]) => known.has(stem)),
  }),
);
