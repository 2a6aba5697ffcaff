import type { APIRoute } from "astro";
import { ruleData } from "../content/collections/errors.ts";
import { type CatalogueEntry, firstRules } from "../domain/explain/catalogue.ts";
import { type Sent, toColumns } from "../domain/explain/columns.ts";
import { pack } from "../domain/explain/packed.ts";

/** What the rules of the error explainer load when somebody reaches for it; `error-words.json` has the words. */
export const GET: APIRoute = async () => {
  const { errors, notOurs } = firstRules(await ruleData());
  const file: Sent<CatalogueEntry> = { errors: toColumns(errors), notOurs: toColumns(notOurs) };
  return new Response(pack(file), { headers: { "content-type": "application/json" } });
};
