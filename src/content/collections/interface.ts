import type { Say, SinglePageWords } from "../../domain/site/interface.ts";
import { filled } from "../../domain/words/words.ts";
import { wordsIn } from "./words.ts";

const words = new Map<string | undefined, Promise<Say>>();

/**
 * What the frame of a page says in its language, read once a build.
 *
 * @param locale Astro's `currentLocale`
 */
export function interfaceWords(locale: string | undefined): Promise<Say> {
  const known = words.get(locale) ?? readWords(locale);
  words.set(locale, known);
  return known;
}

/** What single pages in English say. */
export const singlePageWords = () => wordsIn<SinglePageWords>(undefined, "pages");

async function readWords(locale: string | undefined): Promise<Say> {
  const texts = await wordsIn<Readonly<Record<string, string>>>(locale, "interface");
  return (id, ...values) => filled(texts[id] ?? "", ...values);
}
