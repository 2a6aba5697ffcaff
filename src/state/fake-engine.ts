/**
 * Stand-ins for the search's files, for tests: a folder with the engine's module as the build would put it there, and
 * answers to requests. Node runs each test file in a process of its own, so each starts with nothing loaded.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { pathToFileURL } from "node:url";
import type { SitePaths } from "./search.ts";

/** A text that the engine finds. */
export interface FakeHit {
  url: string;
  content?: string;
  meta: Record<string, string>;
}

/** What a test decides about the engine, and what the engine was asked. */
export interface FakeEngine {
  /** Where the site would be. */
  base: string;
  /** The same, for a reader of English. */
  site: SitePaths;
  /** Every text by the engine's name of it. */
  texts: Record<string, FakeHit>;
  answer: (query: string) => Promise<readonly FakeHit[]>;
  /** Options of each start. */
  starts: Record<string, unknown>[];
  asked: string[];
  /** Addresses of the texts that were read. */
  read: string[];
}

const source = `
  export const engine = { starts: [], asked: [], read: [] };
  const result = (hit, id) => ({ id, data: async () => (engine.read.push(hit.url), hit) });
  export const createInstance = (options) => ({
    init: async () => { engine.starts.push(options); },
    search: async (query) => {
      if (query === null) return { results: Object.entries(engine.texts).map(([id, hit]) => result(hit, id)) };
      engine.asked.push(query);
      return { results: (await engine.answer(query)).map((hit) => result(hit, "")) };
    },
  });
`;

/** Puts an engine into a temporary folder, which goes when the tests are over. */
export async function placeEngine(texts: FakeEngine["texts"] = {}): Promise<FakeEngine> {
  const folder = mkdtempSync(join(tmpdir(), "search-"));
  after(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "pagefind"));
  writeFileSync(join(folder, "pagefind/pagefind.js"), source);
  const base = `${pathToFileURL(folder).href}/`;
  const { engine } = (await import(`${base}pagefind/pagefind.js`)) as { engine: FakeEngine };
  return Object.assign(engine, {
    base,
    site: { base, home: base, other: `${base}zh/` },
    texts,
    answer: async () => [],
  });
}

/** Callbacks that wait for the next frame. */
const waiting: (() => void)[] = [];
let isHeld = false;
globalThis.requestAnimationFrame = (callback) => {
  waiting.push(() => callback(0));
  if (!isHeld) showFrame();
  return 0;
};

/** Holds frames back, as a busy browser does, until the function that comes back is called. */
export function holdFrames(): () => void {
  isHeld = true;
  return () => {
    isHeld = false;
    showFrame();
  };
}

function showFrame(): void {
  for (const callback of waiting.splice(0)) callback();
}

/** A text about something. */
export function hit(title: string): FakeHit {
  return {
    url: `/sources/#${title}`,
    content: `About ${title}.`,
    meta: { title, kind: "Fact", topic: "" },
  };
}

type Answer = () => unknown;

/**
 * Answers requests by the end of their address, as Node's `fetch` reads no files: what a function gives is sent as
 * JSON, and every other address is missing, which some hosts say in JSON, too. Gives the addresses asked for.
 */
export function serve(answers: Readonly<Record<string, Answer>>): string[] {
  const requests: string[] = [];
  globalThis.fetch = async (url) => {
    requests.push(String(url));
    const answer = Object.entries(answers).find(([end]) => String(url).endsWith(end))?.[1];
    return answer ? Response.json(await answer()) : Response.json({ message: "Not found" }, { status: 404 });
  };
  return requests;
}
