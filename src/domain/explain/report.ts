/** Puts a diagnosis into words: what a page announces, and what goes into a ticket. */
import type { Diagnosis } from "./settle.ts";
import type { ErrorClient } from "./client.ts";
import type { Retry, Screen } from "./error.ts";
import { type Remark, sentence, type SentenceId, type Sentences } from "./sentences.ts";

/** Words for what the rules answer; loaded apart from what the rules need. */
export interface ExplainerWords {
  titles: TitleLanguage;
  sentences: Sentences;
  /** What the catalogue says, by the names of its entries. */
  errors: Readonly<Record<string, Explanation>>;
  /** Names of other services and sentences about other troubles, by id. */
  notOurs: Readonly<Record<string, string>>;
  clients: readonly ErrorClient[];
  /** How to get the whole reply, where no client is known. */
  terminal: ErrorClient;
}

/** Language of the titles of entries and of the pages behind them. */
export interface TitleLanguage {
  /** As HTML names it. */
  lang: string;
  /** Says so in the language of the words around a title; "" where that is the same. */
  notice: string;
}

/** Where to go, with its address where it has one. */
export interface Place {
  title: string;
  path?: string | undefined;
}

/** What a reader is told about an entry of the catalogue, as plain text. */
export interface Explanation {
  /** Language of its texts, as HTML names it, where it is not that of the words around them. */
  lang?: string | undefined;
  title: string;
  meaning: string;
  /** Whether the error is about the key, its project or its money. */
  aboutKey: boolean;
  /** The likeliest causes, most likely first. */
  causes: readonly string[];
  retry: Retry;
  /** The first screen where it is fixed, or its page where there is none, and the words of the button that leads there. */
  fix: { title: string; path: string };
  /** The screens as links. */
  places: readonly Place[];
  firstTest: string;
  /** What to run for it, if there is a command. */
  command?: string | undefined;
  /** Where to look or to fix it. */
  screens: readonly Screen[];
  /** Path of its page, base included. */
  path: string;
  /** Checklist steps to go through again. */
  steps: readonly { title: string; path: string }[];
}

/** A candidate with what the catalogue says about it. */
export interface ExplainedCandidate {
  entry: Explanation;
  reasons: readonly Remark[];
}

/** Others beside an entry that is sure: more of them would cast doubt where there is none. */
const besideSure = 2;

/** The entry to name, where one can be named, and the others that are possible. */
export function outcomeOf(
  { candidates, confidence }: Diagnosis,
  { errors }: ExplainerWords,
): { best?: ExplainedCandidate | undefined; others: readonly ExplainedCandidate[] } {
  const explained = candidates.flatMap(({ entry: name, reasons }) => {
    const entry = errors[name];
    return entry ? [{ entry, reasons }] : [];
  });
  const [best, ...others] = explained;
  if (confidence === "sure") return { best, others: others.slice(0, besideSure) };
  return confidence === "likely" ? { best, others } : { others: explained };
}

/** A remark in words; where its value is the id of a service or a trouble, with the words of that. */
export function remarkText({ id, value = "" }: Remark, { sentences, notOurs }: ExplainerWords): string {
  return sentence(sentences, id, notOurs[value] ?? value);
}

/** Fields of the reply, in the order in which a ticket names them. */
const fields = ["status", "code", "type", "param"] as const;

/** What stands before the entries that are possible beside the one that is named, if one is. */
export function othersLabel({ confidence }: Diagnosis): SentenceId {
  if (confidence === "none") return "label-if-ours";
  return confidence === "cannot-tell" ? "label-closest" : "label-others";
}

/** The outcome in one sentence. */
export function headline(diagnosis: Diagnosis, words: ExplainerWords): string {
  const { best, others } = outcomeOf(diagnosis, words);
  const id: SentenceId = best
    ? best.entry.aboutKey
      ? "most-likely"
      : "not-your-key"
    : diagnosis.confidence !== "none"
      ? "not-enough"
      : others.length > 0
        ? "maybe-not-ours"
        : "no-key-problem";
  return sentence(words.sentences, id, best?.entry.meaning);
}

/**
 * The diagnosis as Markdown. Of the pasted text it holds only the fields that were extracted, so that text must have
 * been masked. `origin` goes before the paths of pages.
 */
export function diagnosisMarkdown(
  diagnosis: Diagnosis,
  words: ExplainerWords,
  origin: string,
  client?: ErrorClient,
): string {
  const { extracted, advice } = diagnosis;
  const { best, others } = outcomeOf(diagnosis, words);
  const line = (id: SentenceId, text: string | 0 | undefined, value?: string) =>
    text ? [`- ${sentence(words.sentences, id, value).replace(/[?？]$/, "")}: ${text}`] : [];
  const field = (id: SentenceId, value: string | number | undefined) =>
    line(id, value && codeSpan(String(value)));
  const entry = best?.entry;
  return [
    `**${headline(diagnosis, words)}**`,
    "",
    ...line("label-error", entry && link(entry, origin, words.titles.notice)),
    ...fields.flatMap((name) => field(`label-${name}`, extracted[name])),
    ...field("label-class", extracted.sdkClass),
    ...field("label-message", extracted.message),
    ...line("label-causes", entry && numbered(entry.causes).join(" ")),
    ...line("label-retry", entry && words.sentences[`retry-${entry.retry}`]),
    ...line("label-first-test", entry?.firstTest),
    ...line("label-screens", entry?.screens.map(screenText).join("; ")),
    ...line("label-steps", entry?.steps.map((step) => link(step, origin)).join(", ")),
    ...line("label-reasons", best?.reasons.map((reason) => remarkText(reason, words)).join(" ")),
    ...line("label-next", advice && remarkText(advice, words)),
    ...line("label-client", client && clientText(client), client?.name),
    ...line(
      othersLabel(diagnosis),
      others.map((other) => link(other.entry, origin, words.titles.notice)).join(", "),
    ),
    "",
  ].join("\n");
}

function clientText({ how, code }: ErrorClient): string {
  return code === undefined ? how : `${how} ${codeSpan(code)}`;
}

function numbered(texts: readonly string[]): string[] {
  return texts.length === 1 ? [...texts] : texts.map((text, index) => `(${index + 1}) ${text}`);
}

function screenText({ path, address }: Screen): string {
  return [path, address && `<${address}>`].filter(Boolean).join(" ");
}

function link({ title, path }: { title: string; path: string }, origin: string, notice = ""): string {
  return `[${title.replace(/[[\]\\]/g, "\\$&")}${notice}](${origin}${path})`;
}

/** A text as Markdown code; the fence is longer than any run of backticks inside. */
function codeSpan(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(0, ...runs.map(({ length }) => length)) + 1);
  const space = runs.length > 0 ? " " : "";
  return fence + space + text.replace(/\s+/g, " ") + space + fence;
}
