import { type CollectionEntry, type CollectionKey, getCollection } from "astro:content";

/**
 * The entries of a collection, ordered by id as in English. Astro orders them by the language of the machine that builds:
 * in Czech, `checklists` comes behind `faq`, and the same commit would give other pages there.
 */
export async function readCollection<Kind extends CollectionKey>(
  kind: Kind,
): Promise<CollectionEntry<Kind>[]> {
  return (await getCollection(kind)).toSorted((a, b) => a.id.localeCompare(b.id, "en"));
}
