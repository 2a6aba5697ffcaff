import { getCollection } from "astro:content";
import type { Credential } from "../../domain/credentials/chooser.ts";

/** What the chooser of credentials can end in, in display order. */
export async function credentials(): Promise<Credential[]> {
  const entries = await getCollection("credentials");
  return entries.map(({ data }) => data).toSorted((a, b) => a.order - b.order);
}
