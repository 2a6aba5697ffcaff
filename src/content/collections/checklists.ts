import { type CollectionEntry, getCollection, getEntry } from "astro:content";
import { mainChecklist } from "../../domain/checklist/checklist.ts";
import type { ListWords, RowWords } from "../../domain/checklist/words.ts";

/** All checklists, the main one first. */
export async function checklists(): Promise<CollectionEntry<"checklists">[]> {
  const entries = await getCollection("checklists");
  return entries.toSorted(
    (a, b) => Number(b.id === mainChecklist) - Number(a.id === mainChecklist) || a.id.localeCompare(b.id),
  );
}

/** A checklist that must exist. */
export async function checklist(id: string): Promise<CollectionEntry<"checklists">> {
  const found = (await checklists()).find((entry) => entry.id === id);
  if (!found) throw new Error(`No checklist "${id}" in content/checklists`);
  return found;
}

/** What buttons and lines of every list say. */
export async function listWords(): Promise<ListWords> {
  return (await getEntry("words", "list"))?.data as ListWords;
}

/** What the rows of every list say. */
export async function rowWords(): Promise<RowWords> {
  return (await getEntry("words", "rows"))?.data as RowWords;
}
