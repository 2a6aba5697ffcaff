import { z } from "astro/zod";
import { coverageRows, id, line } from "./common.ts";

/** Front matter of a question in `content/faq`; the file name is its permanent anchor. */
export const faqSchema = z.strictObject({
  /** The question as a reader would ask it. */
  question: line.refine((text) => text.endsWith("?"), "expected a question that ends with ?"),
  /** Id of a topic in `content/faq-topics.yaml`. */
  topic: id,
  /** Position within its topic; equal numbers sort by question. */
  order: z.int().default(50),
  /** Other wordings, and misspellings that people type into search. */
  aliases: z.array(line).default([]),
  /** Error codes and terms under which the A to Z list shows this answer too. */
  terms: z.array(line).default([]),
  /** Guide pages to read next, by file name. */
  related: z.array(id).default([]),
  /** Rows of the coverage table that this answer covers. */
  covers: coverageRows.default([]),
});
