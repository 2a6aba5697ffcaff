import type { APIRoute } from "astro";
import { checklist } from "../content/collections/checklists.ts";
import {
  errorClients,
  errorEntries,
  errorScreens,
  errorSentences,
  notOursEntries,
} from "../content/collections/errors.ts";
import { plainText } from "../content/collections/plain-text.ts";
import { sampleSource } from "../content/collections/sample.ts";
import { sitePath } from "../content/collections/site-path.ts";
import { checklistPath } from "../domain/checklist/checklist.ts";
import type { ErrorEntry } from "../domain/explain/error.ts";
import type { ExplainerWords, Explanation } from "../domain/explain/report.ts";

/** Causes that are shown next to the headline; the entry's page has all of them. */
const mostCauses = 3;

/** What the error explainer says about the answer of its rules. */
export const GET: APIRoute = async () => {
  const entries = await errorEntries();
  const explained = entries.map(async ({ id, data }) => [id, await explanation(id, data)] as const);
  const named = (await notOursEntries()).filter(({ kind }) => kind === "service" || kind === "trouble");
  const file: ExplainerWords = {
    sentences: await errorSentences(),
    errors: Object.fromEntries(await Promise.all(explained)),
    notOurs: Object.fromEntries(named.map(({ id, words }) => [id, words])),
    clients: await errorClients(),
  };
  return Response.json(file);
};

async function explanation(id: string, error: ErrorEntry): Promise<Explanation> {
  return {
    title: error.title,
    meaning: error.meaning,
    aboutKey: error.aboutKey ?? true,
    causes: await Promise.all(error.causes.slice(0, mostCauses).map(plainText)),
    retry: error.retry,
    firstTest: await plainText(error.firstTest),
    ...(error.sample === undefined ? {} : { command: sampleSource(error.sample) }),
    screens: await errorScreens(error),
    path: sitePath(`/errors/${id}/`),
    steps: await Promise.all(error.reopens.map(reopenedStep)),
  };
}

async function reopenedStep(reference: string): Promise<{ title: string; path: string }> {
  const [list = "", id = ""] = reference.split("/");
  const step = (await checklist(list)).data.steps.find((one) => one.id === id);
  return { title: step?.title ?? id, path: sitePath(checklistPath(list, id)) };
}
