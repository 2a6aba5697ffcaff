import { findReferences, numberByFirstUse } from "../../domain/ledger/citation.ts";
import { credentialResults } from "../../domain/credentials/results.ts";
import { correctingFacts, type Fact, oldestCheck } from "../../domain/ledger/fact.ts";
import { allFacts } from "./ledger.ts";

/** What one page cites, worked out from its sources before anything renders. */
export interface PageReferences {
  /** Citation numbers by id. */
  numbers: ReadonlyMap<string, number>;
  /** Day of the oldest check among the facts on the page. */
  checked: string | undefined;
}

/**
 * Numbers a page's citations by first use over the given texts, in reading order.
 * A page route puts the result into `Astro.locals.references`, where `<Cite>` and `<Sources>` find it.
 */
export async function readReferences(texts: readonly string[]): Promise<PageReferences> {
  const facts = await allFacts();
  // These tags print lists made from the ledger and from rules; their citations take numbers where they stand.
  const corrections = correctingFacts([...facts.values()]).map(({ id }) => `<Cite fact="${id}" />`);
  const credentials = credentialResults.map((one) => `<Cite fact="${one.facts.join(" ")}" />`);
  const source = texts
    .join("\n")
    .replace("<OutdatedAdvice />", corrections.join(""))
    .replace("<CredentialChooser />", credentials.join(""));
  const found = findReferences(source, (id) => facts.get(id)?.citations ?? []);
  const used = found.facts.map((id) => facts.get(id)).filter((fact): fact is Fact => fact !== undefined);
  return { numbers: numberByFirstUse(found.cited), checked: oldestCheck(used) };
}
