/** Words for what was observed of client libraries. */
import type { ClientCase, ClientLanguage, ClientObservation } from "../../domain/observations/client.ts";
import {
  type AfterKey,
  answerShown,
  type AnswerShown,
  arrivedBroken,
  keySent,
} from "../../domain/observations/traits.ts";

/** What each language is called. */
export const languageNames: Readonly<Record<ClientLanguage, string>> = {
  python: "Python",
  node: "Node.js",
  go: "Go",
  java: "Java",
  kotlin: "Kotlin",
  scala: "Scala",
  rust: "Rust",
  shell: "Shell",
};

/** What was done, as a heading. */
export const caseTitles: Readonly<Record<ClientCase, string>> = {
  "no-key": "No key",
  "empty-key": "An empty variable",
  "admin-key-only": "Only OPENAI_ADMIN_KEY is set",
  "line-feed": "A line feed after the key",
  "trailing-blank": "A blank after the key",
  "curly-quotes": "Curly quotes around the key",
  "wrong-key": "A wrong key (401)",
  "no-credit": "No credit (429)",
  region: "A region that is not supported (403)",
  refused: "Nobody answers",
  "base-url": "OPENAI_BASE_URL is set",
  "old-base-url": "OPENAI_API_BASE is set",
  "empty-base-url": "OPENAI_BASE_URL is empty",
  organization: "OPENAI_ORG_ID and OPENAI_PROJECT_ID are set",
  "old-organization": "OPENAI_ORGANIZATION is set",
};

const shownWords: Readonly<Record<AnswerShown, string>> = {
  "message and code": "message and code",
  message: "message, no code",
  log: "in a log line only",
  code: "code only",
  status: "status only",
  nothing: "nothing for minutes",
};

/** What becomes of something after the key, in a few words for a table. */
export const afterKeyWords: Readonly<Record<AfterKey, string>> = {
  "cut off": "cut off, works",
  kept: "sent along",
  refused: "sent along, refused",
  "network error": "looks like a network error",
  "header error": "stops, names the header",
  "bare error": "stops, names no header",
};

/** What a client does without a key, in a few words of Markdown. */
export function keylessWords(seen: ClientObservation): string {
  switch (keySent(seen)) {
    case undefined:
      return "stops at once";
    case "none":
      return "asks without a key";
    case "empty":
      return "sends an empty key";
    default:
      return `sends \`${seen.authorization?.replace(/^Bearer /, "") ?? ""}\` as the key`;
  }
}

const keyWords = {
  none: "without a key",
  empty: "with an empty key",
  right: "with the key",
  blank: "with the key and the blank after it",
};

/** Something stood after the key that does not belong to it. */
const hasTail = (id: ClientCase) => id === "line-feed" || id === "trailing-blank";

/** What went over the wire, in sentences of Markdown. */
export function sentWords(id: ClientCase, seen: ClientObservation): string {
  const { requests, connections, authorization, endedAfter } = seen;
  const key = keySent(seen);
  const cutOff = key === "right" && hasTail(id) ? " and nothing after it" : "";
  const held =
    key === undefined || key === "other" ? `with \`${authorization ?? ""}\`` : keyWords[key] + cutOff;
  if (arrivedBroken(seen))
    return `${times(requests, "request")} arrived, broken by the line feed in it, and was refused.`;
  const sent =
    requests > 0
      ? `${times(requests, "request")} arrived, ${held}.`
      : connections > 0
        ? `It tried ${times(connections, "time")} and sent nothing.`
        : "Nothing was sent.";
  return endedAfter === undefined
    ? sent
    : `${sent} After ${endedAfter} seconds it was still trying and had said nothing, so the run ended it.`;
}

/** A number with its noun. */
export function times(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** How much of the answer of the API a client shows, when it had one. */
export function answerWords(seen: ClientObservation | undefined): string {
  return seen ? shownWords[answerShown(seen)] : "";
}
