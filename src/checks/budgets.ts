/** Weighs the built site against `budgets.json`: brotli at its highest level, as a host would send it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readBuiltPages } from "../build/built-pages.ts";
import { headersFor, parseHeaders } from "../serve/headers-file.ts";
import { onOneDay } from "./compressed-size.ts";
import { type Measure, measure } from "./measures.ts";

type Budgets = Readonly<Record<string, number>>;

/** The largest figure for each budget, with its limit. */
function worstByBudget(measures: readonly Measure[], budgets: Budgets): (Measure & { limit: number })[] {
  return Object.entries(budgets).map(([budget, limit]) => {
    const worst = measures
      .filter((measured) => measured.budget === budget)
      .toSorted((a, b) => b.value - a.value)
      .at(0);
    if (!worst) throw new Error(`budgets.json: nothing was measured for "${budget}"`);
    return { ...worst, limit };
  });
}

if (import.meta.main) {
  const dist = join(process.cwd(), "dist");
  const budgets = JSON.parse(readFileSync(join(import.meta.dirname, "budgets.json"), "utf8")) as Budgets;
  const prefix = (process.env["BASE_PATH"] ?? "/").replace(/\/$/, "");
  const read = (path: string) =>
    readFileSync(join(dist, path.startsWith(prefix) ? path.slice(prefix.length) : path), "utf8");
  const rules = parseHeaders(readFileSync(join(dist, "_headers"), "utf8"));
  const headersOf = (url: string) => headersFor(rules, url);
  const worst = worstByBudget(measure(readBuiltPages(dist).map(onOneDay), read, headersOf), budgets);
  console.table(
    Object.fromEntries(
      worst.map(({ budget, what, value, limit }) => [budget, { worst: what, value, limit }]),
    ),
  );
  const over = worst.filter(({ value, limit }) => value > limit);
  for (const { budget, what, value, limit } of over)
    console.error(`${budget}: ${what} has ${value}, the limit is ${limit}`);
  process.exitCode = over.length === 0 ? 0 : 1;
}
