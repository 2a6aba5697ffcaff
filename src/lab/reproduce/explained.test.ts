import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { catalogueOf } from "../../domain/explain/catalogue.ts";
import { readCatalogue } from "../stand-in/catalogue.ts";
import type { ProvokedError } from "./cases.ts";
import { explain, explainedWords, hasOwnSign, pastesOf } from "./explained.ts";

const catalogue = catalogueOf(
  [...readCatalogue(join(import.meta.dirname, "../../.."))].map(([name, data]) => ({ name, data })),
);

/** An error of which an SDK printed this; only these two texts count here. */
const error = (shown: string, printed = shown): ProvokedError => ({
  class: "",
  status: null,
  code: null,
  shown,
  message: shown,
  cause: null,
  printed,
});

const noCredit = "429 You have run out of credits. Please add more credits to continue.";
const wrongKey =
  "401 Incorrect API key provided: x. You can find your API key at https://platform.openai.com/account/api-keys.";

test("finds that the explainer names the error from all that a reader may paste", () => {
  const all = explain(
    error(wrongKey, `AuthenticationError: ${wrongKey}\n    at a (b.mjs:1:1)`),
    "incorrect-api-key",
    "node",
    catalogue,
  );
  assert.deepEqual(
    all.map(({ verdict }) => verdict),
    ["named", "named", "named"],
  );
  assert.equal(explainedWords(all), "named");
});

test("notices that the explainer names another error", () => {
  const all = explain(error(wrongKey), "missing-scopes", "python", catalogue);
  assert.match(explainedWords(all), /message: WRONG, says incorrect-api-key/);
});

test("does not excuse silence where the text holds a code that no other error has", () => {
  const entry = catalogue.find(({ name }) => name === "organization-spend-limit");
  const [code = ""] = entry?.code ?? [];
  assert.ok(hasOwnSign(`An error: ${code}`, "organization-spend-limit", catalogue));
  assert.ok(!hasOwnSign("An error", "organization-spend-limit", catalogue));
});

test("excuses a text that two errors share, as long as the right one is among the answers", () => {
  const [message] = explain(error("Connection error."), "newline-in-key", "python", catalogue);
  assert.equal(message?.verdict, "cannot tell");
  assert.ok(message.names.includes("newline-in-key"));
});

test("does not excuse a wrong name for a text that says nothing of its error", () => {
  const [message] = explain(error(wrongKey), "expired-key", "node", catalogue);
  assert.equal(message?.verdict, "wrong");
});

test("takes the stack out of what each SDK prints, and leaves the rest", () => {
  const node = "AuthError: 401\n    at a (b.mjs:1:1)\n    at c (d.mjs:2:2) {\n  status: 401\n}";
  const python = 'Traceback:\n  File "a.py", line 1\n    call()\n    ^^^^^^\nopenai.AuthError: 401\n';
  assert.equal(pastesOf(error("401", node), "node")["without stack"], "AuthError: 401\n  status: 401\n}");
  assert.equal(
    pastesOf(error("401", python), "python")["without stack"],
    "Traceback:\nopenai.AuthError: 401\n",
  );
});

test("masks keys before it asks", () => {
  const key = ["sk", "proj", "a1B2".repeat(10)].join("-");
  const all = explain(error(`${noCredit} ${key}`), "no-credit", "node", catalogue);
  assert.ok(!JSON.stringify(all).includes(key));
});
