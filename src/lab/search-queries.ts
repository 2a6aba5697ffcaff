/** The labelled search queries in `evaluation/search/`: what people ask, and the places that answer it well. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { z } from "astro/zod";

const querySchema = z.strictObject({
  /** In the words of somebody who is stuck. */
  q: z.string().trim().min(1).max(200),
  /**
   * Addresses that answer it well, best first; `/page/#*` stands for any section of the page. Empty where the site has
   * no answer.
   */
  expect: z.array(z.string().regex(/^\/([a-z0-9-]+\/)*(#([a-z0-9-]+|\*))?$/)),
  /** The thread, help page or article it was reworded from. */
  source: z.string().trim().min(1),
});

/** A query with the places that answer it. */
export type SearchQuery = z.infer<typeof querySchema>;

/** Reads a file of queries, one JSON object on a line; throws on the first line of another form. */
export function readQueries(path: string): SearchQuery[] {
  return readFileSync(path, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => querySchema.parse(JSON.parse(line)));
}

/** What a query is for. */
export type Half = "tuning" | "test";

/** All queries of a source belong to one half, so that what is tuned on one is tested on others. */
export function halfOf({ source }: SearchQuery): Half {
  const [digit = ""] = createHash("md5").update(source).digest("hex");
  return Number.parseInt(digit, 16) % 2 === 0 ? "tuning" : "test";
}
