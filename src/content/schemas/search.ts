import { z } from "astro/zod";
import { line } from "./common.ts";

/**
 * One entry of `content/search-wordings.yaml`: how people ask for a place, by its address. Search compares questions
 * with them; no page shows them.
 */
export const searchWordingsSchema = z.array(line).min(1, "expected at least one wording");

/** Wordings by address. */
export type SearchWordings = Readonly<Record<string, readonly string[]>>;
