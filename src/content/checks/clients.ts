import {
  clientCases,
  type ClientLanguage,
  type ClientObservation,
  wholeText,
} from "../../domain/observations/client.ts";
import { catalogueOf, notOursRule } from "../../domain/explain/catalogue.ts";
import { answerOf, diagnose } from "../../domain/explain/diagnose.ts";
import { maskSecrets } from "../../domain/secrets/mask.ts";
import { clientCodeFiles, clientCodeFolder } from "../files/client-code.ts";
import type { Content, Entry } from "../files/entries.ts";
import { type Problem, show } from "../files/problem.ts";

/** What no recorded text may hold: a key in full, or a folder of the machine that ran it. */
const personal = /sk-[a-z]+-[0-9a-f]{20}|\/(?:tmp|root|home|Users)\/\S+/;

/**
 * Observations that lack a case, hold something of the machine that made them, or have a text that the error explainer
 * names otherwise than the file says.
 */
export function clientProblems(root: string, content: Content): Problem[] {
  const explain = explainer(content);
  const names = new Set(content.clients.map(({ name }) => name));
  const strays = clientCodeFiles(root).filter((file) => !names.has(file.replace(/\.[a-z]+$/, "")));
  const lost = strays.map((file) => ({
    file: `${clientCodeFolder}/${file}`,
    field: "file name",
    received: "a program that no page shows",
    expected: "the name of a file in content/observations/clients",
  }));
  const wrong = content.clients.flatMap((client) => [
    ...silentProblems(root, client),
    ...clientCases
      .filter((id) => client.data.cases[id] === undefined)
      .map((id) => missingCase(client.file, id)),
    ...Object.entries(client.data.cases).flatMap(([id, seen]) => [
      ...personalProblems(client, id, seen),
      ...readingProblems(client, id, seen, explain),
    ]),
  ]);
  return [...lost, ...wrong];
}

/** A program for the API's own code has to have printed it. */
function silentProblems(root: string, { file, name, data }: Content["clients"][number]): Problem[] {
  const hasProgram = clientCodeFiles(root).some((program) => program.replace(/\.[a-z]+$/, "") === name);
  const expected = hasProgram
    ? "what the program in code/ printed; `npm run observe -- clients NAME --record` writes it"
    : "nothing, because there is no program in code/";
  return hasProgram === (data.codePrints !== undefined)
    ? []
    : [{ file, field: "codePrints", received: show(data.codePrints), expected }];
}

function missingCase(file: string, id: string): Problem {
  const expected = "what a run saw; `npm run observe -- clients NAME --record` writes it";
  return { file, field: `cases.${id}`, received: show(undefined), expected };
}

function personalProblems(
  { file }: Entry,
  id: string,
  { text, cause, frame, log }: ClientObservation,
): Problem[] {
  const found = personal.exec([text, cause, frame, log].join("\n"))?.[0];
  const expected = "`…` in place of keys and folders";
  return found === undefined ? [] : [{ file, field: `cases.${id}`, received: show(found), expected }];
}

/** What the explainer answers: a name or `none`, and whether it is sure enough of it to name it. */
type Explain = (text: string) => { name: string; isNamed: boolean };

/** Asks the explainer the way its page does, and once of each text: many clients print the same. */
function explainer({ errors, notOurs }: Content): Explain {
  const catalogue = catalogueOf(errors);
  const others = notOurs.map(({ data }) => notOursRule(data));
  const known = new Map<string, ReturnType<Explain>>();
  const ask: Explain = (text) => {
    const diagnosis = diagnose(maskSecrets(text).text, catalogue, others);
    const isNamed = diagnosis.confidence === "sure" || diagnosis.confidence === "likely";
    return { name: answerOf(diagnosis), isNamed };
  };
  return (text) => {
    const answer = known.get(text) ?? ask(text);
    known.set(text, answer);
    return answer;
  };
}

function readingProblems(
  { file, data: { language } }: Content["clients"][number],
  id: string,
  seen: ClientObservation,
  explain: Explain,
): Problem[] {
  const { text, entry, readsLike = entry } = seen;
  if (text === undefined || readsLike === undefined) return [];
  const named = explain(text).name;
  const expected =
    `${readsLike}, or \`readsLike: ${named}\` if the text by itself tells no more; ` +
    `the text is ${show(text)}`;
  return named === readsLike
    ? causeProblems({ file, language }, id, seen, explain)
    : [{ file, field: `cases.${id}`, received: `the explainer says ${named}`, expected }];
}

/** With what stands around it, a text may tell more, but never something else. */
function causeProblems(
  { file, language }: { file: string; language: ClientLanguage },
  id: string,
  seen: ClientObservation,
  explain: Explain,
): Problem[] {
  const { text, entry, readsLike = entry } = seen;
  const whole = wholeText(seen, language);
  if (whole === text) return [];
  const { name, isNamed } = explain(whole);
  if (name === entry || (name === readsLike && seen.readsLike !== undefined) || !isNamed) return [];
  const received = `the explainer says ${name} of the text with what stands around it`;
  return [{ file, field: `cases.${id}`, received, expected: String(entry) }];
}
