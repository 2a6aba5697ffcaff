import { type CollectionEntry, getCollection } from "astro:content";

export type Situation = CollectionEntry<"situations">["data"];

/** The situations of the home page in display order, by need. */
export async function situationsByNeed(): Promise<[Situation["need"], Situation[]][]> {
  const entries = await getCollection("situations");
  const situations = entries.map(({ data }) => data).toSorted((a, b) => a.order - b.order);
  return [...Map.groupBy(situations, ({ need }) => need)];
}
