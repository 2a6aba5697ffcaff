import type { Reading } from "../../domain/ledger/watch.ts";
import type { Cache } from "./cache.ts";
import { pageText } from "./page-text.ts";
import { type Answer, type Manners, politeSend } from "./request.ts";
import { readRules, type Rules } from "./robots.ts";

/** Reads sources, and remembers whether any server answered at all. */
export interface Reader {
  read(url: string): Promise<Reading>;
  /** Sites asked so far, and whether one of them was there. */
  readonly sites: number;
  readonly reached: boolean;
}

const mostHops = 5;
const permanent = new Set([301, 308]);
const redirects = new Set([301, 302, 303, 307, 308]);
/** A page with fewer characters shows its text with scripts only, or none at all. */
const shortestText = 200;

/** Asks sites for addresses as their rules want it, and remembers whether any of them was there. */
function politeWeb(manners: Manners) {
  const send = politeSend(manners);
  const rules = new Map<string, Promise<Rules>>();
  let reached = false;
  const ask = async (...request: Parameters<typeof send>): Promise<Answer> => {
    const answer = await send(...request);
    reached ||= answer.kind === "answer" || answer.reached;
    return answer;
  };
  const rulesOf = (origin: string): Promise<Rules> => {
    const known = rules.get(origin) ?? readRules(origin, (url) => ask(url), manners);
    rules.set(origin, known);
    return known;
  };
  return { ask, rulesOf, sites: () => rules.size, reached: () => reached };
}

/**
 * A reader that goes nowhere but to the sites of the given sources, and only over http and https.
 *
 * @param urls the addresses of all sources
 */
export function createReader(urls: readonly string[], cache: Cache, manners: Manners): Reader {
  const origins = new Set(urls.map((url) => new URL(url).origin));
  const web = politeWeb(manners);

  /** Asks for one address and goes where it leads. `movedTo` is set once a permanent redirect was met. */
  async function follow(url: string, hops: number, movedTo?: string): Promise<Reading> {
    const { refusal, pause } = await web.rulesOf(new URL(url).origin);
    const refused = refusal(url);
    if (refused !== undefined) return { kind: "unreachable", reason: refused };
    const cached = cache.page(url);
    const answer = await web.ask(url, conditions(cached), pause);
    if (answer.kind === "failure") return { kind: "unreachable", reason: answer.reason };
    if (answer.status === 304 && cached) return { kind: "read", text: cached.text, movedTo };
    if (redirects.has(answer.status)) return redirect(url, answer, hops, movedTo);
    return toReading(url, answer, cache, movedTo);
  }

  function redirect(
    url: string,
    { status, headers }: Extract<Answer, { kind: "answer" }>,
    hops: number,
    movedTo?: string,
  ): Promise<Reading> | Reading {
    const target = URL.parse(headers.get("location") ?? "", url);
    if (!target || !/^https?:$/.test(target.protocol))
      return { kind: "unreachable", reason: "redirects to no web address" };
    if (!origins.has(target.origin)) return { kind: "moved", to: target.href };
    if (hops === mostHops) return { kind: "unreachable", reason: `more than ${mostHops} redirects` };
    return follow(target.href, hops + 1, permanent.has(status) || movedTo ? target.href : undefined);
  }

  return {
    read: (url) => follow(url, 0),
    get sites() {
      return web.sites();
    },
    get reached() {
      return web.reached();
    },
  };
}

/** What a source answers as what there is to read; pages that can be asked for again are kept. */
function toReading(
  url: string,
  answer: Extract<Answer, { kind: "answer" }>,
  cache: Cache,
  movedTo: string | undefined,
): Reading {
  if (answer.status !== 200) return { kind: "unreachable", reason: `answers ${answer.status}` };
  const type = answer.headers.get("content-type") ?? "";
  if (!/^(?:text\/|application\/(?:xhtml\+xml|json|yaml|x-yaml))/i.test(type))
    return { kind: "unreachable", reason: `is no page but ${type || "of unknown type"}` };
  const isHtml = /html/i.test(type);
  const text = isHtml ? pageText(answer.body, url) : answer.body;
  if (isHtml && text.trim().length < shortestText)
    return { kind: "unreachable", reason: "holds no text without scripts" };
  const etag = answer.headers.get("etag") ?? undefined;
  const lastModified = answer.headers.get("last-modified") ?? undefined;
  if (etag ?? lastModified) cache.keepPage({ url, etag, lastModified, text });
  return { kind: "read", text, movedTo };
}

/** Headers that let a server say that nothing changed. */
function conditions(cached: ReturnType<Cache["page"]>): Record<string, string> {
  return {
    ...(cached?.etag && { "if-none-match": cached.etag }),
    ...(cached?.lastModified && { "if-modified-since": cached.lastModified }),
  };
}
