import { getEntry } from "astro:content";
import { translated } from "../../domain/site/translation.ts";

/**
 * The texts of a file of words in a language. The content check sees to it that no text is missing.
 *
 * @param locale Astro's `currentLocale`
 */
export async function wordsIn<Texts>(locale: string | undefined, file: string): Promise<Texts> {
  const kind = locale === translated ? "zhWords" : "words";
  const entry = await getEntry(kind, file);
  if (!entry) throw new Error(`${kind}: received no file named ${file}, expected one`);
  return entry.data as Texts;
}
