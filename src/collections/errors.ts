import { type CollectionEntry, getCollection } from "astro:content";
import type { ErrorEntry } from "../domain/error.ts";

/** All entries of the error catalogue, in the order of the research ledger. */
export async function errorEntries(): Promise<CollectionEntry<"errors">[]> {
  const entries = await getCollection("errors");
  return entries.toSorted((a, b) => a.data.row.localeCompare(b.data.row));
}

/** An error's prose in reading order, for numbering citations. */
export function errorTexts(error: ErrorEntry, body: string): string[] {
  return [...error.causes, error.firstTest, body, `<Cite id="${error.citations.join(" ")}" />`];
}
