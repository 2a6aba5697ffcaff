import { z } from "astro/zod";
import { id, line } from "./common.ts";

/** One record of `content/fact-topics.yaml`; the id is a permanent anchor. */
export const topicSchema = z.strictObject({
  id,
  /** Position on the page. */
  order: z.int().min(1),
  title: line,
});

/** One record of `content/faq-topics.yaml`; the id is a permanent anchor. */
export const faqTopicSchema = topicSchema.extend({
  /** Parts of a long topic: a question belongs to the last one whose `from` is no more than the question's `order`. */
  groups: z
    .array(z.strictObject({ from: z.int().min(0), title: line }))
    .refine(
      (groups) => groups.every(({ from }, index) => index === 0 || from > (groups[index - 1]?.from ?? 0)),
      "expected each group to begin after the one before it",
    )
    .default([]),
});
