import { getCollection } from "astro:content";

/** The situations of the home page, in display order. */
export async function homeSituations(): Promise<{ to: string; title: string; text: string }[]> {
  const entries = await getCollection("situations");
  return entries.map(({ data }) => data).toSorted((a, b) => a.order - b.order);
}
