/** Shows what the rules of the error explainer answered; loaded after them. */
import { copy } from "../../../content/words/explainer.yaml";
import { clientOf } from "../../domain/explain/client.ts";
import {
  diagnosisMarkdown,
  type ExplainerWords,
  type Explanation,
  headline,
  othersLabel,
  outcomeOf,
  type Place,
  remarkText,
} from "../../domain/explain/report.ts";
import { sentence, type SentenceId } from "../../domain/explain/sentences.ts";
import type { Steps } from "../../domain/steps.ts";
import { copies, element, link, list, type Term, terms } from "../dom/elements.ts";
import type { Reading } from "./answer.ts";

/** A reading in words. */
export interface Result {
  headline: string;
  /** What stands below the headline. */
  details: readonly Node[];
  markdown: string;
}

/** Puts a reading into words, in steps that each take a fraction of a frame where all of this runs for the first time. */
export function* resultSteps({ diagnosis, plain }: Reading, words: ExplainerWords): Steps<Result> {
  const { confidence, advice } = diagnosis;
  // Only where something that decides is missing, the client may hide it.
  const client =
    advice?.id === "paste-the-whole" ? (clientOf(plain, words.clients) ?? words.terminal) : undefined;
  const { best, others } = outcomeOf(diagnosis, words);
  const entry = best?.entry;
  const say = (id: SentenceId, value?: string) => sentence(words.sentences, id, value);
  const titled = ({ path, title }: Explanation) =>
    link(path, inLanguage(element("span", title), words.titles.lang), words.titles.notice);
  const alternatives = others.map(({ entry }) =>
    element("span", titled(entry), element("br"), entry.meaning),
  );
  yield;
  const more: Term[] = [
    [say("label-causes"), entry && inLanguage(list(entry.causes, "ol"), entry.lang)],
    [say(othersLabel(diagnosis)), list(alternatives)],
    [say("label-screens"), entry && links(entry.places)],
    [say("label-steps"), entry && links(entry.steps)],
    [say("label-reasons"), best && list(best.reasons.map((reason) => remarkText(reason, words)))],
  ];
  yield;
  const fold = element("details", element("summary", say("label-more")), terms(more));
  // Who is told to compare sees with what.
  fold.open = confidence !== "sure";
  yield;
  const details = [
    ...(advice ? [element("p", remarkText(advice, words))] : []),
    ...(confidence === "likely" && others[0] ? [element("p", say("not-certain"))] : []),
    ...(entry ? [element("p", fix(entry))] : []),
    terms([
      [say("label-client", client?.name), client && element("div", client.how, ...lines(client.code))],
      // Where no screen fixes it, the button leads there already.
      [say("label-error"), entry && entry.fix.path !== entry.path && titled(entry)],
      [say("label-retry"), entry && say(`retry-${entry.retry}`)],
      [
        say("label-first-test"),
        entry &&
          element("div", inLanguage(element("span", entry.firstTest), entry.lang), ...lines(entry.command)),
      ],
    ]),
    ...(best || others[0] ? [fold] : []),
  ];
  yield;
  const markdown = diagnosisMarkdown(diagnosis, words, location.origin, client);
  return { headline: headline(diagnosis, words), details, markdown };
}

/** Names the language of a text, where it is not that of the page. */
function inLanguage<Text extends HTMLElement | undefined>(text: Text, language: string | undefined): Text {
  if (text && language) text.lang = language;
  return text;
}

/** Lines to run or to write, if there are any, in a box with a button that copies them, as in `CodeBlock.astro`. */
function lines(code: string | undefined): HTMLElement[] {
  if (!code) return [];
  const block = element("pre", element("code", code));
  const button = element("button", copy);
  copies(button, () => code);
  const box = element("figure", button, block);
  box.className = "code";
  return [box];
}

/** The way to where it is fixed, as a button. */
function fix({ fix: { path, title } }: Explanation): HTMLElement {
  const button = link(path, title);
  button.className = "action-link";
  return button;
}

/** Places, as links where they have an address. */
function links(places: readonly Place[]): HTMLElement | undefined {
  return list(places.map(({ path, title }) => (path ? link(path, title) : title)));
}
