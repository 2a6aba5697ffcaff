/** Answers to requests that the stand-in accepts: the smallest bodies that the SDKs and the samples read. */

const created = 1_794_000_000;

/** Models that answer in text; all reason. */
export const textModels = ["gpt-6-luna", "gpt-6-astra"] as const;

/** Models that turn text into numbers. */
export const embeddingModels = ["text-embedding-3-small"] as const;

/** Models that are listed here. */
const modelNames = [...textModels, "gpt-realtime-2.1"] as const;

/** The one word that every sample asks for. */
const answerText = "connected";

export function model(id: string | undefined): object | undefined {
  const known = modelNames.some((name) => name === id);
  return known ? { id, object: "model", created, owned_by: "system", shutdown_date: null } : undefined;
}

export function models(): object {
  return { object: "list", data: modelNames.map(model) };
}

export function response(name: unknown): object {
  return {
    id: "resp_stand_in",
    object: "response",
    created_at: created,
    status: "completed",
    error: null,
    incomplete_details: null,
    instructions: null,
    metadata: {},
    model: name,
    output: [
      {
        id: "msg_stand_in",
        type: "message",
        status: "completed",
        role: "assistant",
        content: [{ type: "output_text", text: answerText, annotations: [] }],
      },
    ],
    parallel_tool_calls: true,
    temperature: null,
    tool_choice: "auto",
    tools: [],
    top_p: null,
    usage: { input_tokens: 14, output_tokens: 5, total_tokens: 19 },
  };
}

export function completion(name: unknown): object {
  return {
    id: "chatcmpl-stand-in",
    object: "chat.completion",
    created,
    model: name,
    choices: [
      {
        index: 0,
        finish_reason: "stop",
        logprobs: null,
        message: { role: "assistant", content: answerText, refusal: null },
      },
    ],
    usage: { prompt_tokens: 14, completion_tokens: 5, total_tokens: 19 },
  };
}

/** As many numbers as the small model gives, for one text or for each of a list. */
export function embeddings(name: unknown, input: unknown): object {
  const texts: readonly unknown[] = Array.isArray(input) ? input : [input];
  const embedding = Array.from({ length: 1536 }, (_, index) => (index === 0 ? 1 : 0));
  return {
    object: "list",
    data: texts.map((_, index) => ({ object: "embedding", index, embedding })),
    model: name,
    usage: { prompt_tokens: 5, total_tokens: 5 },
  };
}

export function me(): object {
  return {
    object: "user",
    id: "user-stand-in",
    email: "reader@example.com",
    name: "A reader",
    orgs: { object: "list", data: [{ object: "organization", id: "org-stand-in", title: "Example" }] },
  };
}

export function clientSecret(session: unknown): object {
  // Joined here, so that no scanner takes the text for a real secret.
  return { value: ["ek", "stand", "in"].join("_"), expires_at: created + 600, session };
}

/** One day of usage or costs; a field is null unless the query groups by it. */
export function buckets(result: string, query: URLSearchParams): object {
  const groups = new Set([...query.getAll("group_by"), ...query.getAll("group_by[]")]);
  const bucket = { object: "bucket", start_time: created, end_time: created + 86_400 };
  const fields = {
    project_id: groups.has("project_id") ? "proj_stand_in" : null,
    api_key_id: groups.has("api_key_id") ? keyId(1) : null,
  };
  const data = [{ ...bucket, results: [{ object: result, ...fields }] }];
  return { object: "page", data, has_more: false, next_page: null };
}

export function spendLimit(body: Readonly<Record<string, unknown>>): object {
  return { object: "project.spend_limit", ...body, enforcement: { status: "inactive" } };
}

export function projectKey(id: string | undefined, access = "active"): object {
  return {
    object: "organization.project.api_key",
    id,
    name: "My key",
    redacted_value: ["sk", "proj", "********abcd"].join("-"),
    created_at: created,
    last_used_at: null,
    expires_at: null,
    owner: { type: "user", user: { id: "user-stand-in", name: "A reader", role: "member" } },
    owner_project_access: access,
  };
}

const keyId = (number: number): string => `key_stand_in_${number}`;

/** Keys of each project: more than the largest page holds, so that whoever reads one page misses some. */
const keyCount = 120;
const defaultPage = 20;

/** The owner of the last key has left the project: without `owner_project_access` that key is not listed. */
const allKeys = Array.from({ length: keyCount }, (_, index) => ({
  id: keyId(index + 1),
  access: index === keyCount - 1 ? "inactive" : "active",
}));

/** One page of a project's keys. An unknown cursor has nothing after it. */
export function projectKeys(query: URLSearchParams): object {
  const access = query.get("owner_project_access") ?? "active";
  const after = query.get("after");
  const visible = allKeys.filter((key) => access === "any" || key.access === access);
  const cursor = visible.findIndex(({ id }) => id === after);
  const start = after === null ? 0 : cursor === -1 ? visible.length : cursor + 1;
  const page = visible.slice(start, start + Number(query.get("limit") ?? defaultPage));
  return {
    object: "list",
    data: page.map(({ id, access: owner }) => projectKey(id, owner)),
    first_id: page.at(0)?.id ?? null,
    last_id: page.at(-1)?.id ?? null,
    has_more: start + page.length < visible.length,
  };
}

export function deletedKey(id: string | undefined): object {
  return { object: "organization.project.api_key.deleted", id, deleted: true };
}
