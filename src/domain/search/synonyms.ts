/** Phrases that mean one thing, whichever of them somebody types. */
import { type Fillers, plainStems } from "./terms.ts";

/** For each group of synonyms, its phrases as the stems of their words in order. */
export type Concepts = readonly (readonly (readonly string[])[])[];

/** A concept found in a text. */
export interface FoundConcept {
  /** The term that stands for it; see {@link conceptStem}. */
  stem: string;
  /** Place of its first word. */
  from: number;
  /** How many words the phrase takes. */
  length: number;
}

/** The term of a concept: its place in the list behind `~`, which no word can hold. */
function conceptStem(place: number): string {
  return `~${place}`;
}

/** Reduces groups of phrases, as an author writes them, to stems; phrases of fillers alone mean nothing and go. */
export function conceptsOf(groups: readonly (readonly string[])[], fillers: Fillers): Concepts {
  return groups.map((phrases) =>
    phrases.map((phrase) => plainStems(phrase, fillers)).filter((stems) => stems.length > 0),
  );
}

/** Every concept that the stems hold, with the longest phrase of each at each place. */
export function findConcepts(stems: readonly string[], concepts: Concepts): FoundConcept[] {
  const held = new Set(stems);
  return concepts.flatMap((phrases, place) => {
    // Most concepts stand nowhere in a text, and then there is nothing to look for at each place.
    const possible = phrases.filter((phrase) => phrase.every((stem) => held.has(stem)));
    if (possible.length === 0) return [];
    return stems.flatMap((_, from) => {
      const fitting = possible.filter((phrase) =>
        phrase.every((stem, offset) => stems[from + offset] === stem),
      );
      const length = Math.max(0, ...fitting.map((phrase) => phrase.length));
      return length > 0 ? [{ stem: conceptStem(place), from, length }] : [];
    });
  });
}
