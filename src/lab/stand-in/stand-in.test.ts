import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import * as fc from "fast-check";
import { answer, type ApiRequest } from "./answer.ts";
import { fillIn, readCatalogue, refusalOf, scenarioOf } from "./catalogue.ts";
import { startStandIn } from "./server.ts";

const catalogue = readCatalogue(join(import.meta.dirname, "../../.."));
// Joined here, so that no scanner takes them for real keys.
const projectKey = ["sk", "proj", "a".repeat(40)].join("-");
const adminKey = ["sk", "admin", "b".repeat(40)].join("-");
const setting = { catalogue, projectKey, adminKey };

/** What comes back for a request, in short: `status`, or `status code param`. */
function outcome(method: string, url: string, more: Partial<ApiRequest> & { json?: object } = {}): string {
  const { json, ...request } = more;
  const key = url.includes("/organization/") ? adminKey : projectKey;
  const headers = {
    authorization: `Bearer ${key}`,
    ...(json ? { "content-type": "application/json" } : {}),
    ...request.headers,
  };
  const body = request.body ?? (json ? JSON.stringify(json) : "");
  const reply = answer({ method, url, headers, body }, setting);
  if (reply.status === 200 || !("error" in reply.body)) return String(reply.status);
  const { code, param } = reply.body.error as { code: string | null; param: string | null };
  return [reply.status, code, param].filter((part) => part !== null).join(" ");
}

const responses = { model: "gpt-6-luna", input: "Hello" };
const chat = { model: "gpt-6-luna", messages: [{ role: "user", content: "Hello" }] };
const limit = { threshold_amount: 5000, currency: "USD", interval: "month" };

const accepted: readonly [name: string, method: string, url: string, json?: object][] = [
  ["listing models", "GET", "/v1/models"],
  ["one model", "GET", "/v1/models/gpt-6-luna"],
  ["a response", "POST", "/v1/responses", responses],
  [
    "a response with effort none and a temperature",
    "POST",
    "/v1/responses",
    { ...responses, temperature: 0.7, reasoning: { effort: "none" } },
  ],
  ["a chat completion", "POST", "/v1/chat/completions", { ...chat, max_completion_tokens: 500 }],
  [
    "a chat completion with effort none and a temperature",
    "POST",
    "/v1/chat/completions",
    { ...chat, temperature: 0.7, reasoning_effort: "none" },
  ],
  ["embeddings", "POST", "/v1/embeddings", { model: "text-embedding-3-small", input: ["Hello"] }],
  ["the owner of a key", "GET", "/v1/me"],
  [
    "a client secret",
    "POST",
    "/v1/realtime/client_secrets",
    {
      expires_after: { anchor: "created_at", seconds: 60 },
      session: { type: "realtime", model: "gpt-realtime-2.1" },
    },
  ],
  ["usage", "GET", "/v1/organization/usage/completions?start_time=1794000000&bucket_width=1h"],
  ["costs", "GET", "/v1/organization/costs?start_time=1794000000&group_by=api_key_id&limit=7"],
  ["costs grouped as the SDK does", "GET", "/v1/organization/costs?start_time=1&group_by[]=api_key_id"],
  ["a spend limit", "POST", "/v1/organization/projects/proj_1/spend_limit", limit],
  ["the keys of a project", "GET", "/v1/organization/projects/proj_1/api_keys"],
  ["one key of a project", "GET", "/v1/organization/projects/proj_1/api_keys/key_1"],
  ["deleting a key", "DELETE", "/v1/organization/projects/proj_1/api_keys/key_1"],
];

for (const [name, method, url, json] of accepted) {
  test(`accepts ${name}`, () => {
    assert.equal(outcome(method, url, json ? { json } : {}), "200");
  });
}

const refused: readonly [
  name: string,
  method: string,
  url: string,
  json: object | undefined,
  expected: string,
][] = [
  ["an unknown path", "GET", "/v1/v1/models", undefined, "404 unknown_url"],
  ["a path without /v1", "GET", "/models", undefined, "404 unknown_url"],
  ["the wrong method", "DELETE", "/v1/responses", undefined, "405"],
  [
    "a response without input",
    "POST",
    "/v1/responses",
    { model: "gpt-6-luna" },
    "400 missing_required_parameter input",
  ],
  [
    "a response without a model",
    "POST",
    "/v1/responses",
    { input: "Hello" },
    "400 missing_required_parameter model",
  ],
  [
    "an unknown parameter",
    "POST",
    "/v1/responses",
    { ...responses, prompts: 1 },
    "400 unknown_parameter prompts",
  ],
  [
    "max_tokens on Responses",
    "POST",
    "/v1/responses",
    { ...responses, max_tokens: 5 },
    "400 unknown_parameter max_tokens",
  ],
  [
    "max_tokens on a reasoning model",
    "POST",
    "/v1/chat/completions",
    { ...chat, max_tokens: 5 },
    "400 unsupported_parameter max_tokens",
  ],
  [
    "temperature on a reasoning model",
    "POST",
    "/v1/responses",
    { ...responses, temperature: 0.7 },
    "400 unsupported_value temperature",
  ],
  [
    "temperature in a chat with a reasoning model",
    "POST",
    "/v1/chat/completions",
    { ...chat, temperature: 0 },
    "400 unsupported_value temperature",
  ],
  ["an unknown model", "POST", "/v1/responses", { ...responses, model: "gpt-0" }, "404 model_not_found"],
  [
    "an embedding from a model that writes",
    "POST",
    "/v1/embeddings",
    { model: "gpt-6-luna", input: "Hello" },
    "404 model_not_found",
  ],
  ["looking up an unknown model", "GET", "/v1/models/gpt-0", undefined, "404 model_not_found"],
  [
    "an empty list of messages",
    "POST",
    "/v1/chat/completions",
    { ...chat, messages: [] },
    "400 invalid_value messages",
  ],
  ["an unknown query parameter", "GET", "/v1/models?limit=1", undefined, "400 unknown_parameter limit"],
  [
    "costs without a start",
    "GET",
    "/v1/organization/costs",
    undefined,
    "400 missing_required_parameter start_time",
  ],
  [
    "costs by the hour",
    "GET",
    "/v1/organization/costs?start_time=1&bucket_width=1h",
    undefined,
    "400 invalid_value bucket_width",
  ],
  [
    "a spend limit in euros",
    "POST",
    "/v1/organization/projects/proj_1/spend_limit",
    { ...limit, currency: "EUR" },
    "400 invalid_value currency",
  ],
  [
    "a spend limit of nothing",
    "POST",
    "/v1/organization/projects/proj_1/spend_limit",
    { ...limit, threshold_amount: 0 },
    "400 invalid_value threshold_amount",
  ],
  [
    "a client secret that lives too long",
    "POST",
    "/v1/realtime/client_secrets",
    { expires_after: { anchor: "created_at", seconds: 7201 } },
    "400 invalid_value expires_after",
  ],
];

for (const [name, method, url, json, expected] of refused) {
  test(`refuses ${name}`, () => {
    assert.equal(outcome(method, url, json ? { json } : {}), expected);
  });
}

test("refuses a request without a key, or with one that is not a Bearer token", () => {
  for (const authorization of [undefined, "", projectKey, `bearer${projectKey}`, "Bearer "]) {
    assert.equal(outcome("GET", "/v1/models", { headers: { authorization } }), "401");
  }
});

test("refuses a wrong key and masks it in the message", () => {
  const wrong = ["sk", "proj", "c".repeat(40)].join("-");
  const headers = { authorization: `Bearer ${wrong}` };
  const reply = answer({ method: "GET", url: "/v1/models", headers, body: "" }, setting);
  assert.match(JSON.stringify(reply.body), /Incorrect API key provided: sk-proj-\*{4}c{4}\./);
});

test("refuses a project key where an admin key belongs, and the other way round", () => {
  const project = { headers: { authorization: `Bearer ${projectKey}` } };
  const admin = { headers: { authorization: `Bearer ${adminKey}` } };
  assert.equal(outcome("GET", "/v1/organization/projects/proj_1/api_keys", project), "401 missing_scope");
  assert.equal(outcome("GET", "/v1/models", admin), "401 missing_scope");
});

interface KeyPage {
  data: { id: string; owner_project_access: string }[];
  last_id: string | null;
  has_more: boolean;
}

function administer(url: string): object {
  const headers = { authorization: `Bearer ${adminKey}` };
  return answer({ method: "GET", url, headers, body: "" }, setting).body;
}

function listKeys(query: string): KeyPage {
  return administer(`/v1/organization/projects/proj_1/api_keys?${query}`) as KeyPage;
}

/** Both pages of the longest list. */
function listAllKeys(query: string): KeyPage["data"] {
  const first = listKeys(`limit=100${query}`);
  return [...first.data, ...listKeys(`limit=100${query}&after=${first.last_id}`).data];
}

test("lists the keys of a project page by page, 20 at a time unless asked for more", () => {
  const first = listKeys("");
  assert.deepEqual([first.data.length, first.has_more], [20, true]);
  const next = listKeys(`after=${first.last_id}`);
  assert.ok(next.data.every(({ id }) => first.data.every((key) => key.id !== id)));
});

test("leaves out keys whose owner left the project, unless asked for any", () => {
  const visible = listAllKeys("");
  const any = listAllKeys("&owner_project_access=any");
  assert.equal(any.length, visible.length + 1);
  assert.deepEqual(
    any.filter(({ owner_project_access: access }) => access === "inactive").map(({ id }) => id),
    [any.at(-1)?.id],
  );
});

test("has nothing after a cursor that it does not know", () => {
  assert.deepEqual(listKeys("after=key_of_nobody"), {
    object: "list",
    data: [],
    first_id: null,
    last_id: null,
    has_more: false,
  });
});

test("names the key of a cost only when the costs are grouped by key", () => {
  const [plain, grouped, inBrackets] = ["", "&group_by=api_key_id", "&group_by[]=api_key_id"].map((query) =>
    JSON.stringify(administer(`/v1/organization/costs?start_time=1${query}`)),
  );
  assert.match(plain ?? "", /"api_key_id":null/);
  assert.match(grouped ?? "", /"api_key_id":"key_/);
  assert.equal(inBrackets, grouped);
});

test("refuses the name of another organization", () => {
  assert.equal(
    outcome("GET", "/v1/models", { headers: { "openai-organization": "org-other" } }),
    "401 mismatched_organization",
  );
});

test("refuses a body that is not declared as JSON, is no object, or is not expected", () => {
  const headers = { "content-type": "text/plain" };
  assert.equal(outcome("POST", "/v1/responses", { json: responses, headers }), "400");
  assert.equal(outcome("POST", "/v1/responses", { json: [] }), "400");
  assert.equal(outcome("POST", "/v1/responses", { json: {}, body: "{" }), "400");
  assert.equal(outcome("GET", "/v1/models", { body: "{}" }), "400");
});

test("refuses every parameter it does not know", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^x_[a-z_]{1,20}$/), (name) => {
      assert.match(
        outcome("POST", "/v1/responses", { json: { ...responses, [name]: 1 } }),
        /unknown_parameter/,
      );
    }),
  );
});

test("answers a scenario about credit when posting, and still lists models", () => {
  const without = { ...setting, scenario: "no-credit" };
  const headers = { authorization: `Bearer ${projectKey}`, "content-type": "application/json" };
  const post = answer(
    { method: "POST", url: "/v1/responses", headers, body: JSON.stringify(responses) },
    without,
  );
  assert.deepEqual(post, refusalOf(catalogue, "no-credit"));
  assert.equal(answer({ method: "GET", url: "/v1/models", headers, body: "" }, without).status, 200);
});

test("lets a program list models in every scenario that only refuses work", () => {
  const headers = { authorization: `Bearer ${projectKey}` };
  for (const [name, { status, postOnly = false }] of catalogue) {
    if (status.length === 0 || name === "regional-host") continue;
    const reply = answer(
      { method: "GET", url: "/v1/models", headers, body: "" },
      { ...setting, scenario: name },
    );
    assert.equal(reply.status === 200, postOnly, name);
  }
});

test("finds the error that a sample's manifest means by its row", () => {
  assert.equal(scenarioOf(catalogue, "E23"), "no-credit");
  assert.equal(scenarioOf(catalogue, "409"), "409");
});

test("refuses a request to another host than that of the project's region", () => {
  const regional = { ...setting, scenario: "regional-host" };
  const call = (host: string) =>
    answer(
      {
        method: "GET",
        url: "/v1/models",
        headers: { authorization: `Bearer ${projectKey}`, host },
        body: "",
      },
      regional,
    );
  assert.equal(call("us.api.openai.com").status, 200);
  assert.match(JSON.stringify(call("api.openai.com").body), /incorrect_hostname/);
});

test("fills the gaps of a wording in order, and repeats the last value", () => {
  assert.equal(fillIn("a … b … c …", ["1", "2"]), "a 1 b 2 c 2");
});

test("has no scenario for an error that never reaches the API", () => {
  assert.throws(
    () => refusalOf(catalogue, "missing-credentials"),
    /expected an error that comes with a status/,
  );
});

for (const host of ["0.0.0.0", "::", "localhost", "192.168.0.1", ""]) {
  test(`does not listen on "${host}"`, async () => {
    await assert.rejects(startStandIn({ ...setting, host }), /expected one of 127\.0\.0\.1, ::1/);
  });
}

test("listens on the loopback interface and keeps what it received", async () => {
  const standIn = await startStandIn(setting);
  try {
    const response = await fetch(`${standIn.address}/v1/models?limit=1`, {
      headers: { authorization: `Bearer ${projectKey}` },
    });
    assert.match(standIn.address, /^http:\/\/127\.0\.0\.1:\d+$/);
    assert.equal(response.status, 400);
    assert.deepEqual(standIn.received, [{ method: "GET", path: "/v1/models", status: 400 }]);
  } finally {
    await standIn.close();
  }
});

test("answers a scenario once where it is told to", async () => {
  const standIn = await startStandIn({ ...setting, scenario: "server-error", once: true });
  const call = () =>
    fetch(`${standIn.address}/v1/models`, { headers: { authorization: `Bearer ${projectKey}` } });
  try {
    assert.deepEqual([(await call()).status, (await call()).status], [500, 200]);
  } finally {
    await standIn.close();
  }
});

test("answers with a bare status where it is told to", async () => {
  const standIn = await startStandIn({ ...setting, scenario: "409" });
  try {
    const response = await fetch(`${standIn.address}/v1/models`, {
      headers: { authorization: `Bearer ${projectKey}` },
    });
    assert.equal(response.status, 409);
  } finally {
    await standIn.close();
  }
});

test("drops the first connection where it is told to, and keeps that in its list", async () => {
  const standIn = await startStandIn({ ...setting, failure: "dropped", once: true });
  const call = () =>
    fetch(`${standIn.address}/v1/models`, { headers: { authorization: `Bearer ${projectKey}` } });
  try {
    await assert.rejects(call(), /fetch failed/);
    assert.equal((await call()).status, 200);
    assert.deepEqual(
      standIn.received.map(({ status }) => status),
      ["dropped", 200],
    );
  } finally {
    await standIn.close();
  }
});

test("leaves a request unanswered where it is told to", async () => {
  const standIn = await startStandIn({ ...setting, failure: "unanswered" });
  const stop = new AbortController();
  try {
    const call = fetch(`${standIn.address}/v1/models`, {
      headers: { authorization: `Bearer ${projectKey}` },
      signal: stop.signal,
    });
    while (standIn.received.length === 0) await new Promise((resolve) => setImmediate(resolve));
    stop.abort();
    await assert.rejects(call, { name: "AbortError" });
    assert.deepEqual(standIn.received, [{ method: "GET", path: "/v1/models", status: "unanswered" }]);
  } finally {
    await standIn.close();
  }
});
