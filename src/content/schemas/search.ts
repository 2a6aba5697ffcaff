import { z } from "astro/zod";
import { codeLength } from "../../domain/search/meaning.ts";
import { line } from "./common.ts";

/**
 * One entry of `content/search-wordings.yaml`: how people ask for a place, by its address. Search compares questions
 * with them; no page shows them.
 */
export const searchWordingsSchema = z.array(line).min(1, "expected at least one wording");

/**
 * One entry of `content/search-words.yaml`, `fillers`, `weak`, `unknown` or `synonyms`: groups of phrases. Fillers say
 * nothing and weak words little about what somebody looks for, however they are grouped; `unknown` is what a name counts as
 * that the site does not know; the synonyms of a group mean one thing.
 */
export const searchWordsSchema = z.array(
  z.array(line.regex(/^[^,]+$/, "expected a phrase without a comma")).min(1, "expected at least one phrase"),
);

/** One entry of `content/search-meanings.yaml`: what a stem means, as a code that `src/build/meanings/` writes. */
export const searchMeaningsSchema = z
  .string()
  .regex(new RegExp(`^[0-9a-q]{${codeLength - 1}}[0-9a-z]$`), `expected a code of ${codeLength} signs`);
