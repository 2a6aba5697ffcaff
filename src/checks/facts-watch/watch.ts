import type { Citation } from "../../domain/ledger/citation.ts";
import { type Fact, factText } from "../../domain/ledger/fact.ts";
import { isWatched } from "../../domain/ledger/spellings.ts";
import {
  findingOf,
  type Reading,
  type SourceFinding,
  statusOf,
  type WatchStatus,
} from "../../domain/ledger/watch.ts";
import type { Cache } from "./cache.ts";
import { createReader } from "./read-source.ts";
import { goodManners, type Manners } from "./request.ts";

/** A fact as a watch found it. */
export interface WatchedFact {
  id: string;
  value: string;
  status: WatchStatus;
  sources: readonly SourceFinding[];
  /** Addresses of our pages that show it. */
  pages: readonly string[];
}

/** What a watch found. */
export interface WatchReport {
  /** ISO day of the watch. */
  day: string;
  /** No server answered: nothing was read, and nothing is claimed. */
  offline: boolean;
  facts: readonly WatchedFact[];
}

/** What a watch compares, and with what. */
export interface WatchInput {
  facts: readonly Fact[];
  citations: readonly Citation[];
  /** Our pages that show a fact, by its id. */
  pages: ReadonlyMap<string, readonly string[]>;
  /** ISO day. */
  day: string;
  cache: Cache;
  manners?: Manners;
  /** Called before each source, with how many there are. */
  onProgress?: (done: number, all: number, url: string) => void;
}

/** After so many sites without any answer, there is no network. */
const enoughSites = 4;

/** Reads each source of a watched fact once, and says of each fact whether its sources still hold its value. */
export async function watchFacts(input: WatchInput): Promise<WatchReport> {
  const { day, cache } = input;
  const facts = input.facts.filter(isWatched);
  // Root-relative addresses are those of our own test runs.
  const onTheWeb = input.citations.filter(({ url }) => /^https?:/.test(url));
  const used = new Set(facts.flatMap(({ citations }) => citations));
  const sources = onTheWeb.filter(({ id }) => used.has(id));
  const readings = await readSources(sources, onTheWeb, input);
  if (!readings) return { day, offline: true, facts: [] };

  const watched = facts
    .map((fact) => ({ fact, cited: sources.filter(({ id }) => fact.citations.includes(id)) }))
    .filter(({ cited }) => cited.length > 0)
    .map(({ fact, cited }) => toWatched(fact, findingsOf(fact, cited, readings, cache), input));
  for (const { id, sources: found } of watched)
    for (const { source, status } of found) if (status === "still there") cache.keepSeen(id, source, day);
  cache.save();
  return { day, offline: false, facts: watched };
}

/** What each address holds, by the address without its fragment; undefined where there is no network. */
async function readSources(
  sources: readonly Citation[],
  onTheWeb: readonly Citation[],
  { cache, manners = goodManners, onProgress }: WatchInput,
): Promise<ReadonlyMap<string, Reading> | undefined> {
  const urls = [...new Set(sources.map(({ url }) => withoutFragment(url)))];
  const known = onTheWeb.map(({ url }) => url);
  const reader = createReader(known, cache, manners);
  const readings = new Map<string, Reading>();
  for (const [index, url] of urls.entries()) {
    onProgress?.(index, urls.length, url);
    readings.set(url, await reader.read(url));
    if (!reader.reached && reader.sites >= enoughSites) break;
  }
  return reader.reached || urls.length === 0 ? readings : undefined;
}

/** What each source of a fact says about it now. */
function findingsOf(
  fact: Fact,
  cited: readonly Citation[],
  readings: ReadonlyMap<string, Reading>,
  cache: Cache,
): SourceFinding[] {
  return cited.map(({ id, url }) => {
    const known = { source: id, url, lastSeen: cache.lastSeen(fact.id, id) };
    const reading = readings.get(withoutFragment(url));
    return findingOf(fact, known, reading ?? { kind: "unreachable", reason: "was not read" });
  });
}

function toWatched(fact: Fact, sources: readonly SourceFinding[], { pages }: WatchInput): WatchedFact {
  const { id } = fact;
  return { id, value: factText(fact), status: statusOf(sources), sources, pages: pages.get(id) ?? [] };
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/, "");
}
