/** Every message of the API, the way tools hand it on: the explainer has to name it through all of them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { diagnose } from "../domain/explain/diagnose.ts";
import { readCatalogue, readNotOurs } from "./eval-errors.ts";

const catalogue = readCatalogue(process.cwd());
const notOurs = readNotOurs(process.cwd());

/** The message with its gaps filled. */
const filled = (message: string) => message.replaceAll("…", "abc-1").replaceAll("`", "'");
const json = (message: string) => JSON.stringify({ error: { message, param: null, code: null } });

const wrappers: Readonly<Record<string, (message: string, status: number) => string>> = {
  "a prefix": (message, status) => `[worker-3] ERROR openai call failed (${status}): ${message}`,
  JSON: json,
  "JSON in JSON": (message) => JSON.stringify({ detail: json(message) }),
  "JSON in JSON in JSON": (message) => JSON.stringify({ e: JSON.stringify({ detail: json(message) }) }),
  "the repr of a Python dict": (message, status) =>
    `Error code: ${status} - {'error': {'message': "${message}", 'type': None}}`,
  "Go's %v": (message, status) =>
    `openai: map[error:map[code:<nil> message:${message} param:<nil>]] ${status}`,
  "Go's %q": (message, status) => `err=${JSON.stringify(`status ${status}: ${message}`)} model=gpt`,
  "Ruby's hash": (message) => `{"error"=>{"message"=>"${message}", "param"=>nil}}`,
  "PHP's dump": (message) => `["message"]=> string(${message.length}) "${message}" openai`,
  "a YAML block": (message) =>
    `error:\n  openai:\n    message: >-\n      ${message.replace(/(.{30} )/g, "$1\n      ")}`,
  "a box of a terminal": (message) =>
    message.replace(/(.{1,40})(?: |$)/g, (_, part: string) => `│ ${part.padEnd(42)} │\n`),
  "Docker's prefix on each line": (message) => message.replace(/(.{1,50})(?: |$)/g, "api-1  | $1\n"),
  "HTML entities": (message) => json(message).replaceAll('"', "&quot;"),
  "a question in Chinese": (message) => `请问这个报错怎么解决：${message}，我的 key 是新的`,
  "a question in German": (message, status) => `Hilfe, ich bekomme immer ${status} „${message}“ von OpenAI`,
  "a question in Japanese": (message) => `OpenAI を使うと「${message}」と出ます。どうすればいいですか？`,
  "upper case": (message) => message.toUpperCase(),
  colors: (message, status) => `\u001b[31m${status}\u001b[0m ${message.replace(" ", " \u001b[1m")}\u001b[0m`,
};

for (const [name, wrap] of Object.entries(wrappers)) {
  test(`names every message of the API through ${name}`, () => {
    const wrong = catalogue.flatMap(({ name: entry, status, messages }) =>
      messages.flatMap((message) => {
        if (status[0] === undefined) return [];
        const text = wrap(filled(message), status[0]);
        const { candidates, confidence } = diagnose(text, catalogue, notOurs);
        const answer = confidence === "none" ? "none" : candidates[0]?.entry;
        return answer === entry ? [] : [`${entry}, not ${answer}: ${text}`];
      }),
    );
    assert.deepEqual(wrong, []);
  });
}
