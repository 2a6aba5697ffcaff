/** Answers a question from the quick index: what each of its words says about each place, added up. */
import type { Likeness } from "./likeness.ts";
import type { Posting } from "./postings.ts";
import { strongest } from "./postings.ts";
import type { ReadyIndex } from "./ready-index.ts";
import { pageOf, type Place } from "./record.ts";
import { nearestTerms } from "./spelling.ts";
import { findConcepts } from "./synonyms.ts";
import { plainOf, plainStems, type Term, termsOf } from "./terms.ts";
import { addWord, type Found, rarity, wordScore } from "./weigh.ts";

/** A place and how well it answers. */
export interface Ranked extends Place {
  score: number;
}

/** One thing the question asks for. */
interface Want {
  /** How rare it is on the site, and so how much it says. */
  weight: number;
  /** What it says about each record, from 0 to 1. */
  says: ReadonlyMap<number, number>;
}

/** How far a term is believed to be what was meant. */
const trust = { concept: 0.5, beginning: 0.72, slip: 0.65 };
/** What counts of a last word that may go on: with all of it, the right place leaves its first row in the middle of words. */
const unfinished = 0.3;
/** What a title that is nearly the question adds. */
const nearTitle = 0.8;
/** Another section of a page that is already listed tells less that is new. */
const samePage = 0.8;
/** What likeness to the wordings of a place adds, as a share of what the best place has by its words. */
const likeShare = 1.3;
/** The same for a title that has all words of the question and no others, more than all else: nobody types one by chance. */
const sameTitle = 4;
/** And for the name of a page in its address: *billing* asks for `/guide/billing/`. */
const sameName = 1;
/** How much more an error answers a question that is its code. */
const codeOfError = 1.2;
/** A question longer than this many terms is judged by its rarest. */
const mostTerms = 40;

/**
 * The places that answer best, best first; none only when the site knows no word of the question.
 *
 * @param likeness once it is there: it is sent after the first answer
 */
export function rank(question: string, index: ReadyIndex, likeness?: Likeness): Ranked[] {
  const named = withKnownNames(question, index);
  const asked = intendedStems(named, index);
  // Who types a code wants its error rather than the word for it.
  const isCode = isErrorCode(question, index);
  const titles = index.places.map(({ kind }, record) =>
    isCode && kind === "Glossary" ? noWords : index.titleOf(record),
  );
  const sums = sumsOf(wantsOf(named, index), index);
  const byWords = index.places.map(({ kind }, record) => {
    const near = 1 + nearTitle * nearness(asked, titles[record] ?? noWords, index);
    return (sums.get(record) ?? 0) * near * (isCode && kind === "Error" ? codeOfError : 1);
  });
  const best = Math.max(...byWords) || 1;
  const like = likeness?.(asked);
  const scored = index.places.map((place, record): Ranked => {
    const isTitle = isSame(asked, titles[record] ?? noWords);
    const extra = isTitle ? sameTitle : isSame(asked, nameOf(place, index)) ? sameName : 0;
    const further = likeShare * (like?.get(record) ?? 0) + extra;
    return { ...place, score: (byWords[record] ?? 0) + best * further };
  });
  return spread(scored.filter(({ score }) => score > 0));
}

/**
 * The question with a word for it in place of a name that the site does not know, where nothing else says much: of
 * *jellyfin api key*, three words that stand everywhere would be left.
 */
function withKnownNames(question: string, index: ReadyIndex): string {
  const { fillers, postingsOf, unknown, weak } = index;
  const stems = [...askedStems(question, index)];
  const says = stems.some((stem) => !weak.has(stem) && postingsOf(stem).length > 0);
  if (unknown === "" || says || !stems.some((stem) => weak.has(stem))) return question;
  const isName = (word: string) => plainStems(word, fillers).some((stem) => isUnknownName(stem, index));
  return question.replaceAll(/\S+/g, (word) => (isName(word) ? unknown : word));
}

/** Numbers are no names, and one or two letters may become anything. */
function isUnknownName(stem: string, index: ReadyIndex): boolean {
  return /[a-z].{2}/.test(stem) && wantOf(stem, index) === undefined;
}

/** How well records answer by what is wanted alone; those that have none of it are left out. */
function sumsOf(wants: readonly Want[], { places }: ReadyIndex): Map<number, number> {
  const total = wants.reduce((sum, { weight }) => sum + weight, 0);
  const sums = new Map<number, Found>();
  for (const { weight, says } of wants) {
    for (const [record, value] of says) {
      const sum = sums.get(record) ?? { score: 0, covered: 0 };
      addWord(sum, weight, value);
      sums.set(record, sum);
    }
  }
  return new Map(
    [...sums].map(([record, sum]) => [record, wordScore(sum, total, places[record]?.kind ?? "Guide")]),
  );
}

/** The stems that a question asks for. */
export function askedStems(question: string, { fillers }: ReadyIndex): Set<string> {
  return new Set(plainStems(question.slice(0, longestQuestion), fillers));
}

/** The same, with the word that was meant for each slip: titles and wordings are compared as wholes, and know no slips. */
function intendedStems(question: string, index: ReadyIndex): Set<string> {
  return new Set([...askedStems(question, index)].map((stem) => intendedStem(stem, index)));
}

function intendedStem(stem: string, { terms, postingsOf }: ReadyIndex): string {
  const places = (term: string) => postingsOf(term).length;
  if (places(stem) > 0 || beginningWith(stem, terms).length > 0) return stem;
  // Of two words as near, people more likely type the one that the site says more often.
  return nearestTerms(stem, terms).toSorted((a, b) => places(b) - places(a))[0] ?? stem;
}

/** Whether a question is rather the text of an error: it holds its code, or half of a sentence, and leads to one. */
export function namesError(question: string, ranked: readonly Place[], index: ReadyIndex): boolean {
  const terms = termsOf(question.slice(0, longestQuestion), index.fillers);
  const near = ranked.slice(0, nearTop);
  const isNear = (error: Place | undefined) => near.some(({ url }) => url === error?.url);
  return (
    terms.some((term) => errorsNamed(term, index).some(isNear)) ||
    (terms.length >= wordsOfMessage &&
      question.split(" ").length > wordsBesideName &&
      near[0]?.kind === "Error")
  );
}
const nearTop = 5;

/**
 * The errors that a whole name speaks for, unless fewer than a fifth of the places with it are errors: `OPENAI_API_KEY` is
 * no code of one.
 */
function errorsNamed({ stem, joined }: Term, { places, postingsOf }: ReadyIndex): (Place | undefined)[] {
  const holders = joined ? postingsOf(stem).map(({ record }) => places[record]) : [];
  const errors = holders.filter((place) => place?.kind === "Error");
  return errors.length * 5 < holders.length ? [] : errors;
}

const wordsOfMessage = 5;
/** A long name has as many terms as half a sentence, but stands between few spaces. */
const wordsBesideName = 2;

/** Whether a question is one whole name, such as `insufficient_quota`, that an error is known by. */
function isErrorCode(question: string, index: ReadyIndex): boolean {
  const [first] = /\s/.test(question.trim())
    ? []
    : termsOf(question.slice(0, longestQuestion), index.fillers);
  return first !== undefined && errorsNamed(first, index).length > 0;
}

/** The words of a page's name in its address; none for a part of a page. */
function nameOf({ url }: Place, { fillers }: ReadyIndex): ReadonlySet<string> {
  return url.endsWith("/") ? new Set(plainStems(url.split("/").at(-2) ?? "", fillers)) : noWords;
}

/** Characters of a question that are read. */
const longestQuestion = 2000;

const byScore = (a: Ranked, b: Ranked) => b.score - a.score;

/** Lowers what stands on a page that a better place already stands for, so that the first few are different places. */
function spread(ranked: readonly Ranked[]): Ranked[] {
  const seen = new Map<string, number>();
  return ranked
    .toSorted(byScore)
    .map((place) => {
      const page = pageOf(place.url);
      if (place.kind !== "Guide" && place.kind !== "Checklist") return place;
      const before = seen.get(page) ?? 0;
      seen.set(page, before + 1);
      return { ...place, score: place.score * samePage ** before };
    })
    .toSorted(byScore);
}

/** How much a term says on this site. */
function weightOf(stem: string, { places, postingsOf, weak }: ReadyIndex): number {
  return rarity(postingsOf(stem).length, places.length, weak.has(stem));
}

function wantsOf(question: string, index: ReadyIndex): Want[] {
  const terms = termsOf(question.slice(0, longestQuestion), index.fillers);
  const words = plainOf(terms);
  const concepts = findConcepts(words, index.concepts);
  const wanted = new Map([...new Set(words)].map((word) => [word, wantOf(word, index)]));
  const wants = words.map((word, place) => {
    const around = concepts.filter(({ from, length }) => from <= place && place < from + length);
    const own = wanted.get(word);
    const says = new Map(own?.says);
    let weight = (own?.weight ?? 0) * (place > 0 && mayGoOn(place, words, index) ? unfinished : 1);
    for (const { stem, length } of around) {
      raise(says, index.postingsOf(stem), trust.concept);
      // A word that only the concept knows weighs its share of it.
      if (!own) weight = Math.max(weight, weightOf(stem, index) / length);
    }
    return { word, weight, says };
  });
  const whole = terms
    .filter(({ joined }) => joined)
    .map(({ stem }) => ({ word: stem, ...alternatives([stem], 1, index) }));
  const distinct = new Map(
    [...wants, ...whole].filter(({ says }) => says.size > 0).map((want) => [want.word, want]),
  );
  return [...distinct.values()].toSorted((a, b) => b.weight - a.weight).slice(0, mostTerms);
}

/** Whether somebody may be in the middle of the last word: it is one or two letters, or the site does not know it. */
function mayGoOn(place: number, words: readonly string[], { postingsOf }: ReadyIndex): boolean {
  const word = words[place] ?? "";
  return place === words.length - 1 && (/^\w{1,2}$/.test(word) || postingsOf(word).length === 0);
}

function wantOf(stem: string, index: ReadyIndex): Want | undefined {
  if (index.postingsOf(stem).length > 0) return alternatives([stem], 1, index);
  const longer = beginningWith(stem, index.terms);
  if (longer.length > 0) return alternatives(longer, trust.beginning, index);
  const near = nearestTerms(stem, index.terms);
  return near.length > 0 ? alternatives(near, trust.slip, index) : undefined;
}

/** Terms that somebody may be about to type. */
function beginningWith(stem: string, terms: readonly string[]): string[] {
  return stem.length < shortestBeginning && !/\p{Script=Han}/u.test(stem)
    ? []
    : terms.filter((term) => term.startsWith(stem)).slice(0, mostBeginnings);
}
const shortestBeginning = 2;
const mostBeginnings = 12;

function alternatives(stems: readonly string[], surety: number, index: ReadyIndex): Want {
  const says = new Map<number, number>();
  for (const stem of stems) raise(says, index.postingsOf(stem), surety);
  return { weight: Math.min(...stems.map((stem) => weightOf(stem, index))), says };
}

function raise(says: Map<number, number>, postings: readonly Posting[], surety: number): void {
  for (const { record, strength } of postings) {
    says.set(record, Math.max(says.get(record) ?? 0, (surety * strength) / strongest));
  }
}

const noWords: ReadonlySet<string> = new Set();

function isSame(asked: ReadonlySet<string>, title: ReadonlySet<string>): boolean {
  return asked.size > 0 && asked.size === title.size && [...asked].every((stem) => title.has(stem));
}

/** How nearly the question is the title: shared weight against all weight, from 0 to 1; "how" and "key" show nothing. */
function nearness(asked: ReadonlySet<string>, title: ReadonlySet<string>, index: ReadyIndex): number {
  const weigh = (of: Iterable<string>) =>
    [...of].reduce((sum, stem) => sum + (index.weak.has(stem) ? 0 : weightOf(stem, index)), 0);
  const shared = weigh([...asked].filter((stem) => title.has(stem)));
  return shared === 0 ? 0 : ((2 * shared) / (weigh(asked) + weigh(title))) ** 2;
}
