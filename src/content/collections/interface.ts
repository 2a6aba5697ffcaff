import { getEntry } from "astro:content";
import type { Say } from "../../domain/site/interface.ts";
import { translated } from "../../domain/site/translation.ts";
import { filled } from "../../domain/words/words.ts";

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

/** The content check sees to it that no text is missing. */
async function readWords(locale: string | undefined): Promise<Say> {
  const texts = (await getEntry(locale === translated ? "zhWords" : "words", "interface"))?.data ?? {};
  return (id, ...values) => filled(texts[id] ?? "", ...values);
}
