import type { APIRoute } from "astro";
import { ruleData } from "../content/collections/errors.ts";
import { otherRules, type OtherEntry, type Sent, toColumns } from "../domain/explain/catalogue.ts";

/** What others print for the errors of the API; loaded where `error-catalogue.json` does not settle a text. */
export const GET: APIRoute = async () => {
  const { errors, notOurs } = otherRules(await ruleData());
  const file: Sent<OtherEntry> = { errors: toColumns(errors), notOurs: toColumns(notOurs) };
  return Response.json(file);
};
