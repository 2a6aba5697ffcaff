import assert from "node:assert/strict";
import { test } from "node:test";
import { clientOf, type ErrorClient } from "./client.ts";

const clients: readonly ErrorClient[] = [
  { id: "go", name: "the Go SDK", marks: ["openai api error: "], how: "Use errors.As." },
  { id: "python", name: "the Python SDK", marks: ["openai.", "error code: "], how: "Print e.code." },
];

test("recognizes a client by its marks, the first that fits", () => {
  assert.equal(clientOf("openai api error: 429 too Many Requests", clients)?.id, "go");
  assert.equal(clientOf("openai.ratelimiterror: error code: 429", clients)?.id, "python");
  assert.equal(clientOf("error code: 429", clients)?.id, "python", "one mark is enough");
  assert.equal(clientOf("http 429", clients), undefined);
});
