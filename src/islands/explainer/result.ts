/** Shows what the rules of the error explainer answered; loaded after them. */
import { clientOf } from "../../domain/explain/client.ts";
import type { Screen } from "../../domain/explain/error.ts";
import {
  diagnosisMarkdown,
  type ExplainerWords,
  type Explanation,
  headline,
  outcomeOf,
  remarkText,
} from "../../domain/explain/report.ts";
import { sentence, type SentenceId } from "../../domain/explain/sentences.ts";
import { element, link, list, outside, terms } from "../dom/elements.ts";
import type { Reading } from "./answer.ts";

/** Alternatives worth a look where the cause is named by its code or message. */
const fewAlternatives = 3;

/** A reading in words. */
export interface Result {
  headline: string;
  /** What stands below the headline. */
  details: readonly Node[];
  markdown: string;
}

/** Puts a reading into words. */
export function resultOf({ diagnosis, plain }: Reading, words: ExplainerWords): Result {
  const { confidence, advice } = diagnosis;
  // Only where something that decides is missing, the client may hide it.
  const client = confidence === "cannot-tell" ? clientOf(plain, words.clients) : undefined;
  const { best, others } = outcomeOf(diagnosis, words);
  const entry = best?.entry;
  const say = (id: SentenceId, value?: string) => sentence(words.sentences, id, value);
  const alternatives = others
    .slice(0, confidence === "sure" ? fewAlternatives : others.length)
    .map((other) =>
      element("span", link(other.entry.path, other.entry.title), element("br"), other.entry.meaning),
    );
  const details = [
    ...(advice ? [element("p", remarkText(advice, words))] : []),
    ...(confidence === "likely" ? [element("p", say("not-certain"))] : []),
    terms([
      [say("label-client", client?.name), client && element("div", client.how, ...lines(client.code))],
      [say("label-error"), entry && link(entry.path, entry.title)],
      [say("label-causes"), entry && ordered(entry.causes)],
      [say("label-retry"), entry && say(`retry-${entry.retry}`)],
      [say("label-first-test"), entry && firstTest(entry)],
      [say("label-screens"), entry && screens(entry.screens)],
      [say("label-steps"), entry && links(entry.steps)],
      [say("label-reasons"), best && list(best.reasons.map((reason) => remarkText(reason, words)))],
      [
        say(best ? "label-others" : "label-closest"),
        alternatives.length > 0 ? list(alternatives) : undefined,
      ],
    ]),
  ];
  const markdown = diagnosisMarkdown(diagnosis, words, location.origin, client);
  return { headline: headline(diagnosis, words), details, markdown };
}

function firstTest({ firstTest: words, command }: Explanation): HTMLElement {
  return element("div", words, ...lines(command));
}

/** Lines to run or to write, if there are any. */
function lines(code: string | undefined): HTMLElement[] {
  return code ? [element("pre", element("code", code))] : [];
}

function ordered(texts: readonly string[]): HTMLElement {
  return element("ol", ...texts.map((text) => element("li", text)));
}

function screens(all: readonly Screen[]): HTMLElement | undefined {
  const places = all.map(({ path = "", address }) =>
    element("span", path, ...(path && address ? [": "] : []), ...(address ? [outside(address)] : [])),
  );
  return places.length > 1 ? list(places) : places[0];
}

function links(steps: Explanation["steps"]): HTMLElement | undefined {
  return steps.length > 0 ? list(steps.map(({ path, title }) => link(path, title))) : undefined;
}
