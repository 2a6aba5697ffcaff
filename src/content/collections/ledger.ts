import type { CollectionEntry } from "astro:content";
import type { Citation } from "../../domain/ledger/citation.ts";
import { byRow, type Fact } from "../../domain/ledger/fact.ts";
import { inOrder } from "./order.ts";
import { readCollection } from "./read-collection.ts";

let facts: Promise<ReadonlyMap<string, Fact>> | undefined;
let citations: Promise<ReadonlyMap<string, Citation>> | undefined;

/** All facts by id, in the order of the research rows, read once a build; the loader itself sorts by id. */
export function allFacts(): Promise<ReadonlyMap<string, Fact>> {
  facts ??= readCollection("facts").then(
    (entries) => new Map(byRow(entries.map(({ data }) => data)).map((fact) => [fact.id, fact])),
  );
  return facts;
}

/** All citations by id, read once a build. */
export function allCitations(): Promise<ReadonlyMap<string, Citation>> {
  citations ??= readCollection("citations").then(
    (entries) => new Map(entries.map(({ data }) => [data.id, data])),
  );
  return citations;
}

/** Topics of the ledger, in display order. */
export async function factTopics(): Promise<CollectionEntry<"factTopics">["data"][]> {
  return inOrder(await readCollection("factTopics"));
}

/** A fact that must exist; the content check reports unknown ids with file and field before this can throw. */
export async function getFact(id: string): Promise<Fact> {
  const fact = (await allFacts()).get(id);
  if (!fact) throw new Error(`No fact "${id}" in content/facts.yaml`);
  return fact;
}

/** A citation that must exist. */
export async function getCitation(id: string): Promise<Citation> {
  const citation = (await allCitations()).get(id);
  if (!citation) throw new Error(`No citation "${id}" in content/citations.yaml`);
  return citation;
}
