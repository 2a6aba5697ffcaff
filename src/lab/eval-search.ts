/**
 * Measures the search on labelled questions: `npm run eval:search -- FILE.jsonl [--json]`, over the built site and
 * through the code of the search box. Each line is `{"q", "expect": ["/faq/#lost", "/guide/store/#*"]}`; `#*` stands for
 * any section of a page, and a line without an address only counts for whether anything is found.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readFileAndOptions } from "../command-line.ts";
import { isExpected } from "../domain/search/expected.ts";
import { readyLikeness } from "../domain/search/likeness.ts";
import type { QuickIndex } from "../domain/search/quick-index.ts";
import { readQuery } from "../domain/search/query.ts";
import { rank } from "../domain/search/rank.ts";
import { readyIndex } from "../domain/search/ready-index.ts";
import { rarityAmong } from "../domain/search/weigh.ts";
import type { Wordings } from "../domain/search/wordings.ts";

interface LabelledQuery {
  q: string;
  expect: readonly string[];
}

interface Miss extends LabelledQuery {
  /** Addresses of the first five results. */
  top: readonly string[];
}

/** Rates are from 0 to 1. */
export interface SearchEvaluation {
  queries: number;
  /** Queries that the site answers. */
  answered: number;
  /** Share of these whose first result answers. */
  success1: number;
  /** Share of these with an answer among the first three results. */
  success3: number;
  /** Share of all queries without any result. */
  zero: number;
  /** Queries without an answer among the first three. */
  misses: readonly Miss[];
}

/** Finds addresses for a question, best first. */
type Find = (question: string) => readonly string[];

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

/** Asks every query and counts. */
export function evaluate(queries: readonly LabelledQuery[], find: Find): SearchEvaluation {
  const outcomes = queries.map(({ q, expect }) => {
    const found = find(q);
    return { q, expect, found, place: found.findIndex((address) => isExpected(address, expect)) };
  });
  const answered = outcomes.filter(({ expect }) => expect.length > 0);
  const within = (most: number) => answered.filter(({ place }) => place >= 0 && place < most).length;
  return {
    queries: queries.length,
    answered: answered.length,
    success1: share(within(1), answered.length),
    success3: share(within(3), answered.length),
    zero: share(outcomes.filter(({ found }) => found.length === 0).length, queries.length),
    misses: answered
      .filter(({ place }) => place < 0 || place >= 3)
      .map(({ q, expect, found }) => ({ q, expect, top: found.slice(0, 5) })),
  };
}

/** Asks an index of a built site, with the wordings where they are for it, which decide what the box shows first. */
function finderOf(dist: string, file: string = "search/index.json"): Find {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(dist, name), "utf8"));
  const index = readyIndex(read(file) as QuickIndex);
  const wordings = read("search/wordings.json") as Wordings;
  const likeness =
    wordings.build === index.build
      ? readyLikeness(wordings, index.titleOf, rarityAmong(index.weak))
      : undefined;
  return (question) => rank(readQuery(question).text, index, likeness).map(({ url }) => url);
}

const percent = (rate: number) => `${(100 * rate).toFixed(1)} %`;

function report({ queries, answered, success1, success3, zero, misses }: SearchEvaluation): string {
  return [
    ...misses.map(
      ({ q, expect, top }) => `${q}\n  expected ${expect.join(" ")}\n  got      ${top.join(" ")}`,
    ),
    `${queries} queries, ${answered} of them answered by the site`,
    `success@1 ${percent(success1)}, success@3 ${percent(success3)}, without result ${percent(zero)}`,
  ].join("\n");
}

if (import.meta.main) {
  const { file, values } = readFileAndOptions({ json: { type: "boolean" } });
  const lines = readFileSync(file, "utf8").trim().split("\n");
  const result = evaluate(
    lines.map((line) => JSON.parse(line) as LabelledQuery),
    finderOf(
      join(process.cwd(), "dist"),
      // Queries in Chinese are asked on pages in Chinese.
      file.endsWith("chinese.jsonl") ? "zh/search/index.json" : undefined,
    ),
  );
  console.log(values.json ? JSON.stringify(result) : report(result));
}
