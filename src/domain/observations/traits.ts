import { type ClientCase, type ClientObservation, errorCases, type WatchedClient } from "./client.ts";

/**
 * The key that a request had; `blank` for the reader's with a blank after it, `other` for one that is not the
 * reader's, letter for letter.
 */
export type KeySent = "none" | "empty" | "right" | "blank" | "other";

/** Which key the first request had; undefined when none arrived. */
export function keySent({ requests, authorization }: ClientObservation): KeySent | undefined {
  if (requests === 0) return undefined;
  if (authorization === undefined) return "none";
  if (authorization.trim() === "Bearer") return "empty";
  if (authorization === "Bearer sk-proj-… ") return "blank";
  return authorization === "Bearer sk-proj-…" ? "right" : "other";
}

/** How much of the API's answer reaches the reader; `nothing` when the client was still trying. */
export type AnswerShown = "message-and-code" | "message" | "log" | "code" | "status" | "nothing";

/** `log` for a message that is in the whole output, but not in the error. */
export function answerShown(seen: ClientObservation): AnswerShown {
  const { showsMessage, onlyInLog, showsCode, endedAfter } = seen;
  if (endedAfter !== undefined) return "nothing";
  if (onlyInLog) return "log";
  if (showsMessage) return showsCode ? "message-and-code" : "message";
  return showsCode ? "code" : "status";
}

/** What becomes of a line feed or a blank after the key. */
export type AfterKey = "cut-off" | "kept" | "refused" | "network-error" | "header-error" | "bare-error";

/** What a client made of a line feed or a blank after the key. */
export function afterKey(seen: ClientObservation): AfterKey {
  const { text, requests, authorization, entry, readsLike = entry } = seen;
  if (text === undefined) return authorization?.endsWith(" ") ? "kept" : "cut-off";
  if (requests > 0) return "refused";
  if (readsLike === "no-connection") return "network-error";
  // The value of the header tells as much as its name.
  return /authorization|bearer/i.test(text) ? "header-error" : "bare-error";
}

/** Whether a request arrived although what followed the key broke it. */
export function arrivedBroken({ text, requests, entry }: ClientObservation): boolean {
  return text !== undefined && requests > 0 && entry === "newline-in-key";
}

/** The variables that a client takes the base URL from. */
export function baseUrlVariables({ cases }: WatchedClient): string[] {
  return [
    ...(cases["base-url"]?.goesTo === "variable" ? ["OPENAI_BASE_URL"] : []),
    ...(cases["old-base-url"]?.goesTo === "variable" ? ["OPENAI_API_BASE"] : []),
  ];
}

/** The variables that a client takes the key from, first things first; none when the program hands it over. */
export function keyVariables({ cases, keyInCode }: WatchedClient): string[] {
  const admin = cases["admin-key-only"]?.authorization?.includes("sk-admin-");
  return [...(keyInCode ? [] : ["OPENAI_API_KEY"]), ...(admin ? ["OPENAI_ADMIN_KEY"] : [])];
}

/** The variables for the organization and the project that end up in the request. */
export function organizationVariables({ cases }: WatchedClient): string[] {
  const { organization, project } = cases["organization"] ?? {};
  return [
    ...(organization ? ["OPENAI_ORG_ID"] : []),
    ...(cases["old-organization"]?.organization ? ["OPENAI_ORGANIZATION"] : []),
    ...(project ? ["OPENAI_PROJECT_ID"] : []),
  ];
}

/** The cases after which the whole output held the key. */
export function casesThatShowKey({ cases }: WatchedClient): ClientCase[] {
  return errorCases.filter((id) => cases[id]?.showsKey);
}

/** The variables for the base URL beside which a client calls api.openai.com all the same. */
export function variablesBesideOpenai({ cases }: WatchedClient): string[] {
  return [
    ...(cases["base-url"]?.alsoCallsOpenai ? ["OPENAI_BASE_URL"] : []),
    ...(cases["old-base-url"]?.alsoCallsOpenai ? ["OPENAI_API_BASE"] : []),
  ];
}
