import type { CollectionEntry } from "astro:content";
import { checklistPath, mainChecklist } from "../../domain/checklist/checklist.ts";
import { translatedChecklist } from "../../domain/checklist/translation.ts";
import type { ListWords, RowWords, SheetWords } from "../../domain/checklist/words.ts";
import { translated } from "../../domain/site/translation.ts";
import { readCollection } from "./read-collection.ts";
import { wordsIn } from "./words.ts";

/** All checklists, the main one first. */
export async function checklists(): Promise<CollectionEntry<"checklists">[]> {
  const entries = await readCollection("checklists");
  return entries.toSorted(
    (a, b) =>
      Number(b.id === mainChecklist) - Number(a.id === mainChecklist) || a.id.localeCompare(b.id, "en"),
  );
}

/** A checklist that must exist, with its texts in a language where they are translated. */
export async function checklist(id: string, locale?: string): Promise<CollectionEntry<"checklists">> {
  const found = (await checklists()).find((entry) => entry.id === id);
  if (!found) throw new Error(`No checklist "${id}" in content/checklists`);
  if (locale !== translated) return found;
  // Astro's own look-up warns of an entry that is not there, and not every list is translated.
  const texts = (await readCollection("zhChecklists")).find((entry) => entry.id === id);
  if (!texts) return found;
  const data = translatedChecklist(found.data, texts.data) as typeof found.data;
  return { ...found, data };
}

/**
 * Steps of lists in English, with their addresses.
 *
 * @param references each as `checklist/step`; the content check sees to it that the step is there
 */
export function stepsAt(references: readonly string[]): Promise<{ path: string; title: string }[]> {
  return Promise.all(
    references.map(async (reference) => {
      const [list = "", id = ""] = reference.split("/");
      const { steps } = (await checklist(list)).data;
      return { path: checklistPath(list, id), title: steps.find((step) => step.id === id)?.title ?? id };
    }),
  );
}

/** What buttons and lines of every list say. */
export const listWords = (locale: string | undefined) => wordsIn<ListWords>(locale, "list");

/** What the rows of every list say. */
export const rowWords = (locale: string | undefined) => wordsIn<RowWords>(locale, "rows");

/** What stands around the steps of every list. */
export const sheetWords = (locale: string | undefined) => wordsIn<SheetWords>(locale, "sheet");
