import { getCollection } from "astro:content";
import type { GlossaryTerm } from "../../domain/ledger/glossary.ts";

/** A definition followed by the tag of its sources; inline Markdown. */
export function citedDefinition({ definition, facts, citations }: GlossaryTerm): string {
  return `${definition} <Cite fact="${facts.join(" ")}" id="${citations.join(" ")}" />`;
}

/** All terms of the glossary, in the order of their ids. */
export async function glossaryTerms(): Promise<GlossaryTerm[]> {
  return (await getCollection("glossary")).map(({ data }) => data);
}
