import type { APIRoute } from "astro";
import { ruleData } from "../content/collections/errors.ts";
import { type OtherEntry, otherRules } from "../domain/explain/catalogue.ts";
import { type Sent, toColumns } from "../domain/explain/columns.ts";
import { pack } from "../domain/explain/packed.ts";

/** What others print for the errors of the API; loaded where `error-catalogue.json` does not settle a text. */
export const GET: APIRoute = async () => {
  const { errors, notOurs } = otherRules(await ruleData());
  const file: Sent<OtherEntry> = { notOurs: toColumns(notOurs), errors: toColumns(errors) };
  return new Response(pack(file), { headers: { "content-type": "application/json" } });
};
