import { z } from "astro/zod";
import { id, line } from "./common.ts";

/** One record of `content/situations.yaml`: what a reader needs, and the page that helps. */
export const situationSchema = z.strictObject({
  id,
  /** Position on the home page. */
  order: z.int().min(1),
  /** The list that it stands in. */
  need: z.enum(["get-a-key", "something-is-wrong", "keep-it-safe"]),
  /** Root-relative address of the page. */
  to: z.string().startsWith("/", "expected a root-relative address"),
  /** As the reader would say it. */
  title: line,
  /** Whether damage grows while the reader looks for it. */
  urgent: z.boolean().optional(),
});
