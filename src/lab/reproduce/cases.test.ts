import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { readCatalogue } from "../stand-in/catalogue.ts";
import { contradictions, errorCases } from "./cases.ts";

const catalogue = readCatalogue(join(import.meta.dirname, "../../.."));
const [, entry] = [...catalogue].find(([name]) => name === "newline-in-key") ?? [];
assert.ok(entry);
const [missing, noConnection] = [catalogue.get("incorrect-api-key"), entry];
assert.ok(missing);

const refused = {
  class: "AuthenticationError",
  status: 401,
  code: "invalid_api_key",
  shown:
    "401 Incorrect API key provided: x. You can find your API key at https://platform.openai.com/account/api-keys.",
  message:
    "Incorrect API key provided: x. You can find your API key at https://platform.openai.com/account/api-keys.",
  cause: null,
  printed: "",
};

test("takes an error that is in the catalogue, with any text in place of …", () => {
  assert.deepEqual(contradictions(refused, missing, "node"), []);
});

test("notices another wording, class, status and code", () => {
  const other = {
    ...refused,
    message: "Wrong key",
    class: "KeyError",
    status: 400,
    code: "key",
    shown: "400 Wrong",
  };
  assert.deepEqual(contradictions(other, missing, "node"), [
    "the catalogue lacks the wording: Wrong key",
    "the catalogue lacks the class KeyError",
    "status 400",
    "code key",
  ]);
});

test("notices that an SDK prints a status in another way", () => {
  assert.match(
    contradictions({ ...refused, shown: "HTTP 401" }, missing, "node").join(),
    /now prints: HTTP 401/,
  );
  assert.match(contradictions(refused, missing, "python").join(), /now prints/);
});

test("notices that no error came", () => {
  assert.deepEqual(contradictions(null, missing, "node"), ["no error came"]);
});

test("looks beneath a connection error", () => {
  const error = {
    class: "APIConnectionError",
    status: null,
    code: null,
    shown: "Connection error.",
    message: "Connection error.",
    cause: "LocalProtocolError: Bad header",
    printed: "",
  };
  assert.deepEqual(contradictions(error, noConnection, "python"), [
    "the catalogue lacks the wording: LocalProtocolError: Bad header",
  ]);
});

test("provokes every error of the catalogue but the one of old SDKs", () => {
  const provoked = new Set(errorCases(catalogue).map(({ name }) => name));
  assert.deepEqual(
    [...catalogue.keys()].filter((name) => !provoked.has(name)),
    ["old-missing-credentials"],
  );
});
