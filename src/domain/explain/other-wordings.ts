/** What others print for the errors of the catalogue; only texts need it that the API's own words do not settle. */
import type { Steps } from "../steps.ts";
import type { CatalogueEntry } from "./catalogue.ts";
import { oneSentence, ownWordings, type Wording } from "./wordings.ts";

const compiled = new WeakMap<CatalogueEntry, readonly Wording[]>();

/** All wordings of an entry; worked out once. */
export function allWordings(entry: CatalogueEntry): readonly Wording[] {
  // All steps at once.
  if (!compiled.has(entry)) Array.from(wordingSteps(entry));
  return compiled.get(entry) ?? [];
}

/** Works out all wordings of an entry, a step for each of others. */
export function* wordingSteps(entry: CatalogueEntry): Steps<readonly Wording[]> {
  const known = compiled.get(entry);
  if (known) return known;
  const isAnswer = entry.status.length > 0;
  const own = ownWordings(entry);
  const wordings = own.filter(({ isMessage }) => isMessage);
  for (const isShared of [false, true]) {
    for (const one of (entry[isShared ? "sharedWordings" : "otherTools"] ?? []).flatMap(alternatives)) {
      yield;
      const isTelling = !isShared && (isAnswer || /openai|authorization|bearer|iso-8859-1/i.test(one));
      wordings.push({ ...oneSentence(one, isTelling), isShared });
    }
  }
  wordings.push(...own.filter(({ isMessage }) => !isMessage));
  compiled.set(entry, wordings);
  return wordings;
}

const vocabularies = new WeakMap<readonly CatalogueEntry[], ReadonlySet<string>>();

/** All words of all wordings; worked out once, in a step for each entry. */
export function* vocabularySteps(catalogue: readonly CatalogueEntry[]): Steps<ReadonlySet<string>> {
  const known = vocabularies.get(catalogue);
  if (known) return known;
  const words = new Set<string>();
  for (const entry of catalogue) {
    yield;
    for (const word of wordsOf(entry)) words.add(word);
  }
  vocabularies.set(catalogue, words);
  return words;
}

function wordsOf(entry: CatalogueEntry): readonly string[] {
  const parts = allWordings(entry).flatMap(({ sentences }) => sentences.flatMap(({ parts }) => parts));
  return parts.flatMap(({ words }) => words);
}

/** Writes out every alternative: `a {b|c}` means `a b` and `a c`. */
export function alternatives(text: string): string[] {
  const choice = /\{([^{}]*)\}/.exec(text);
  if (choice === null) return [text];
  const [before, after] = [text.slice(0, choice.index), text.slice(choice.index + choice[0].length)];
  return (choice[1] ?? "").split("|").flatMap((one) => alternatives(before + one + after));
}
