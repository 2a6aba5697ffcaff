import * as replies from "./replies.ts";
import * as shapes from "./shapes.ts";

/** A call that the stand-in knows. */
export interface Endpoint {
  method: "GET" | "POST" | "DELETE";
  path: RegExp;
  /** Which kind of key it takes. */
  key: "project" | "admin";
  /** The scope that the other kind of key would lack. */
  scope: string;
  query: shapes.Shape;
  /** Undefined for a call without a body. */
  body?: shapes.Shape;
  /** The models that it takes, where they are not those that answer in text. */
  models?: readonly string[];
  /** The answer; `ids` are the variable parts of the path. */
  reply: (
    ids: readonly string[],
    body: Readonly<Record<string, unknown>>,
    query: URLSearchParams,
  ) => object | undefined;
}

const adminKeys = "api.management.write";

export const endpoints: readonly Endpoint[] = [
  {
    method: "GET",
    path: /^\/v1\/models$/,
    key: "project",
    scope: "api.model.read",
    query: shapes.nothing,
    reply: replies.models,
  },
  {
    method: "GET",
    path: /^\/v1\/models\/([^/]+)$/,
    key: "project",
    scope: "api.model.read",
    query: shapes.nothing,
    reply: ([id]) => replies.model(id),
  },
  {
    method: "POST",
    path: /^\/v1\/responses$/,
    key: "project",
    scope: "api.responses.write",
    query: shapes.nothing,
    body: shapes.responseShape,
    reply: (_, { model }) => replies.response(model),
  },
  {
    method: "POST",
    path: /^\/v1\/chat\/completions$/,
    key: "project",
    scope: "model.request",
    query: shapes.nothing,
    body: shapes.chatShape,
    reply: (_, { model }) => replies.completion(model),
  },
  {
    method: "POST",
    path: /^\/v1\/embeddings$/,
    key: "project",
    scope: "model.request",
    query: shapes.nothing,
    body: shapes.embeddingsShape,
    models: replies.embeddingModels,
    reply: (_, { model, input }) => replies.embeddings(model, input),
  },
  {
    method: "GET",
    path: /^\/v1\/me$/,
    key: "project",
    scope: "api.me.read",
    query: shapes.nothing,
    reply: replies.me,
  },
  {
    method: "POST",
    path: /^\/v1\/realtime\/client_secrets$/,
    key: "project",
    scope: "api.responses.write",
    query: shapes.nothing,
    body: shapes.clientSecretShape,
    reply: (_, { session }) => replies.clientSecret(session),
  },
  {
    method: "GET",
    path: /^\/v1\/organization\/usage\/completions$/,
    key: "admin",
    scope: "api.usage.read",
    query: shapes.completionsUsageShape,
    reply: (_, __, query) => replies.buckets("organization.usage.completions.result", query),
  },
  {
    method: "GET",
    path: /^\/v1\/organization\/costs$/,
    key: "admin",
    scope: "api.usage.read",
    query: shapes.costsShape,
    reply: (_, __, query) => replies.buckets("organization.costs.result", query),
  },
  {
    method: "POST",
    path: /^\/v1\/organization\/projects\/[^/]+\/spend_limit$/,
    key: "admin",
    scope: adminKeys,
    query: shapes.nothing,
    body: shapes.spendLimitShape,
    reply: (_, body) => replies.spendLimit(body),
  },
  {
    method: "GET",
    path: /^\/v1\/organization\/projects\/([^/]+)\/api_keys$/,
    key: "admin",
    scope: adminKeys,
    query: shapes.keyListShape,
    reply: (_, __, query) => replies.projectKeys(query),
  },
  {
    method: "GET",
    path: /^\/v1\/organization\/projects\/([^/]+)\/api_keys\/([^/]+)$/,
    key: "admin",
    scope: adminKeys,
    query: shapes.nothing,
    reply: ([, id]) => replies.projectKey(id),
  },
  {
    method: "DELETE",
    path: /^\/v1\/organization\/projects\/([^/]+)\/api_keys\/([^/]+)$/,
    key: "admin",
    scope: adminKeys,
    query: shapes.nothing,
    reply: ([, id]) => replies.deletedKey(id),
  },
];
