import { z } from "astro/zod";
import { coverageRows, line } from "./common.ts";

/** Front matter of a page in `content/pages` that stands outside the guide; the file name is the URL. */
export const pageSchema = z.strictObject({
  title: line,
  /** One or two sentences for search engines. */
  description: line.max(180),
  /** Rows of the coverage table that this page answers. */
  covers: coverageRows.default([]),
});
