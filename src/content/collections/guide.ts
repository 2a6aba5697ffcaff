import type { CollectionEntry } from "astro:content";
import { readCollection } from "./read-collection.ts";

let pages: Promise<readonly CollectionEntry<"guide">[]> | undefined;

/** The guide's pages in reading order, read once a build. */
export function guidePages(): Promise<readonly CollectionEntry<"guide">[]> {
  pages ??= readCollection("guide").then((entries) =>
    entries.toSorted((a, b) => a.data.order - b.data.order),
  );
  return pages;
}
