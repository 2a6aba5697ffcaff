import type { CollectionEntry } from "astro:content";
import { translated } from "../../domain/site/translation.ts";
import { inOrder } from "./order.ts";
import { readCollection } from "./read-collection.ts";

/** What a reader may need, and the page that helps. */
export type Situation = CollectionEntry<"situations">["data"];

/** The situations of a home page in display order, by need; those without words in its language are left out. */
export async function situationsByNeed(
  locale: string | undefined,
): Promise<[Situation["need"], Situation[]][]> {
  const situations = inOrder(await readCollection("situations"));
  const said = locale === translated ? await inTranslation(situations) : situations;
  return [...Map.groupBy(said, ({ need }) => need)];
}

async function inTranslation(situations: readonly Situation[]): Promise<Situation[]> {
  const texts = new Map((await readCollection("zhSituations")).map(({ data }) => [data.id, data]));
  return situations.flatMap((situation) => {
    const { title, to = situation.to } = texts.get(situation.id) ?? {};
    return title ? [{ ...situation, title, to }] : [];
  });
}
