/** Answers to requests that the stand-in accepts: the smallest bodies that the SDKs and the samples read. */

const created = 1_794_000_000;

/** Models that exist here. All but the realtime one are reasoning models. */
export const modelNames = ["gpt-6-luna", "gpt-6-astra", "gpt-realtime-2.1"] as const;

/** The one word that every sample asks for. */
export const answerText = "connected";

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

export function buckets(result: string): object {
  const bucket = { object: "bucket", start_time: created, end_time: created + 86_400 };
  const data = [{ ...bucket, results: [{ object: result, project_id: null }] }];
  return { object: "page", data, has_more: false, next_page: null };
}

export function spendLimit(body: Readonly<Record<string, unknown>>): object {
  return { object: "organization.spend_limit", ...body, enforcement: { status: "inactive" } };
}

export function projectKey(id: string | undefined): object {
  return {
    object: "organization.project.api_key",
    id,
    name: "My key",
    redacted_value: ["sk", "proj", "********abcd"].join("-"),
    created_at: created,
    last_used_at: null,
    expires_at: null,
    owner: { type: "user", user: { id: "user-stand-in", name: "A reader", role: "member" } },
    owner_project_access: "active",
  };
}

export function projectKeys(): object {
  const data = [projectKey("key_stand_in")];
  return { object: "list", data, first_id: "key_stand_in", last_id: "key_stand_in", has_more: false };
}

export function deletedKey(id: string | undefined): object {
  return { object: "organization.project.api_key.deleted", id, deleted: true };
}
