import { z } from "astro/zod";
import { id, line } from "./common.ts";

/** A file of `content/words/`: what the site says for what rules found, by id; `…` stands for each value. */
export const wordsSchema = z.record(id, line);
