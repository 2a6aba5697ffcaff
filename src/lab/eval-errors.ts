/**
 * Measures the error explainer on labelled texts: `npm run eval:errors -- FILE.jsonl [--json] [--unknown-services]`.
 * With the last one, the explainer knows no other service by its name: how it does with those nobody wrote down.
 * Each line is `{"id", "text", "expected": ["incorrect-api-key"], "acceptable": ["incorrect-api-key", "no-key-sent"]}`,
 * with names of catalogue entries; `none` means that the text is not about an OpenAI key.
 */
import { readFileSync } from "node:fs";
import { readFileAndOptions } from "../command-line.ts";
import { type CatalogueEntry, catalogueOf, type NotOurs, notOursRule } from "../domain/explain/catalogue.ts";
import { answerOf, diagnose } from "../domain/explain/diagnose.ts";
import type { Confidence } from "../domain/explain/verdict.ts";
import { maskSecrets } from "../domain/secrets/mask.ts";
import { readEntries } from "../content/files/entries.ts";
import { labelReader } from "./error-labels.ts";

interface LabelledText {
  id: string;
  text: string;
  expected: readonly string[];
  acceptable: readonly string[];
}

interface Outcome extends LabelledText {
  /** Name of the first candidate, or `none`. */
  answer: string;
  confidence: Confidence;
}

/** How the explainer did on a file of texts. */
export interface Evaluation {
  texts: number;
  /** Answers that are the expected one; for `none` texts, that the explainer says `none`. */
  strict: { right: number; of: number };
  /** The same on texts that show an error only. */
  strictOnErrors: { right: number; of: number };
  /** Answers that are among the acceptable ones. */
  lenient: { right: number; of: number };
  /** Texts without a key problem for which the explainer names an error; an answer may be acceptable all the same. */
  falseAlarms: { count: number; acceptable: number; of: number };
  /** Of the answers given as sure, those that are wrong even leniently. */
  wrongThoughSure: { count: number; of: number };
  misses: readonly Outcome[];
}

const note =
  "A `cannot-tell` counts as its first candidate. For texts labelled `none` only the answer `none` is right.";

/** The catalogue in the form the rules read. */
export function readCatalogue(root: string): CatalogueEntry[] {
  return catalogueOf(readEntries(root, "errors"));
}

/** The marks of texts that are no errors of the API. */
export function readNotOurs(root: string): NotOurs[] {
  return readEntries(root, "notOurs").map(({ data }) => notOursRule(data));
}

const isRight = ({ expected, answer }: Outcome) => expected.includes(answer);

const isAcceptable = ({ acceptable, answer }: Outcome) => acceptable.includes(answer);

const count = (of: readonly Outcome[], test: (outcome: Outcome) => boolean) => of.filter(test).length;

/** Diagnoses every text as the page does, secrets masked first, and counts. */
export function evaluate(
  texts: readonly LabelledText[],
  catalogue: readonly CatalogueEntry[],
  notOurs: readonly NotOurs[],
): Evaluation {
  const outcomes = texts.map((one): Outcome => {
    const diagnosis = diagnose(maskSecrets(one.text).text, catalogue, notOurs);
    return { ...one, confidence: diagnosis.confidence, answer: answerOf(diagnosis) };
  });
  const none = outcomes.filter(({ expected }) => expected.includes("none"));
  const errors = outcomes.filter(({ expected }) => !expected.includes("none"));
  const alarms = none.filter(({ answer }) => answer !== "none");
  const sure = outcomes.filter(({ confidence }) => confidence === "sure");
  return {
    texts: outcomes.length,
    strict: { right: count(outcomes, isRight), of: outcomes.length },
    strictOnErrors: { right: count(errors, isRight), of: errors.length },
    lenient: { right: count(outcomes, isAcceptable), of: outcomes.length },
    falseAlarms: { count: alarms.length, acceptable: count(alarms, isAcceptable), of: none.length },
    wrongThoughSure: { count: count(sure, (outcome) => !isAcceptable(outcome)), of: sure.length },
    misses: outcomes.filter((outcome) => !isRight(outcome)),
  };
}

/**
 * Reads labelled texts, one JSON object a line, and turns older labels into names.
 * @throws when a text has no label, because no answer to it would be right
 */
export function readTexts(file: string): LabelledText[] {
  const lines = readFileSync(file, "utf8").split("\n");
  const texts = lines.filter((line) => line.trim() !== "").map((line) => JSON.parse(line) as LabelledText);
  const bare = texts.find(({ expected }) => expected.length === 0);
  if (bare) throw new Error(`${file}: ${bare.id} has no label; write "none" for a text that shows no error`);
  const namesOf = labelReader(texts.flatMap(({ expected, acceptable }) => [...expected, ...acceptable]));
  return texts.map((one) => ({
    ...one,
    expected: one.expected.flatMap(namesOf),
    acceptable: one.acceptable.flatMap(namesOf),
  }));
}

const share = (count: number, of: number) =>
  `${count}/${of} (${((100 * count) / Math.max(1, of)).toFixed(1)} %)`;

function report(evaluation: Evaluation): string {
  const { strict, strictOnErrors, lenient, falseAlarms, wrongThoughSure, misses } = evaluation;
  return [
    ...misses.map(
      ({ id, expected, answer, confidence, text }) =>
        `${id}  expected ${expected.join(" or ")}, got ${answer} (${confidence}): ${text.replace(/\s+/g, " ").slice(0, 90)}`,
    ),
    `strict top-1      ${share(strict.right, strict.of)}`,
    `  on errors only  ${share(strictOnErrors.right, strictOnErrors.of)}`,
    `lenient top-1     ${share(lenient.right, lenient.of)}`,
    `false alarms      ${share(falseAlarms.count, falseAlarms.of)}, ${falseAlarms.acceptable} of them acceptable`,
    `wrong though sure ${share(wrongThoughSure.count, wrongThoughSure.of)}`,
    note,
  ].join("\n");
}

if (import.meta.main) {
  const { file, values } = readFileAndOptions({
    json: { type: "boolean" },
    "unknown-services": { type: "boolean" },
  });
  const isKnown = ({ kind }: NotOurs) => kind !== "service" || !values["unknown-services"];
  const root = process.cwd();
  const evaluation = evaluate(readTexts(file), readCatalogue(root), readNotOurs(root).filter(isKnown));
  console.log(values.json ? JSON.stringify({ note, ...evaluation }, null, 2) : report(evaluation));
}
