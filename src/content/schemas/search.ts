import { z } from "astro/zod";
import { line } from "./common.ts";

/**
 * `content/search-wordings.yaml`: how people ask for a place, by its address. Search compares questions with them;
 * no page shows them.
 */
export const searchWordingsSchema = z.record(
  z.string(),
  z.array(line).min(1, "expected at least one wording"),
);

export type SearchWordings = Readonly<z.infer<typeof searchWordingsSchema>>;
