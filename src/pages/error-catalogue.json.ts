import type { APIRoute } from "astro";
import { checklist } from "../collections/checklists.ts";
import { errorEntries } from "../collections/errors.ts";
import { plainText } from "../collections/plain-text.ts";
import { sitePath } from "../collections/site-path.ts";
import { checklistPath } from "../domain/checklist.ts";
import { catalogueEntry } from "../domain/diagnose.ts";
import type { ExplainedEntry } from "../domain/diagnosis-report.ts";
import { retryWords } from "../domain/error.ts";

/** What the error explainer loads when somebody reaches for it. */
export const GET: APIRoute = async () => {
  const entries = await errorEntries();
  const explained = entries.map(async ({ id, data }): Promise<ExplainedEntry> => ({
    ...catalogueEntry(id, data),
    meaning: data.meaning,
    retry: retryWords(data.retry),
    firstTest: await plainText(data.firstTest),
    path: sitePath(`/errors/${id}/`),
    steps: await Promise.all(data.reopens.map(reopenedStep)),
  }));
  return Response.json(await Promise.all(explained));
};

async function reopenedStep(reference: string): Promise<{ title: string; path: string }> {
  const [list = "", id = ""] = reference.split("/");
  const step = (await checklist(list)).data.steps.find((one) => one.id === id);
  return { title: step?.title ?? id, path: sitePath(checklistPath(list, id)) };
}
