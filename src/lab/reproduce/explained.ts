import type { CatalogueEntry, NotOurs } from "../../domain/explain/catalogue.ts";
import { diagnose } from "../../domain/explain/diagnose.ts";
import type { Diagnosis } from "../../domain/explain/settle.ts";
import { maskSecrets } from "../../domain/secrets/mask.ts";
import { expressionOf, type ProvokedError, type Sdk } from "./cases.ts";

/** How much of what an SDK printed a reader pastes. */
export type Paste = "message" | "without stack" | "everything";

/** What the error explainer makes of one paste. */
export interface Explained {
  paste: Paste;
  /**
   * - `named`: it names the right error.
   * - `cannot tell`: the text holds nothing that only this error has, and no other is named for certain.
   * - `wrong`: all else.
   */
  verdict: "named" | "cannot tell" | "wrong";
  /** Names of the entries it answers with, best first. */
  names: readonly string[];
  confidence: Diagnosis["confidence"];
}

/** Lines of the stack: Node indents them behind `at`, Python indents them and nothing else. */
const stackLines: Readonly<Record<Sdk, RegExp>> = { node: /^ +at .*\n?/gm, python: /^ .*\n?/gm };

/** What a reader may paste of an error, from the bare message to all that the terminal shows. */
export function pastesOf({ shown, printed }: ProvokedError, sdk: Sdk): Readonly<Record<Paste, string>> {
  return { message: shown, "without stack": printed.replace(stackLines[sdk], ""), everything: printed };
}

/** Asks the error explainer about an error that was provoked, the way the page does: secrets are masked first. */
export function explain(
  error: ProvokedError,
  name: string,
  sdk: Sdk,
  catalogue: readonly CatalogueEntry[],
  notOurs: readonly NotOurs[] = [],
): Explained[] {
  return Object.entries(pastesOf(error, sdk)).map(([paste, printed]) => {
    const { text } = maskSecrets(printed);
    const { candidates, confidence } = diagnose(text, catalogue, notOurs);
    const names = candidates.map(({ entry }) => entry);
    const isNamed = confidence === "sure" || confidence === "likely";
    const right = isNamed && names[0] === name;
    const excused = !hasOwnSign(text, name, catalogue) && (!isNamed || isOpen(names, name, confidence));
    const verdict = right ? "named" : excused ? "cannot tell" : "wrong";
    return { paste: paste as Paste, verdict, names, confidence };
  });
}

/** Whether an answer leaves room for the error: it stands among the candidates, and the first is not certain. */
function isOpen(names: readonly string[], name: string, confidence: Diagnosis["confidence"]): boolean {
  return confidence === "likely" && names.includes(name);
}

/** Whether a text holds a code or a wording that the catalogue knows of this error and of no other. */
export function hasOwnSign(text: string, right: string, catalogue: readonly CatalogueEntry[]): boolean {
  const others = catalogue.filter(({ name }) => name !== right);
  const entry = catalogue.find(({ name }) => name === right);
  const isOwn = (sign: string) =>
    others.every(({ code, messages }) => !code.includes(sign) && !messages.includes(sign));
  return (
    entry !== undefined &&
    (entry.code.some((code) => isOwn(code) && text.includes(code)) ||
      entry.messages.some((wording) => isOwn(wording) && expressionOf(wording).test(text)))
  );
}

/** The verdicts on all pastes of an error in a few words, with the answers where one is not simply named. */
export function explainedWords(all: readonly Explained[]): string {
  const odd = all.filter(({ verdict }) => verdict !== "named");
  if (odd.length === 0) return "named";
  return odd
    .map(({ paste, verdict, names, confidence }) => {
      const answer = confidence === "none" ? "no error" : `${names.slice(0, 2).join(" or ")} (${confidence})`;
      return `${paste}: ${verdict === "wrong" ? "WRONG" : verdict}, says ${answer}`;
    })
    .join("; ");
}
