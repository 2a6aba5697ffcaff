import { type Catalogue, refusal, refusalOf, type Refusal } from "./catalogue.ts";
import { type Endpoint, endpoints } from "./endpoints.ts";
import { checkModel, checkShape } from "./validate.ts";

/** A request as it arrived. */
export interface ApiRequest {
  method: string;
  /** Path and query. */
  url: string;
  headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  body: string;
}

/** An answer: JSON and a status. */
export interface ApiAnswer {
  status: number;
  body: object;
}

/** What the stand-in is to be: the keys it accepts, and the error it answers with. */
export interface Setting {
  catalogue: Catalogue;
  projectKey: string;
  adminKey: string;
  /** Name of an entry of the catalogue, or a bare status. */
  scenario?: string | undefined;
  /** One of the entry's statuses, where it has several. */
  status?: number | undefined;
}

/** What the API would answer. Pure: the same request in the same setting gets the same answer. */
export function answer(request: ApiRequest, setting: Setting): ApiAnswer {
  const url = new URL(request.url, "http://stand-in");
  const found = endpoints.filter(({ path }) => path.test(url.pathname));
  const endpoint = found.find(({ method }) => method === request.method);
  if (found.length === 0) {
    const unknown = refusalOf(setting.catalogue, "unknown-url", [url.pathname]);
    unknown.body.error.message = unknown.body.error.message.replace("POST", request.method);
    return unknown;
  }
  if (!endpoint) return refusal(405, `Not allowed to ${request.method} on ${url.pathname}.`);
  return (
    checkKey(request, endpoint, setting) ??
    scenarioAnswer(request, url, setting) ??
    checkQuery(url, endpoint) ??
    answerBody(request, url, endpoint, setting)
  );
}

function checkKey({ headers }: ApiRequest, endpoint: Endpoint, setting: Setting): Refusal | undefined {
  const { catalogue, projectKey, adminKey } = setting;
  const header = headers["authorization"];
  const key = typeof header === "string" ? /^Bearer (\S+)$/.exec(header)?.[1] : undefined;
  if (key === undefined) return refusalOf(catalogue, "no-key-sent");
  if (key !== projectKey && key !== adminKey) return refusalOf(catalogue, "incorrect-api-key", [mask(key)]);
  const right = endpoint.key === "admin" ? adminKey : projectKey;
  if (key !== right) return refusalOf(catalogue, "missing-scopes", [endpoint.scope]);
  return headers["openai-organization"] === undefined
    ? undefined
    : refusalOf(catalogue, "mismatched-organization");
}

/** A key as error messages show it. */
function mask(key: string): string {
  return `${/^sk-(?:[a-z]+-)?/.exec(key)?.[0] ?? ""}****${key.slice(-4)}`;
}

/** Where the project of the scenario `regional-host` has to be called. */
const regionalHost = "us.api.openai.com";

function scenarioAnswer(request: ApiRequest, url: URL, setting: Setting): Refusal | undefined {
  const { catalogue, scenario, status } = setting;
  if (scenario === undefined) return undefined;
  if (/^\d+$/.test(scenario)) return refusal(Number(scenario), "The stand-in was told to answer so.");
  if (scenario === "regional-host" && request.headers["host"] === regionalHost) return undefined;
  if (catalogue.get(scenario)?.postOnly && request.method !== "POST") return undefined;
  const values: Readonly<Record<string, readonly string[]>> = {
    "incorrect-api-key": ["sk-proj-****abcd"],
    "missing-scopes": ["api.responses.write"],
    "project-without-model": ["proj_stand_in", "gpt-6-luna"],
    "model-not-found": ["gpt-6-luna"],
    "temperature-not-supported": ["0.7"],
    "rate-limit": ["gpt-6-luna", "org-stand-in", "3", "3", "1", "20s"],
    "unknown-url": [url.pathname],
    "regional-host": [regionalHost],
  };
  return refusalOf(catalogue, scenario, values[scenario] ?? [], status);
}

function checkQuery(url: URL, { query }: Endpoint): Refusal | undefined {
  // A list may be written as `group_by`, as the API reference has it, or as `group_by[]`, as the Node SDK does.
  const values = [...url.searchParams].map(([name, value]) => [name.replace(/\[\]$/, ""), value] as const);
  return checkShape(query, Object.fromEntries(values));
}

function answerBody(request: ApiRequest, url: URL, endpoint: Endpoint, { catalogue }: Setting): ApiAnswer {
  const ids = (endpoint.path.exec(url.pathname) ?? []).slice(1).map(decodeURIComponent);
  const body = endpoint.body ? readBody(request) : {};
  if (body === undefined || (!endpoint.body && request.body !== "")) {
    return refusal(
      400,
      "The stand-in expects a JSON object with Content-Type: application/json, or no body.",
      {
        type: "invalid_request_error",
      },
    );
  }
  const refused =
    (endpoint.body && checkShape(endpoint.body, body)) ?? checkModel(catalogue, body, endpoint.models);
  if (refused) return refused;
  const reply = endpoint.reply(ids, body, url.searchParams);
  return reply ? { status: 200, body: reply } : refusalOf(catalogue, "model-not-found", ids);
}

/** The body of a JSON request; undefined when it is something else. */
function readBody({ headers, body }: ApiRequest): Readonly<Record<string, unknown>> | undefined {
  if (!/^application\/json\b/.test(String(headers["content-type"]))) return undefined;
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
