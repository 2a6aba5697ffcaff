import { z } from "astro/zod";
import { id, line } from "./common.ts";

/** One record of `content/situations.yaml`: a reader's situation, and the page that helps. */
export const situationSchema = z.strictObject({
  id,
  /** Position on the home page. */
  order: z.int().min(1),
  /** Root-relative address of the page. */
  to: z.string().startsWith("/", "expected a root-relative address"),
  /** As the reader would say it. */
  title: line,
  /** What the page does about it. */
  text: line,
});
