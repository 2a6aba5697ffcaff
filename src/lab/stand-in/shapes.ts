/**
 * What requests may hold, after the OpenAPI description of the API and the types of the npm package openai 7.55.0.
 * Only the parameters count here; values are checked where a sample could get one wrong.
 */
export interface Shape {
  required: readonly string[];
  optional: readonly string[];
  /** Says what is wrong with a value, or undefined. */
  checks?: Readonly<Record<string, (value: unknown) => string | undefined>>;
}

const words = (text: string): string[] => text.trim().split(/\s+/);

const isText = (value: unknown) => (typeof value === "string" && value !== "" ? undefined : "a string");
const isList = (value: unknown) => (Array.isArray(value) && value.length > 0 ? undefined : "a list");
const oneOf =
  (...allowed: readonly string[]) =>
  (value: unknown) =>
    typeof value === "string" && allowed.includes(value) ? undefined : `one of ${allowed.join(", ")}`;
/** Numbers of a query arrive as text. */
const between = (least: number, most: number) => (value: unknown) => {
  const number = typeof value === "string" ? Number(value) : value;
  const fits = typeof number === "number" && Number.isInteger(number) && number >= least && number <= most;
  return fits ? undefined : `a whole number from ${least} to ${most}`;
};
const isSecond = between(1, 9_999_999_999);

export const responseShape: Shape = {
  required: ["model", "input"],
  optional: words(`background conversation include instructions max_output_tokens max_tool_calls metadata
    parallel_tool_calls previous_response_id prompt prompt_cache_key prompt_cache_retention reasoning
    safety_identifier service_tier store stream stream_options temperature text tool_choice tools top_logprobs top_p
    truncation user`),
  checks: {
    model: isText,
    input: (value) => (typeof value === "string" ? isText(value) : isList(value)),
    max_output_tokens: between(16, 1_000_000),
  },
};

export const chatShape: Shape = {
  required: ["model", "messages"],
  optional:
    words(`audio frequency_penalty logit_bias logprobs max_completion_tokens max_tokens metadata modalities n
    parallel_tool_calls prediction presence_penalty prompt_cache_key prompt_cache_retention reasoning_effort
    response_format safety_identifier seed service_tier stop store stream stream_options temperature tool_choice tools
    top_logprobs top_p user verbosity web_search_options`),
  checks: { model: isText, messages: isList, max_completion_tokens: between(1, 1_000_000) },
};

export const embeddingsShape: Shape = {
  required: ["model", "input"],
  optional: words("dimensions encoding_format user"),
  checks: {
    model: isText,
    input: (value) => (typeof value === "string" ? isText(value) : isList(value)),
    encoding_format: oneOf("float", "base64"),
  },
};

export const clientSecretShape: Shape = {
  required: [],
  optional: ["expires_after", "session"],
  checks: { expires_after: expiry, session: realtimeSession },
};

export const spendLimitShape: Shape = {
  required: ["threshold_amount", "currency", "interval"],
  optional: [],
  checks: { threshold_amount: between(1, 1_000_000_000), currency: oneOf("USD"), interval: oneOf("month") },
};

const usageQuery = words("api_key_ids bucket_width end_time group_by limit page project_ids");

export const completionsUsageShape: Shape = {
  required: ["start_time"],
  optional: [...usageQuery, "batch", "models", "user_ids"],
  checks: {
    start_time: isSecond,
    bucket_width: oneOf("1m", "1h", "1d"),
    limit: between(1, 1440),
    group_by: oneOf(...words("project_id user_id api_key_id model batch service_tier api_source")),
  },
};

export const costsShape: Shape = {
  required: ["start_time"],
  optional: [...usageQuery, "line_items"],
  checks: {
    start_time: isSecond,
    bucket_width: oneOf("1d"),
    limit: between(1, 180),
    group_by: oneOf(...words("project_id user_id line_item api_key_id api_source")),
  },
};

export const keyListShape: Shape = {
  required: [],
  optional: ["after", "limit", "owner_project_access"],
  checks: { limit: between(1, 100), owner_project_access: oneOf("active", "inactive", "any") },
};

export const nothing: Shape = { required: [], optional: [] };

function fieldsOf(value: unknown): Record<string, unknown> | undefined {
  return typeof value === "object" && value !== null ? { ...value } : undefined;
}

function expiry(value: unknown): string | undefined {
  const { anchor, seconds, ...more } = fieldsOf(value) ?? { more: true };
  const fits = anchor === "created_at" && Object.keys(more).length === 0 && !between(10, 7200)(seconds);
  return fits ? undefined : "anchor created_at and 10 to 7200 seconds";
}

function realtimeSession(value: unknown): string | undefined {
  const { type, model } = fieldsOf(value) ?? {};
  const fits = type === "realtime" && typeof model === "string";
  return fits ? undefined : "type realtime and a model";
}
