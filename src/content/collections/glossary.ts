import type { GlossaryTerm } from "../../domain/ledger/glossary.ts";
import { plainText } from "./plain-text.ts";
import { readCollection } from "./read-collection.ts";

/** A definition followed by the tag of its sources; inline Markdown. */
export function citedDefinition({ definition, facts, citations }: GlossaryTerm): string {
  return `${definition} <Cite fact="${facts.join(" ")}" id="${citations.join(" ")}" />`;
}

/** All terms of the glossary, in the order of their ids. */
export async function glossaryTerms(): Promise<GlossaryTerm[]> {
  return (await readCollection("glossary")).map(({ data }) => data);
}

/** Terms that pages explain where they first use them, with their definitions as plain text. */
export async function explainedTerms(): Promise<{ id: string; term: string; definition: string }[]> {
  const explained = (await glossaryTerms()).filter((term) => term.explained);
  return Promise.all(
    explained.map(async ({ id, term, definition }) => ({
      id,
      term,
      definition: await plainText(definition),
    })),
  );
}
