/** What was observed of client libraries, in the texts that are handed over. */
import { filled, type TextShapes, type Words } from "../words/words.ts";
import type { ClientCase, ClientObservation } from "./client.ts";
import { answerShown, arrivedBroken, keySent } from "./traits.ts";

/** Texts of `content/words/clients.yaml`, and how often each holds the sign … for a value. */
export const clientTexts = {
  "language-python": 0,
  "language-node": 0,
  "language-go": 0,
  "language-java": 0,
  "language-kotlin": 0,
  "language-scala": 0,
  "language-rust": 0,
  "language-shell": 0,
  "case-no-key": 0,
  "case-empty-key": 0,
  "case-admin-key-only": 0,
  "case-line-feed": 0,
  "case-trailing-blank": 0,
  "case-curly-quotes": 0,
  "case-wrong-key": 0,
  "case-no-credit": 0,
  "case-region": 0,
  "case-refused": 0,
  "case-base-url": 0,
  "case-old-base-url": 0,
  "case-empty-base-url": 0,
  "case-organization": 0,
  "case-old-organization": 0,
  "shown-message-and-code": 0,
  "shown-message": 0,
  "shown-log": 0,
  "shown-code": 0,
  "shown-status": 0,
  "shown-nothing": 0,
  "after-cut-off": 0,
  "after-kept": 0,
  "after-refused": 0,
  "after-network-error": 0,
  "after-header-error": 0,
  "after-bare-error": 0,
  "keyless-stops": 0,
  "keyless-none": 0,
  "keyless-empty": 0,
  "keyless-made-up": 1,
  "requests-one": 1,
  "requests-more": 1,
  "attempts-one": 1,
  "attempts-more": 1,
  "times-one": 1,
  "times-more": 1,
  arrived: 2,
  "arrived-broken": 1,
  tried: 1,
  "sent-nothing": 0,
  ended: 1,
  "with-none": 0,
  "with-empty": 0,
  "with-right": 0,
  "with-right-alone": 0,
  "with-blank": 0,
  "with-other": 1,
  works: 0,
  "in-output": 0,
  "in-stack": 0,
  "in-log": 0,
  means: 0,
  "see-also": 0,
  likeness: 0,
  "likeness-other": 1,
  "fact-key": 0,
  "fact-key-none": 0,
  "fact-base-url": 0,
  "fact-base-url-none": 0,
  "fact-organization": 0,
  "fact-organization-none": 0,
  "fact-empty-base-url": 0,
  "empty-openai": 0,
  "empty-elsewhere": 0,
  "empty-nowhere": 0,
  "fact-attempts": 0,
  attempts: 2,
  "fact-also-calls": 0,
  "also-calls": 1,
  title: 1,
  description: 1,
  lead: 1,
  seen: 2,
  jumps: 0,
  "jump-failures": 0,
  "jump-code": 0,
  "jump-surprises": 0,
  reads: 0,
  "shows-key": 1,
  failures: 0,
  "failures-how": 0,
  code: 0,
  "code-why": 0,
  "code-ran": 2,
  "code-prints": 0,
  surprises: 0,
  repeat: 0,
  "repeat-seen": 4,
  "all-description": 1,
  name: 0,
  "all-lead": 2,
  search: 0,
  groups: 0,
  "most-surprising": 0,
  "find-yours": 0,
  compare: 0,
  all: 0,
  language: 0,
  "any-language": 0,
  "column-client": 0,
  "column-no-key": 0,
  "column-wrong-key": 0,
  "column-no-credit": 0,
  "column-requests": 0,
  "column-line-feed": 0,
  "column-base-url": 0,
  "program-only": 0,
  method: 0,
  "method-how": 1,
  "method-yours": 0,
} as const satisfies TextShapes;

/** What pages say about client libraries. */
export type ClientWords = Words<typeof clientTexts>;

/** A number with its noun. */
export function counted(words: ClientWords, noun: "requests" | "attempts" | "times", count: number): string {
  return filled(words[`${noun}-${count === 1 ? "one" : "more"}`], count);
}

/** What a client does without a key, in a few words of Markdown. */
export function keylessWords(words: ClientWords, seen: ClientObservation): string {
  const key = keySent(seen);
  if (key === undefined) return words["keyless-stops"];
  if (key === "none" || key === "empty") return words[`keyless-${key}`];
  return filled(words["keyless-made-up"], seen.authorization?.replace(/^Bearer /, "") ?? "");
}

/** Something stood after the key that does not belong to it. */
const hasTail = (id: ClientCase) => id === "line-feed" || id === "trailing-blank";

/** What the requests of a case held, in words of Markdown. */
function heldWords(words: ClientWords, id: ClientCase, seen: ClientObservation): string {
  const key = keySent(seen) ?? "other";
  if (key === "other") return filled(words["with-other"], seen.authorization ?? "");
  return key === "right" && hasTail(id) ? words["with-right-alone"] : words[`with-${key}`];
}

/** What went over the wire, in sentences of Markdown. */
export function sentWords(words: ClientWords, id: ClientCase, seen: ClientObservation): string {
  const { requests, connections, endedAfter } = seen;
  const arrived = counted(words, "requests", requests);
  if (arrivedBroken(seen)) return filled(words["arrived-broken"], arrived);
  const unsent =
    connections > 0 ? filled(words.tried, counted(words, "times", connections)) : words["sent-nothing"];
  const sent = requests > 0 ? filled(words.arrived, arrived, heldWords(words, id, seen)) : unsent;
  return endedAfter === undefined ? sent : `${sent} ${filled(words.ended, endedAfter)}`;
}

/** How much of the answer of the API a client shows, when it had one. */
export function answerWords(words: ClientWords, seen: ClientObservation | undefined): string {
  return seen ? words[`shown-${answerShown(seen)}`] : "";
}
