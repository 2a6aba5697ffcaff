import type { APIRoute } from "astro";
import { errorEntries, notOursEntries } from "../content/collections/errors.ts";
import { catalogueEntry, notOursRule, type SentRuleData, toColumns } from "../domain/explain/catalogue.ts";

/** What the rules of the error explainer load when somebody reaches for it; `error-words.json` has the words. */
export const GET: APIRoute = async () => {
  const file: SentRuleData = {
    errors: toColumns((await errorEntries()).map(({ id, data }) => catalogueEntry(id, data))),
    notOurs: toColumns((await notOursEntries()).map(notOursRule)),
  };
  return Response.json(file);
};
