import { type CollectionEntry, getCollection } from "astro:content";

/** The guide's pages in reading order. */
export async function guidePages(): Promise<CollectionEntry<"guide">[]> {
  const pages = await getCollection("guide");
  return pages.toSorted((a, b) => a.data.order - b.data.order);
}
