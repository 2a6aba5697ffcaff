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
import type { ErrorClient } from "../domain/explain/client.ts";
import { type ErrorEntry, type Screen, screenName } from "../domain/explain/error.ts";
import { sentence } from "../domain/explain/sentences.ts";
import type { ExplainerWords, Explanation, Place } from "../domain/explain/report.ts";

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
    terminal: await terminal(),
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
    fix: await fixOf(id, error),
    firstTest: await plainText(error.firstTest),
    ...(error.sample === undefined ? {} : { command: sampleSource(error.sample) }),
    screens: await errorScreens(error),
    places: (await errorScreens(error)).map(placeOf),
    path: sitePath(`/errors/${id}/`),
    steps: await Promise.all(error.reopens.map(reopenedStep)),
  };
}

/** On one line, so that it can be quoted in a ticket too. */
async function terminal(): Promise<ErrorClient> {
  const sentences = await errorSentences();
  const code = sampleSource("test-curl/first-request.sh")
    .replace(/\\\n\s*/g, "")
    .trim();
  return {
    id: "terminal",
    marks: [],
    name: sentences["terminal-name"],
    how: sentences["terminal-how"],
    code,
  };
}

function placeOf({ path, address }: Screen): Place {
  const shown = address?.replace(/^https:\/\/|\/$/g, "");
  return { title: [path, shown].filter(Boolean).join(": "), path: address };
}

async function fixOf(id: string, error: ErrorEntry): Promise<Explanation["fix"]> {
  const sentences = await errorSentences();
  const screen = (await errorScreens(error)).find(({ address }) => address);
  if (!screen?.address) return { title: sentences["see-fix"], path: sitePath(`/errors/${id}/`) };
  const place = screenName(screen);
  const title = place === undefined ? sentences["open-page"] : sentence(sentences, "open-screen", place);
  return { title, path: screen.address };
}

async function reopenedStep(reference: string): Promise<{ title: string; path: string }> {
  const [list = "", id = ""] = reference.split("/");
  const step = (await checklist(list)).data.steps.find((one) => one.id === id);
  return { title: step?.title ?? id, path: sitePath(checklistPath(list, id)) };
}
