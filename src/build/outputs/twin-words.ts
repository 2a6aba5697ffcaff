import type { Content } from "../../content/files/entries.ts";
import type { TwinWords } from "../../domain/site/interface.ts";
import { isTranslation } from "../../domain/site/translation.ts";

/**
 * What the Markdown twin of a page says in its language. The content check sees to it that no text is missing.
 *
 * @param path root-relative address of the page without the base path
 */
export function twinWords(path: string, { words, zhWords }: Pick<Content, "words" | "zhWords">): TwinWords {
  const found = (isTranslation(path) ? zhWords : words).find(({ name }) => name === "interface");
  if (!found) throw new Error(`${path}: received no file of words named interface, expected one`);
  return found.data as unknown as TwinWords;
}
