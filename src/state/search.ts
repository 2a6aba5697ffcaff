/**
 * What the search box shows. A small index answers at once; the full-text engine comes later, fills in excerpts and
 * adds further places below, so that nothing moves. Nothing typed is kept: the question lives in memory.
 */
import { atom } from "nanostores";
import type { Likeness } from "../domain/search/likeness.ts";
import { nearest, type Nearest } from "../domain/search/nearest.ts";
import { excerptOf, holdsAny } from "../domain/search/excerpt.ts";
import { markWords, type Piece } from "../domain/search/marks.ts";
import { readQuery } from "../domain/search/query.ts";
import type { QuickIndex } from "../domain/search/quick-index.ts";
import { askedStems, namesError, rank } from "../domain/search/rank.ts";
import { OutdatedIndex, readyIndex, type ReadyIndex } from "../domain/search/ready-index.ts";
import type { IndexedTopic, Place } from "../domain/search/record.ts";
import { everywhere, fittingScope, isWithin, type Scope, topicsOf } from "../domain/search/topics.ts";
import { rarityAmong } from "../domain/search/weigh.ts";
import type { Wordings } from "../domain/search/wordings.ts";
import { isKeyAtFirstSight, mayHoldSecret, withoutKeys } from "../domain/secrets/glance.ts";
import { handOver } from "./handover.ts";
import { type Engine, fetchJson, type FoundText, startEngine } from "./search-engine.ts";

/** Where the site lies. */
export interface SitePaths {
  /** Path under which it is served, with a trailing slash. */
  base: string;
  /** The same, or the path under it of the pages in the language of this one. */
  home: string;
  /** The same of the pages in the other language. */
  other: string;
}

/** What somebody asks. */
export interface Question {
  typed: string;
  scope: Scope;
  /**
   * It came at once, by a link or a paste: no key press will ask again with the wordings, so its first answer waits for
   * them, but not for long.
   */
  isWhole?: boolean;
}

/** One result, ready to show as text. */
export interface SearchHit extends Omit<Place, "title"> {
  title: readonly Piece[];
  /** Undefined until the engine has sent it. */
  excerpt: readonly Piece[] | undefined;
}

/** What an answer says beside its hits. */
interface Asked {
  /** The question as it was asked, in one bounded line. */
  query: string;
  /** Whether it looks like an error message, so that the explainer comes first. */
  isError: boolean;
}

/** Hits, and by what they can be narrowed. */
interface Found {
  hits: readonly SearchHit[];
  /** Topics to choose from, whichever is chosen. */
  topics: readonly string[];
  /** The topic that all hits have; empty for any. */
  topic: string;
  /** Whether the engine has added what it knows, or is known to be missing. */
  isComplete: boolean;
}

/** What somebody may be helped by who found nothing. */
interface Unfound {
  /** Whether there are results of another kind than the one that is chosen. */
  isElsewhere: boolean;
  /** Places that may be meant. */
  near: { isName: boolean; hits: readonly SearchHit[] } | undefined;
  /** Topics of the questions. */
  browse: readonly IndexedTopic[];
}

/**
 * - `idle`: no question.
 * - `loading`: the index, or for phrases in quotes the engine, is on its way.
 * - `found`: hits.
 * - `nothing`: the site has none of the words, or nothing of the kind that is chosen.
 * - `secret`: the text looks like a credential and was not searched for.
 * - `stale`: the site has changed since this page was loaded, and the parts no longer fit.
 * - `broken`: a part of the search could not be loaded.
 */
export type SearchState =
  | { status: "idle" }
  | { status: "loading" }
  | ({ status: "found" } & Found & Asked)
  | ({ status: "nothing" } & Unfound & Asked)
  | { status: "secret" }
  | { status: "stale" }
  | { status: "broken" };

/** What the search box shows. */
export const $search = atom<SearchState>({ status: "idle" });

/** More results than fit a screen help nobody. */
const shownHits = 8;
/** What the engine may add below them. */
const addedHits = 6;

/** More of what is only a guess would hide the ways on below. */
const nearHits = 4;

/** Address of the quick index below the path of the pages in a language. */
const quickIndexFile = "search/index.json";
/** Address of all wordings below the base. */
const wordingsFile = "search/wordings.json";
/** Milliseconds that an answer waits for the wordings: on a slow phone they take one second, and some never come. */
export const wordingsLimit = 3000;

let quick: Promise<ReadyIndex> | undefined;
let isReady = false;
let wordings: Promise<void> | undefined;
let areWordingsSettled = false;
let likeness: Likeness | undefined;
let engine: Promise<Engine> | undefined;
let latest = 0;
/** What was asked last of all that the guard let pass. */
let seen: string | undefined;

/** Reads the quick index, once; after a failure a later call tries again. */
export function loadQuickIndex(home: string): Promise<ReadyIndex> {
  quick ??= fetchJson<QuickIndex>(home + quickIndexFile)
    .then((index) => {
      const ready = readyIndex(index);
      isReady = true;
      // Reads all titles before the first key is pressed; a question that waits already goes first.
      setTimeout(() => rank("", ready));
      return ready;
    })
    .catch((cause: unknown) => {
      quick = undefined;
      throw cause;
    });
  return quick;
}

/**
 * Reads all wordings, once, so that the next question is answered better. What is on the screen stays as it is; without
 * the wordings, or with those of another day, the index alone has to do.
 */
export function loadWordings(base: string): Promise<void> {
  wordings ??= readWordings(base)
    .catch(() => {})
    .finally(() => (areWordingsSettled = true));
  return wordings;
}

async function readWordings(base: string): Promise<void> {
  const [{ build, weak, titleOf }, read, { readyLikeness }] = await Promise.all([
    loadQuickIndex(base),
    fetchJson<Wordings>(base + wordingsFile),
    import("../domain/search/likeness.ts"),
  ]);
  if (read.build === build) likeness = readyLikeness(read, titleOf, rarityAmong(weak));
}

function loadEngine(base: string): Promise<Engine> {
  engine ??= startEngine(base).catch((cause: unknown) => {
    engine = undefined;
    throw cause;
  });
  return engine;
}

/** Only the index in English has wordings. */
const hasWordings = ({ base, home }: SitePaths) => home === base;

/** Answers a question; an earlier question never overwrites a later one. */
export async function search(question: Question, site: SitePaths): Promise<void> {
  const { typed, isWhole } = question;
  const turn = ++latest;
  const isWanted = () => turn === latest;
  const publish = (state: SearchState): void => {
    if (isWanted()) $search.set(state);
  };
  if (typed.trim() === "") return publish({ status: "idle" });
  if (isKeyAtFirstSight(typed)) return publish({ status: "secret" });
  try {
    if (mayHoldSecret(typed) && (await isSecret(typed))) return publish({ status: "secret" });
    if (isWanted()) seen = typed;
    const waits = isWhole && hasWordings(site) && !areWordingsSettled;
    if (waits || !isReady) publish({ status: "loading" });
    const [index] = await Promise.all([loadQuickIndex(site.home), waits && inTime(loadWordings(site.base))]);
    if (isWanted()) await answer(question, site, index, isWanted);
  } catch (cause) {
    publish({ status: (await hasChanged(cause, site.home)) ? "stale" : "broken" });
  }
}

function inTime(wordings: Promise<void>): Promise<unknown> {
  return Promise.race([wordings, new Promise((resolve) => setTimeout(resolve, wordingsLimit))]);
}

/** Leaves what was asked for the error explainer, unless the guard has not seen it yet, or could not be loaded. */
export function handOverAsked(typed: string): void {
  if (typed === seen) handOver(withoutKeys(typed));
}

async function isSecret(text: string): Promise<boolean> {
  const { looksLikeSecret } = await import("../domain/secrets/mask.ts");
  return looksLikeSecret(text);
}

/** A place, with its whole text once the engine has sent it. */
interface Shown {
  place: Place;
  text?: string | undefined;
}

async function answer(
  { typed, scope: wanted }: Question,
  site: SitePaths,
  index: ReadyIndex,
  isWanted: () => boolean,
): Promise<void> {
  const { text, isQuoted, isPasted } = readQuery(typed);
  const ranked = rank(text, index, likeness);
  const topics = topicsOf(ranked.filter((place) => isWithin(place, { ...everywhere, kind: wanted.kind })));
  const scope = fittingScope(wanted, topics);
  const isInScope = ({ place }: Shown) => isWithin(place, scope);
  const quickly = ranked
    .map(({ url, title, kind, topic }) => ({ place: { url, title, kind, topic } }))
    .filter(isInScope)
    .slice(0, shownHits);
  const asked = { query: text, isError: isPasted || namesError(text, ranked, index) };
  const show = (shown: readonly Shown[], isComplete: boolean) => {
    const hits = shown.map(hitFor(text, index));
    if (hits.length === 0) return $search.set({ status: "loading" });
    $search.set({ status: "found", hits, topics, topic: scope.topic, isComplete, ...asked });
  };
  // In which order words stand only the engine knows.
  const first = isQuoted ? [] : quickly;
  show(first, false);
  if (first.length > 0) await painted();
  if (hasWordings(site)) void loadWordings(site.base);
  if (!isWanted()) return;
  // Without the engine, what is there has to do.
  const further = await loadEngine(site.base)
    .then((engine) => refine(first, text, engine, index))
    .catch(() => quickly);
  const within = further.filter(isInScope).slice(0, shownHits + addedHits);
  if (!isWanted()) return;
  if (within.length > 0) return show(within, true);
  const isElsewhere = wanted.kind !== "" && ranked.length + further.length > 0;
  const near = isElsewhere ? undefined : await nearTo(text, ranked, site.base, index);
  if (isWanted()) $search.set({ status: "nothing", isElsewhere, near, browse: index.browse, ...asked });
}

/** What may be meant by a question that nothing answers, or has the words of its phrase each by itself; no answer. */
async function nearTo(
  question: string,
  ranked: readonly Place[],
  base: string,
  index: ReadyIndex,
): Promise<Unfound["near"]> {
  const found: Nearest | undefined =
    ranked.length > 0 ? { isName: false, places: ranked } : nearest(question, index, likeness);
  if (!found) return undefined;
  const places = found.places.slice(0, nearHits).map((place) => ({ place }));
  const shown = await loadEngine(base)
    .then((engine) => withTexts(places, engine))
    .catch(() => places);
  return { isName: found.isName, hits: shown.map(hitFor(question, index)) };
}

/** Waits until what was set before is on the screen: the engine's requests and its answers would keep the frame waiting. */
function painted(): Promise<void> {
  // A frame is painted after its callbacks, so what comes next has to be a task of its own.
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** The places that are shown, with their texts, and behind them those that only the engine found. */
async function refine(
  first: readonly Shown[],
  question: string,
  engine: Engine,
  index: ReadyIndex,
): Promise<Shown[]> {
  const [texts, found] = await Promise.all([
    withTexts(first, engine),
    engine.find(question, shownHits + addedHits),
  ]);
  const asked = askedStems(question, index);
  // For a word that it does not know the engine takes ever shorter beginnings; what it finds then is noise.
  const isNew = ({ place, text }: FoundText) =>
    first.every((shown) => shown.place.url !== place.url) &&
    holdsAny(`${place.title} ${text}`, asked, index.fillers);
  return [...texts, ...found.filter(isNew)];
}

function withTexts(shown: readonly Shown[], engine: Engine): Promise<Shown[]> {
  return Promise.all(
    shown.map(async ({ place }) => ({ place, text: (await engine.textOf(place.url)) ?? "" })),
  );
}

function hitFor(question: string, index: ReadyIndex): (shown: Shown) => SearchHit {
  const { fillers, weak } = index;
  const asked = askedStems(question, index);
  return ({ place, text }) => ({
    ...place,
    title: markWords(place.title, asked, fillers),
    excerpt: text === undefined ? undefined : excerptOf(text, asked, fillers, place.title, weak),
  });
}

/** Whether the site is no longer the one that this page belongs to. */
async function hasChanged(cause: unknown, home: string): Promise<boolean> {
  if (cause instanceof OutdatedIndex) return true;
  const [here, now] = await Promise.all([
    quick?.catch(() => undefined),
    fetchJson<QuickIndex>(home + quickIndexFile, { cache: "no-cache" }).catch(() => undefined),
  ]);
  return here !== undefined && now !== undefined && here.build !== now.build;
}
