import { z } from "astro/zod";
import { id, line } from "./common.ts";

/** One record of `content/faq-topics.yaml` and of `content/fact-topics.yaml`; the id is a permanent anchor. */
export const topicSchema = z.strictObject({
  id,
  /** Position on the page. */
  order: z.int().min(1),
  title: line,
});
