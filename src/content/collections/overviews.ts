import type { OverviewWords } from "../../domain/site/overviews.ts";
import { wordsIn } from "./words.ts";

/** What overviews in English are called, and say first. */
export const overviewWords = () => wordsIn<OverviewWords>(undefined, "overviews");
