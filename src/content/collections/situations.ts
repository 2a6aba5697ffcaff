import { type CollectionEntry, getCollection } from "astro:content";
import { inOrder } from "./order.ts";

export type Situation = CollectionEntry<"situations">["data"];

/** The situations of the home page in display order, by need. */
export async function situationsByNeed(): Promise<[Situation["need"], Situation[]][]> {
  const situations = inOrder(await getCollection("situations"));
  return [...Map.groupBy(situations, ({ need }) => need)];
}
