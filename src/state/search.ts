/**
 * The search engine and what it found. Nothing typed is kept: the query lives in memory while the dialog is open.
 */
import { atom } from "nanostores";
import { didYouMean, type Excerpt, splitExcerpt, type WordCounts } from "../domain/search/words.ts";

/** One result, ready to show as text. */
export interface SearchHit {
  url: string;
  title: string;
  kind: string;
  topic: string;
  excerpt: readonly Excerpt[];
}

/**
 * - `idle`: no query.
 * - `found`: hits for `query`, of `total`; `suggestion` may name a near spelling of it.
 * - `nothing`: no hit; the same.
 * - `secret`: the text looks like a credential and was not searched for.
 * - `broken`: the engine or its index could not be loaded.
 */
export type SearchState =
  | { status: "idle" }
  | {
      status: "found";
      query: string;
      hits: readonly SearchHit[];
      total: number;
      suggestion: string | undefined;
    }
  | { status: "nothing"; query: string; suggestion: string | undefined }
  | { status: "secret" }
  | { status: "broken" };

/** What the dialog shows. */
export const $search = atom<SearchState>({ status: "idle" });

/** Names the search filters offer, filled once the engine is ready. */
export const $kinds = atom<readonly string[]>([]);

interface EngineModule {
  createInstance(options: Record<string, unknown>): Engine;
}

interface Engine {
  init(): Promise<void>;
  filters(): Promise<Record<string, Record<string, number>>>;
  search(
    query: string,
    options: { filters: Record<string, string> },
  ): Promise<{ results: { data(): Promise<EngineHit> }[] }>;
}

interface EngineHit {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
}

/** More results than fit a screen help nobody; the count still says how many there are. */
const shownHits = 8;

let engine: Promise<Engine> | undefined;
let words: Promise<WordCounts> | undefined;
let latest = 0;

/** Starts the engine, once; a failure shows at the next query, and a later attempt may succeed. */
export function warmUp(base: string): Promise<Engine> {
  engine ??= startEngine(base).catch((cause: unknown) => {
    engine = undefined;
    throw cause;
  });
  return engine;
}

async function startEngine(base: string): Promise<Engine> {
  void loadWords(base);
  const { createInstance } = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as EngineModule;
  const started = createInstance({
    basePath: `${base}pagefind/`,
    baseUrl: base,
    // A worker would need a script URL of a kind that Trusted Types refuse.
    noWorker: true,
    excerptLength: 24,
    ranking: { metaWeights: { title: 8, aliases: 3, kind: 0, topic: 0.5 } },
  });
  await started.init();
  const filters = await started.filters();
  $kinds.set(Object.keys(filters["kind"] ?? {}));
  return started;
}

/** Searches; a slower earlier query never overwrites a later one. */
export async function search(query: string, kind: string, base: string): Promise<void> {
  const turn = ++latest;
  const publish = (state: SearchState): void => {
    if (turn === latest) $search.set(state);
  };
  const text = query.trim();
  if (text === "") return publish({ status: "idle" });
  try {
    if (await isSecret(text)) return publish({ status: "secret" });
    const started = await warmUp(base);
    const { results } = await started.search(text, { filters: kind ? { kind } : {} });
    if (turn !== latest) return;
    const hits = await Promise.all(results.slice(0, shownHits).map((result) => result.data()));
    const suggestion = didYouMean(text, await loadWords(base));
    publish(
      hits.length > 0
        ? { status: "found", query: text, hits: hits.map(toHit), total: results.length, suggestion }
        : { status: "nothing", query: text, suggestion },
    );
  } catch {
    publish({ status: "broken" });
  }
}

/** Every credential has a run of characters this long; most queries have none and never need the guard's rules. */
const possibleCredential = /\S{12,}/;

async function isSecret(text: string): Promise<boolean> {
  if (!possibleCredential.test(text.replace(/[\u200B-\u200D\u2060\uFEFF]/g, ""))) return false;
  const { looksLikeSecret } = await import("../domain/secrets/mask.ts");
  return looksLikeSecret(text);
}

function toHit({ url, excerpt, meta }: EngineHit): SearchHit {
  return {
    url,
    title: meta["title"] ?? url,
    kind: meta["kind"] ?? "",
    topic: meta["topic"] ?? "",
    excerpt: splitExcerpt(excerpt),
  };
}

/** Suggestions are an extra: without the word list, a query still gets its answer, and a later one asks again. */
function loadWords(base: string): Promise<WordCounts> {
  words ??= fetchWords(base).catch(() => {
    words = undefined;
    return {};
  });
  return words;
}

async function fetchWords(base: string): Promise<WordCounts> {
  const response = await fetch(`${base}search-words.json`);
  return response.ok
    ? ((await response.json()) as WordCounts)
    : Promise.reject(new Error(response.statusText));
}
