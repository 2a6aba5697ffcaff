import { type CollectionEntry, getCollection } from "astro:content";
import { mainChecklist } from "../../domain/checklist/checklist.ts";

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
