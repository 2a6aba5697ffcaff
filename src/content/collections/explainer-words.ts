import type { CollectionEntry } from "astro:content";
import { checklistPath } from "../../domain/checklist/checklist.ts";
import type { ErrorClient } from "../../domain/explain/client.ts";
import { type ErrorEntry, type Screen, screenName } from "../../domain/explain/error.ts";
import type { ExplainerWords, Explanation, Place } from "../../domain/explain/report.ts";
import { sentence, type Sentences } from "../../domain/explain/sentences.ts";
import type { ExplainerFrame } from "../../domain/explain/words.ts";
import { afterHan, translated } from "../../domain/site/translation.ts";
import { errorClientParts, errorParts, notOursParts, sourceHash } from "../text/source-hash.ts";
import { checklist } from "./checklists.ts";
import { errorClients, errorEntries, errorScreens, errorSentences, notOursEntries } from "./errors.ts";
import { interfaceWords } from "./interface.ts";
import { plainText } from "./plain-text.ts";
import { sampleSource } from "./sample.ts";
import { sitePath } from "./site-path.ts";
import { addressIn } from "./translations.ts";
import { wordsIn } from "./words.ts";
import { readCollection } from "./read-collection.ts";

/** What stands around the answer, in a language. */
export const explainerFrame = (locale: string | undefined) => wordsIn<ExplainerFrame>(locale, "explainer");

/** Causes that are shown next to the headline; the entry's page has all of them. */
const mostCauses = 3;

/** A language, and what is said in it. */
interface Speech {
  locale: string | undefined;
  sentences: Sentences;
  /** Marks a text in English on a page in another language. */
  inEnglish: string;
}

/** Translations by the ids of their sources; none in English. */
async function translationsIn<Kind extends "zhErrors" | "zhErrorClients" | "zhNotOurs">(
  locale: string | undefined,
  kind: Kind,
): Promise<ReadonlyMap<string, CollectionEntry<Kind>["data"]>> {
  const entries = locale === translated ? await readCollection(kind) : [];
  return new Map(entries.map(({ id, data }) => [id, data]));
}

/** A translation, unless there is none or its source has changed since. */
function current<Texts extends { translates: string }>(
  texts: Texts | undefined,
  source: readonly string[],
): Texts | undefined {
  return texts?.translates === sourceHash(source) ? texts : undefined;
}

/**
 * What the error explainer says about the answer of its rules, in a language. A translation that is behind its source
 * gives way to the source, because an old cure is worse than one in English.
 */
export async function explainerWords(locale: string | undefined): Promise<ExplainerWords> {
  const isForeign = locale === translated;
  const inEnglish = isForeign ? (await interfaceWords(locale))("in-english") : "";
  const speech = { locale, sentences: await errorSentences(locale), inEnglish };
  const texts = await translationsIn(locale, "zhErrors");
  const explained = (await errorEntries()).map(
    async (entry) => [entry.id, await explanation(entry, texts.get(entry.id), speech)] as const,
  );
  return {
    titles: { lang: "en", notice: inEnglish },
    sentences: speech.sentences,
    errors: Object.fromEntries(await Promise.all(explained)),
    notOurs: await notOursWords(speech),
    clients: await clientsIn(speech),
    terminal: terminal(speech.sentences),
  };
}

async function explanation(
  { id, data: error }: CollectionEntry<"errors">,
  texts: CollectionEntry<"zhErrors">["data"] | undefined,
  speech: Speech,
): Promise<Explanation> {
  const { locale, inEnglish } = speech;
  const own = current(texts, errorParts({ data: error }));
  const { meaning, causes, firstTest } = own ?? error;
  const isEnglish = locale === translated && !own;
  const language = own ? locale : undefined;
  const screens = await errorScreens(error, locale);
  const { path } = await addressIn(locale, `/errors/${id}/`);
  return {
    ...(isEnglish ? { lang: "en" } : {}),
    title: error.title,
    meaning: isEnglish ? meaning + inEnglish : meaning,
    aboutKey: error.aboutKey ?? true,
    causes: await Promise.all(causes.slice(0, mostCauses).map((cause) => plainText(cause, language))),
    retry: error.retry,
    fix: fixOf(screens, sitePath(path), speech),
    firstTest:
      (await plainText(firstTest, language)) + (isEnglish ? "" : otherShells(error, speech.sentences)),
    ...(error.samples === undefined ? {} : { command: sampleSource(error.samples.bash) }),
    screens,
    places: screens.map((screen) => placeOf(screen, locale)),
    path: sitePath(path),
    steps: await Promise.all(error.reopens.map((step) => reopenedStep(step, speech))),
  };
}

/** One command has room here; where it is another one in other shells, the page has them all. */
function otherShells({ samples }: ErrorEntry, sentences: Sentences): string {
  return samples?.powershell ? ` ${sentences["other-shells"]}` : "";
}

/** Names of other services, which have no other name in another language, and sentences about other troubles. */
async function notOursWords({ locale, inEnglish }: Speech): Promise<ExplainerWords["notOurs"]> {
  const named = (await notOursEntries()).filter(({ kind }) => kind === "service" || kind === "trouble");
  const texts = await translationsIn(locale, "zhNotOurs");
  return Object.fromEntries(
    named.map(({ id, kind, words }) => {
      const own = current(texts.get(id), notOursParts({ data: { words } }));
      const text = own?.words ?? (kind === "trouble" ? words + inEnglish : words);
      return [id, locale === translated && kind === "service" ? afterHan(text) : text];
    }),
  );
}

async function clientsIn({ locale, inEnglish }: Speech): Promise<ErrorClient[]> {
  const texts = await translationsIn(locale, "zhErrorClients");
  return (await errorClients()).map((client) => {
    const own = current(texts.get(client.id), errorClientParts({ data: client }));
    return own ? { ...client, name: own.name, how: own.how } : { ...client, how: client.how + inEnglish };
  });
}

/** On one line, so that it can be quoted in a ticket too. */
function terminal(sentences: Sentences): ErrorClient {
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

function placeOf({ path, address }: Screen, locale: string | undefined): Place {
  const shown = address?.replace(/^https:\/\/|\/$/g, "");
  return { title: [path, shown].filter(Boolean).join(locale === translated ? "：" : ": "), path: address };
}

function fixOf(
  screens: readonly Screen[],
  page: string,
  { locale, sentences, inEnglish }: Speech,
): Explanation["fix"] {
  const screen = screens.find(({ address }) => address);
  if (!screen?.address) return { title: sentences["see-fix"] + inEnglish, path: page };
  const place = screenName(screen);
  if (place === undefined) return { title: sentences["open-page"], path: screen.address };
  const name = locale === translated ? afterHan(place) : place;
  return { title: sentence(sentences, "open-screen", name), path: screen.address };
}

async function reopenedStep(
  reference: string,
  { locale, inEnglish }: Speech,
): Promise<Explanation["steps"][number]> {
  const [list = "", id = ""] = reference.split("/");
  const step = (await checklist(list, locale)).data.steps.find((one) => one.id === id);
  const { path, isForeign } = await addressIn(locale, checklistPath(list, id));
  return { title: (step?.title ?? id) + (isForeign ? inEnglish : ""), path: sitePath(path) };
}
