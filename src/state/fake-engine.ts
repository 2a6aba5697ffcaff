/**
 * A stand-in for the search engine, for tests: a folder with the module that the build would put there. Node runs
 * each test file in a process of its own, so each file starts with a page on which nothing is loaded.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { pathToFileURL } from "node:url";

export interface FakeHit {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
}

/** What a test decides about the engine, and what the engine was asked. */
export interface FakeEngine {
  /** Where the site would be. */
  base: string;
  filters: Record<string, Record<string, number>>;
  answer: (query: string) => Promise<readonly FakeHit[]>;
  /** Options of each start. */
  starts: Record<string, unknown>[];
  asked: { query: string; filters: Record<string, string> }[];
}

const source = `
  export const engine = { starts: [], asked: [] };
  export const createInstance = (options) => ({
    init: async () => { engine.starts.push(options); },
    filters: async () => engine.filters,
    search: async (query, { filters }) => {
      engine.asked.push({ query, filters });
      const hits = await engine.answer(query);
      return { results: hits.map((hit) => ({ data: async () => hit })) };
    },
  });
`;

/** Puts an engine into a temporary folder, which goes when the tests are over. */
export async function placeEngine(filters: FakeEngine["filters"]): Promise<FakeEngine> {
  const folder = mkdtempSync(join(tmpdir(), "search-"));
  after(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "pagefind"));
  writeFileSync(join(folder, "pagefind/pagefind.js"), source);
  const base = `${pathToFileURL(folder).href}/`;
  const { engine } = (await import(`${base}pagefind/pagefind.js`)) as { engine: FakeEngine };
  return Object.assign(engine, { base, filters, answer: async () => [] });
}

export function hit(title: string): FakeHit {
  return {
    url: `/faq/#${title}`,
    excerpt: `About <mark>${title}</mark>`,
    meta: { title, kind: "Question", topic: "billing" },
  };
}

/** Answers requests for the word list, as Node's `fetch` reads no files; gives the addresses asked for. */
export function serveWords(answer: () => Promise<Response>): readonly string[] {
  const requests: string[] = [];
  globalThis.fetch = (url) => {
    requests.push(String(url));
    return answer();
  };
  return requests;
}
