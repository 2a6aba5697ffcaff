import { type CollectionEntry, getEntry } from "astro:content";
import type { ErrorClient } from "../../domain/explain/client.ts";
import {
  catalogueOf,
  type NotOursEntry,
  notOursRule,
  type RuleData,
} from "../../domain/explain/catalogue.ts";
import {
  type ErrorEntry,
  type ErrorGroup,
  groupByStatus,
  type Screen,
  screensOf,
} from "../../domain/explain/error.ts";
import type { Sentences } from "../../domain/explain/sentences.ts";
import type { ErrorPageWords } from "../../domain/explain/words.ts";
import { translated } from "../../domain/site/translation.ts";
import { getFact } from "./ledger.ts";
import { screenNameIn } from "./values.ts";
import { readCollection } from "./read-collection.ts";
import { wordsIn } from "./words.ts";

/** All entries of the error catalogue, in the order of the research ledger. */
export async function errorEntries(): Promise<CollectionEntry<"errors">[]> {
  const entries = await readCollection("errors");
  return entries.toSorted((a, b) => a.data.row.localeCompare(b.data.row, "en"));
}

type Entry = CollectionEntry<"errors">;

/** Errors that are easily confused with one. */
export async function relatedErrors({ data }: Entry): Promise<Entry[]> {
  const related = await Promise.all(data.related.map((id) => getEntry("errors", id)));
  return related.filter((found) => found !== undefined);
}

/** The errors with the status of one, itself among them. */
export async function errorsBeside({ id }: Entry): Promise<ErrorGroup<Entry> | undefined> {
  const groups = groupByStatus(await errorEntries(), ({ data }) => data);
  return groups.find(({ entries }) => entries.some((entry) => entry.id === id));
}

/** The marks of texts that are no errors of the API. */
export async function notOursEntries(): Promise<NotOursEntry[]> {
  return (await readCollection("notOurs")).map(({ data }) => data);
}

/** What the rules of the error explainer go by. */
export async function ruleData(): Promise<RuleData> {
  return {
    errors: catalogueOf((await errorEntries()).map(({ id, data }) => ({ name: id, data }))),
    notOurs: (await notOursEntries()).map(notOursRule),
  };
}

/** Where an error is fixed, with the labels and the address of each screen, and what it opens in a language. */
export async function errorScreens({ screens }: ErrorEntry, locale?: string): Promise<Screen[]> {
  const facts = screens.map(async (id) => {
    const fact = await getFact(id);
    return { ...fact, name: await screenNameIn(locale, fact) };
  });
  return screensOf(await Promise.all(facts));
}

/** All prose of an error, to find the facts in it; its order means nothing. */
export function errorProse(error: ErrorEntry, body: string): string[] {
  return [...error.causes, error.firstTest, body, `<Cite id="${error.citations.join(" ")}" />`];
}

/** The clients that hide the API's own code, in the order in which they are looked for. */
export async function errorClients(): Promise<ErrorClient[]> {
  return (await readCollection("errorClients")).map(({ data }) => data);
}

/**
 * What the error explainer and the pages of errors say in a language; the content checks see to it that each sentence is
 * there.
 */
export async function errorSentences(locale?: string): Promise<Sentences> {
  const sentences = await readCollection(locale === translated ? "zhSentences" : "sentences");
  return Object.fromEntries(sentences.map(({ data }) => [data.id, data.text])) as unknown as Sentences;
}

/** What pages about errors say beside the texts of the errors; in English alone. */
export const errorPageWords = () => wordsIn<ErrorPageWords>(undefined, "errors");

/** A reply of the API as somebody may paste it, to try the explainer with. */
export async function errorExample(): Promise<string> {
  const entry = await getEntry("errors", "no-credit");
  if (!entry) throw new Error('received no error "no-credit", expected content/errors/no-credit.mdx');
  const {
    messages: [message],
    type: [type],
    code: [code],
  } = entry.data;
  return JSON.stringify({ error: { message, type, param: null, code } }, null, 2);
}
