import type { APIRoute } from "astro";
import { checklist } from "../content/collections/checklists.ts";
import { errorClients, errorEntries, errorScreens, notOursEntries } from "../content/collections/errors.ts";
import { plainText } from "../content/collections/plain-text.ts";
import { sampleSource } from "../content/collections/sample.ts";
import { sitePath } from "../content/collections/site-path.ts";
import { checklistPath } from "../domain/checklist/checklist.ts";
import { catalogueEntry } from "../domain/explain/diagnose.ts";
import type { ExplainedEntry, ExplainerData } from "../domain/explain/report.ts";
import { retryWords } from "../domain/explain/error.ts";

/** Causes that are shown next to the headline; the entry's page has all of them. */
const mostCauses = 3;

/** What the error explainer loads when somebody reaches for it. */
export const GET: APIRoute = async () => {
  const entries = await errorEntries();
  const explained = entries.map(async ({ id, data }): Promise<ExplainedEntry> => ({
    ...catalogueEntry(id, data),
    meaning: data.meaning,
    causes: await Promise.all(data.causes.slice(0, mostCauses).map(plainText)),
    retry: retryWords(data.retry),
    firstTest: await plainText(data.firstTest),
    ...(data.sample === undefined ? {} : { command: sampleSource(data.sample) }),
    screens: await errorScreens(data),
    path: sitePath(`/errors/${id}/`),
    steps: await Promise.all(data.reopens.map(reopenedStep)),
  }));
  const file: ExplainerData = {
    errors: await Promise.all(explained),
    notOurs: await notOursEntries(),
    clients: await errorClients(),
  };
  return Response.json(file);
};

async function reopenedStep(reference: string): Promise<{ title: string; path: string }> {
  const [list = "", id = ""] = reference.split("/");
  const step = (await checklist(list)).data.steps.find((one) => one.id === id);
  return { title: step?.title ?? id, path: sitePath(checklistPath(list, id)) };
}
