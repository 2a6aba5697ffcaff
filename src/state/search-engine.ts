/** The full-text engine: it knows every word of the site, and it is there some time after the first results. */
import { kinds, type Place } from "../domain/search/record.ts";

interface EngineModule {
  createInstance(options: Record<string, unknown>): PagefindEngine;
}

interface PagefindEngine {
  init(): Promise<void>;
  search(query: string | null): Promise<{ results: readonly PagefindResult[] }>;
}

interface PagefindResult {
  id: string;
  /** Of its two texts `raw_content` is written for markup. */
  data(): Promise<{ content?: string; url: string; meta: Record<string, string | undefined> }>;
}

/** A place with its whole text. */
export interface FoundText {
  place: Place;
  text: string;
}

/** The engine, as the search box needs it. */
export interface Engine {
  /** Places that hold all words, or the phrases in quotes, best first; at most as many as asked for. */
  find(query: string, most: number): Promise<FoundText[]>;
  /** The texts of places by their addresses; undefined for an address that the engine does not know. */
  textOf(url: string): Promise<string | undefined>;
}

/** Names of the engine's texts by address, written by the build. */
const textNames = "pagefind/texts.json";

/** Starts the engine of the site under `base`, a path with a trailing slash. Rejects when a part of it is missing. */
export async function startEngine(base: string): Promise<Engine> {
  const [{ createInstance }, names] = await Promise.all([
    import(/* @vite-ignore */ `${base}pagefind/pagefind.js`) as Promise<EngineModule>,
    fetchJson<Record<string, string>>(base + textNames),
  ]);
  const pagefind = createInstance({
    basePath: `${base}pagefind/`,
    // Addresses come as they are in the quick index: from the root of the site, wherever that is served.
    baseUrl: "/",
    // A worker would need a script URL of a kind that Trusted Types refuse.
    noWorker: true,
    ranking: { metaWeights: { title: 8, kind: 0, topic: 0.5 } },
  });
  await pagefind.init();
  const { results } = await pagefind.search(null);
  const all = new Map(results.map((result) => [result.id, result]));
  return {
    find: async (query, most) => {
      const found = await pagefind.search(query);
      return Promise.all(found.results.slice(0, most).map(readText));
    },
    textOf: async (url) => (await all.get(names[url] ?? "")?.data())?.content,
  };
}

async function readText(result: PagefindResult): Promise<FoundText> {
  const { url, meta, content = "" } = await result.data();
  const kind = kinds.find((one) => one === meta["kind"]) ?? "Guide";
  return { place: { url, title: meta["title"] ?? url, kind, topic: meta["topic"] ?? "" }, text: content };
}

/** Fetches a file of the site; rejects when it is missing. */
export async function fetchJson<Content>(url: string, options?: RequestInit): Promise<Content> {
  const response = await fetch(url, options);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return (await response.json()) as Content;
}
