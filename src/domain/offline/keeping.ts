import type { TextShapes } from "../words/words.ts";

/** What a page says of a newer one, in `content/words/offline.yaml`. */
export const offlineTexts = { changed: 0, reload: 0 } as const satisfies TextShapes;

/** The part of a request that says whether its answer may be kept. */
export interface Asked {
  method: string;
  url: string;
}

/** Where the site lies. */
export interface Home {
  origin: string;
  /** Path with a slash at both ends. */
  base: string;
}

/** The search engine's own files carry a time that keeps no reader's words; the engine asks for the newest with it. */
const engineTime = /^\?ts=\d+$/;

/**
 * The path under which a worker may keep the answer to a request; undefined where it may not. Nothing that a reader typed
 * may be kept, so whatever has a query stays out, and whatever is sent, and other sites.
 */
export function keptPath({ method, url }: Asked, { origin, base }: Home): string | undefined {
  const address = new URL(url);
  const isOurs = address.origin === origin && address.pathname.startsWith(base);
  const isEngine = address.pathname.startsWith(`${base}pagefind/`) && engineTime.test(address.search);
  return method === "GET" && isOurs && (address.search === "" || isEngine) ? address.pathname : undefined;
}

/**
 * How the names of this site's caches begin, each with its build behind; other programs at the same address have others.
 *
 * @param base path that the site lies under, with a slash at both ends
 */
export function cachePrefix(base: string): string {
  return `openai-key-guide:${base}:`;
}

/** Whether the name of a file changes with what it holds, so that a kept one is never old. */
export function isHashed(path: string, { base }: Home): boolean {
  return path.startsWith(`${base}_astro/`);
}
