/** Every message of the API, the way tools hand it on: the explainer has to name it through all of them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { answerOf, diagnose } from "../domain/explain/diagnose.ts";
import { readCatalogue, readNotOurs } from "./eval-errors.ts";

const catalogue = readCatalogue(process.cwd());
const notOurs = readNotOurs(process.cwd());

/** The message with its gaps filled, with what may be a model of OpenAI and says nothing of it. */
const filled = (message: string) => message.replaceAll("…", "o1-b").replaceAll("`", "'");
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
  "an address": (message) => `/failed?provider=openai&error=${encodeURIComponent(message)}`,
  "a form in an address": (message) =>
    `error=${encodeURIComponent(message).replaceAll("%20", "+")}&provider=openai`,
  "Rust's Debug": (message) =>
    `openai: ApiError(ApiError { message: ${JSON.stringify(message)}, param: None, code: None })`,
  "Elixir's inspect": (message) =>
    `{:error, %{"error" => %{"code" => nil, "message" => ${JSON.stringify(message)}, "param" => nil}}}`,
  "Ruby's hash of symbols": (message) =>
    `OpenAI::Error {:error=>{:message=>${JSON.stringify(message)}, :param=>nil}}`,
  "a data class of Kotlin": (message) =>
    `OpenAIError(detail=OpenAIErrorDetails(code=null, message=${message}, param=null))`,
  "a struct of Swift": (message) =>
    `apiError(OpenAI.APIError(message: ${JSON.stringify(message)}, param: nil, code: nil))`,
  "PHP's print_r": (message) =>
    `openai Array\n(\n    [error] => Array\n        (\n            [message] => ${message}\n            [param] => \n        )\n)`,
  logfmt: (message, status) =>
    `level=error msg="openai request failed" err=${JSON.stringify(message)} status=${status}`,
  "a line of a table": (message, status) => `| 12:00 | openai | ${status} | ${message} |`,
  "an answer by mail": (message) => `openai error: ${message}`.replace(/(.{1,60})(?: |$)/g, "> $1\n"),
  "the end of each line of a terminal": (message, status) =>
    `openai error ${status}: ${message}`.replace(/.{60}(?=.)/g, "$&\n"),
  "the box of a terminal that cuts words": (message) =>
    `openai error: ${message}`.replace(/.{1,50}/g, (part) => `│ ${part.padEnd(50)} │\n`),
  "the source of a page of Markdown": (message, status) =>
    `openai error ${status}: ${message.replace(/[_*[\]]/g, "\\$&")}`,
  "an end after 80 characters": (message) =>
    `openai: ${message.length > 80 ? `${message.slice(0, 80)}...` : message}`,
  "upper case": (message) => message.toUpperCase(),
  colors: (message, status) => `\u001b[31m${status}\u001b[0m ${message.replace(" ", " \u001b[1m")}\u001b[0m`,
};

/** What servers of any kind put around an error: it takes OpenAI's name, and more words than others use, too. */
const envelopes: typeof wrappers = {
  "a program's own envelope": (message) =>
    JSON.stringify({ success: false, code: 500, msg: `OpenAI said: ${message}` }),
  "an answer of GraphQL": (message) =>
    JSON.stringify({
      errors: [{ message: `OpenAI: ${message}`, extensions: { code: "INTERNAL_SERVER_ERROR" } }],
    }),
  "a page of HTML": (message, status) =>
    `<!doctype html><html><body><p>OpenAI answered ${status}: ${message}</p></body></html>`,
};
const fewWords = 5;

for (const [name, wrap] of Object.entries({ ...wrappers, ...envelopes })) {
  test(`names every message of the API through ${name}`, () => {
    const wrong = catalogue.flatMap(({ name: entry, status, messages }) =>
      messages.flatMap((message) => {
        if (status[0] === undefined) return [];
        if (name in envelopes && message.split(" ").length <= fewWords) return [];
        const text = wrap(filled(message), status[0]);
        const answer = answerOf(diagnose(text, catalogue, notOurs));
        return answer === entry ? [] : [`${entry}, not ${answer}: ${text}`];
      }),
    );
    assert.deepEqual(wrong, []);
  });
}

/** How tools write a code that they do not hand on as it is. */
const spellings: Readonly<Record<string, (code: string) => string>> = {
  words: (code) => code.replaceAll("_", " "),
  "words with capitals": (code) =>
    code.replaceAll("_", " ").replace(/\b[a-z]/g, (letter) => letter.toUpperCase()),
  "a name in camel case": (code) => code.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
  "a name with hyphens": (code) => code.replaceAll("_", "-"),
  "a constant": (code) => `OPENAI_${code.toUpperCase()}`,
};

for (const [name, spell] of Object.entries(spellings)) {
  test(`names the error of a code that stands as ${name}`, () => {
    const wrong = catalogue.flatMap(({ param, code }) => {
      // Such a code means nothing without the parameter that was refused.
      if (param.length > 0) return [];
      return code.flatMap((one) => {
        const text = `OpenAI error: ${spell(one)}`;
        const { candidates, confidence } = diagnose(text, catalogue, notOurs);
        const [best] = confidence === "none" ? [] : candidates;
        const owners = catalogue.filter((entry) => entry.code.includes(one)).map((entry) => entry.name);
        return owners.includes(best?.entry ?? "none")
          ? []
          : [`${owners.join(" or ")}, not ${best?.entry}: ${text}`];
      });
    });
    assert.deepEqual(wrong, []);
  });
}
