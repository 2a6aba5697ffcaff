import { type CollectionEntry, type CollectionKey, getCollection } from "astro:content";

/** Astro takes the data of every entry apart each time that it is asked, and every page asks for several collections. */
const known = new Map<CollectionKey, Promise<CollectionEntry<CollectionKey>[]>>();

/**
 * The entries of a collection, ordered by id as in English. Astro orders them by the language of the machine that builds:
 * in Czech, `checklists` comes behind `faq`, and the same commit would give other pages there.
 */
export async function readCollection<Kind extends CollectionKey>(
  kind: Kind,
): Promise<readonly CollectionEntry<Kind>[]> {
  const entries = known.get(kind) ?? inOrderOfId(kind);
  known.set(kind, entries);
  return entries as Promise<CollectionEntry<Kind>[]>;
}

async function inOrderOfId(kind: CollectionKey): Promise<CollectionEntry<CollectionKey>[]> {
  return (await getCollection(kind)).toSorted((a, b) => a.id.localeCompare(b.id, "en"));
}
