import robotsParser from "robots-parser";
import type { Answer, Manners, Send } from "./request.ts";

/** What a site lets robots do. */
export interface Rules {
  /** Why the address may not be asked for; nothing when it may. */
  refusal(url: string): string | undefined;
  /** Milliseconds that the site wants between two requests. */
  pause: number;
}

/** Longest pause we keep; a site that wants longer ones is left alone. */
const longestPause = 30_000;

/**
 * Reads the rules of a site by RFC 9309: without a file everything is allowed, and where the file cannot be read,
 * nothing is. A site that asks us to slow down (429), or redirects without an end, is left alone as well; there the RFC
 * would let us in.
 *
 * @param origin as in `https://example.com`
 */
export async function readRules(origin: string, send: Send, { userAgent }: Manners): Promise<Rules> {
  const url = `${origin}/robots.txt`;
  const answer = await follow(url, send);
  if (answer.kind === "failure") return closed(answer.reason);
  if (targetOf(answer, url)) return closed("robots.txt redirects and leads nowhere");
  if (answer.status >= 500 || answer.status === 429) return closed(`robots.txt answers ${answer.status}`);
  if (answer.status !== 200) return { refusal: () => undefined, pause: 0 };
  const robots = robotsParser(url, answer.body);
  const pause = (robots.getCrawlDelay(userAgent) ?? 0) * 1000;
  if (pause > longestPause) return closed(`robots.txt wants ${pause / 1000} seconds between requests`);
  return {
    refusal: (url) => (robots.isDisallowed(url, userAgent) ? "robots.txt disallows it" : undefined),
    pause,
  };
}

/** Redirects in a row that are followed; the RFC wants at least as many. */
const mostRedirects = 5;

async function follow(url: string, send: Send): Promise<Answer> {
  let at = url;
  let answer = await send(at);
  for (let turn = 0; turn < mostRedirects; turn += 1) {
    const target = targetOf(answer, at);
    if (target === undefined) break;
    at = target;
    answer = await send(at);
  }
  return answer;
}

/** Where a redirect leads; undefined when it is none, or leads to no address. */
function targetOf(answer: Answer, from: string): string | undefined {
  if (answer.kind === "failure" || ![301, 302, 303, 307, 308].includes(answer.status)) return undefined;
  return URL.parse(answer.headers.get("location") ?? "", from)?.href;
}

function closed(reason: string): Rules {
  return { refusal: () => reason, pause: 0 };
}
