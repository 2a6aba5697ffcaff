import robotsParser from "robots-parser";
import type { Manners, Send } from "./request.ts";

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
 * nothing is.
 *
 * @param origin as in `https://example.com`
 */
export async function readRules(origin: string, send: Send, { userAgent }: Manners): Promise<Rules> {
  const url = `${origin}/robots.txt`;
  const answer = await send(url);
  if (answer.kind === "failure") return closed(answer.reason);
  if (answer.status >= 500) return closed(`robots.txt answers ${answer.status}`);
  if (answer.status !== 200) return { refusal: () => undefined, pause: 0 };
  const robots = robotsParser(url, answer.body);
  const pause = (robots.getCrawlDelay(userAgent) ?? 0) * 1000;
  if (pause > longestPause) return closed(`robots.txt wants ${pause / 1000} seconds between requests`);
  return {
    refusal: (url) => (robots.isDisallowed(url, userAgent) ? "robots.txt disallows it" : undefined),
    pause,
  };
}

function closed(reason: string): Rules {
  return { refusal: () => reason, pause: 0 };
}
