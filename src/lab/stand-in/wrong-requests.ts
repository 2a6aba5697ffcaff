import type { Catalogue } from "./catalogue.ts";
import { type StandIn, startStandIn } from "./server.ts";

/** A request that the stand-in must refuse, and what it must say. */
export interface WrongRequest {
  name: string;
  method: string;
  path: string;
  /** In place of the right key; null for no header at all. */
  authorization?: ((projectKey: string, adminKey: string) => string) | null;
  headers?: Readonly<Record<string, string>>;
  /** Sent as it is when it is a text, else as JSON. */
  body?: unknown;
  /** Status, code and parameter, as far as the error has them. */
  refusal: string;
}

const response = { model: "gpt-6-luna", input: "Hello" };
const chat = { model: "gpt-6-luna", messages: [{ role: "user", content: "Hello" }] };
const post = { method: "POST", path: "/v1/responses" };
const list = { method: "GET", path: "/v1/models" };

/** One or more for each kind of strictness. A stand-in that takes one of them proves nothing about our samples. */
const wrongRequests: readonly WrongRequest[] = [
  { name: "an unknown path", ...list, path: "/v1/v1/models", refusal: "404 unknown_url" },
  { name: "a path without /v1", ...list, path: "/models", refusal: "404 unknown_url" },
  { name: "the wrong method", ...list, method: "DELETE", refusal: "405" },
  { name: "the wrong method for a response", ...post, method: "GET", refusal: "405" },
  { name: "no key", ...list, authorization: null, refusal: "401" },
  { name: "a key without Bearer", ...list, authorization: (key) => key, refusal: "401" },
  { name: "a key after Basic", ...list, authorization: (key) => `Basic ${key}`, refusal: "401" },
  {
    name: "a wrong key",
    ...list,
    authorization: (key) => `Bearer ${key}x`,
    refusal: "401 invalid_api_key",
  },
  {
    name: "an admin key for models",
    ...list,
    authorization: (_, admin) => `Bearer ${admin}`,
    refusal: "401 missing_scope",
  },
  { name: "a project key for costs", ...list, path: "/v1/organization/costs", refusal: "401 missing_scope" },
  {
    name: "another organization",
    ...list,
    headers: { "openai-organization": "org-other" },
    refusal: "401 mismatched_organization",
  },
  { name: "an unknown query", ...list, path: "/v1/models?limit=1", refusal: "400 unknown_parameter limit" },
  { name: "a body that is not JSON", ...post, body: "model=gpt-6-luna", refusal: "400" },
  { name: "a body that is a list", ...post, body: [response], refusal: "400" },
  {
    name: "JSON that is not declared as JSON",
    ...post,
    body: response,
    headers: { "content-type": "text/plain" },
    refusal: "400",
  },
  {
    name: "an unknown parameter",
    ...post,
    body: { ...response, prompts: 1 },
    refusal: "400 unknown_parameter prompts",
  },
  {
    name: "an unknown parameter of a chat",
    ...post,
    path: "/v1/chat/completions",
    body: { ...chat, input: "Hello" },
    refusal: "400 unknown_parameter input",
  },
  {
    name: "a missing parameter",
    ...post,
    body: { model: "gpt-6-luna" },
    refusal: "400 missing_required_parameter input",
  },
  {
    name: "a value that is impossible",
    ...post,
    body: { ...response, max_output_tokens: 1 },
    refusal: "400 invalid_value max_output_tokens",
  },
  {
    name: "max_tokens for a reasoning model",
    ...post,
    path: "/v1/chat/completions",
    body: { ...chat, max_tokens: 5 },
    refusal: "400 unsupported_parameter max_tokens",
  },
  {
    name: "a temperature for a reasoning model",
    ...post,
    body: { ...response, temperature: 0 },
    refusal: "400 unsupported_value temperature",
  },
  {
    name: "an unknown model",
    ...post,
    body: { ...response, model: "gpt-0" },
    refusal: "404 model_not_found",
  },
];

/** Sends every wrong request to a stand-in of its own; says which ones were not refused as they must be. */
export async function checkStrictness(
  catalogue: Catalogue,
  keys: { key: string; adminKey: string },
): Promise<{ refused: number; problems: readonly string[] }> {
  const standIn = await startStandIn({ catalogue, projectKey: keys.key, adminKey: keys.adminKey });
  try {
    const answers = await Promise.all(wrongRequests.map((request) => send(request, standIn, keys)));
    const problems = wrongRequests
      .map(({ name, refusal }, index) => ({ name, refusal, answer: answers[index] }))
      .filter(({ refusal, answer }) => answer !== refusal)
      .map(({ name, refusal, answer }) => `${name}: the stand-in answers ${answer}, expected ${refusal}`);
    return { refused: wrongRequests.length - problems.length, problems };
  } finally {
    await standIn.close();
  }
}

/** What comes back: the status, then code and parameter of an error that has them. */
async function send(
  { method, path, authorization, headers, body }: WrongRequest,
  { address }: StandIn,
  { key, adminKey }: { key: string; adminKey: string },
): Promise<string> {
  const value = authorization === undefined ? `Bearer ${key}` : authorization?.(key, adminKey);
  const answer = await fetch(`${address}${path}`, {
    method,
    headers: {
      ...(value === undefined ? {} : { authorization: value }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const { error } = (await answer.json()) as { error?: { code: string | null; param: string | null } };
  return [answer.status, error?.code, error?.param].filter((part) => part != null).join(" ");
}
