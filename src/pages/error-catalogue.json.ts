import type { APIRoute } from "astro";
import { errorEntries, notOursEntries } from "../content/collections/errors.ts";
import { catalogueEntry, notOursRule, type RuleData } from "../domain/explain/catalogue.ts";

/** What the rules of the error explainer load when somebody reaches for it; `error-words.json` has the words. */
export const GET: APIRoute = async () => {
  const file: RuleData = {
    errors: (await errorEntries()).map(({ id, data }) => catalogueEntry(id, data)),
    notOurs: (await notOursEntries()).map(notOursRule),
  };
  return Response.json(file);
};
