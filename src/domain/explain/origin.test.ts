import assert from "node:assert/strict";
import { test } from "node:test";
import { finish } from "../steps.ts";
import type { NotOurs } from "./catalogue.ts";
import { markedIn, originSteps } from "./origin.ts";
import { readText } from "./read.ts";

const notOurs: readonly NotOurs[] = [
  { id: "groq", kind: "service", names: ["groq"], marks: [] },
  { id: "google", kind: "service", names: ["google", "gemini"], marks: ["ai.google.dev"] },
  { id: "github", kind: "service", names: ["github"], marks: [] },
  { id: "database", kind: "trouble", names: [], marks: [":5432"] },
  { id: "openai", kind: "openai", names: [], marks: ["openai", "chatgpt"] },
  { id: "libraries", kind: "library", names: [], marks: ["genkit", "litellm"] },
  { id: "nobody", kind: "nobody", names: [], marks: ["provider", "custom"] },
  { id: "handbooks", kind: "documentation", names: [], marks: ["langchain.com"] },
  { id: "status", kind: "status", names: [], marks: ["http", "error", "not", "found"] },
];
const origin = (text: string) => finish(originSteps(readText(text), notOurs));

test("tells an address of OpenAI from its name, and its name from a client for many makers", () => {
  assert.equal(origin("Post https://api.openai.com/v1/responses").openAi, "host");
  assert.equal(origin("make your request to eu.api.openai.com").openAi, "host");
  assert.equal(origin("openai.AuthenticationError").openAi, "word");
  assert.equal(origin("GenkitError: UNKNOWN").openAi, "client");
  assert.equal(origin("something broke").openAi, "no");
});

test("names the host that a program asked, without encryption, too", () => {
  const text =
    'Error fetching user from http://paperless:8000/api: Invalid character in header ["Authorization"]';
  assert.equal(origin(text).asked, "paperless");
});

test("names the host of an API in the form of OpenAI's, wherever its address stands", () => {
  assert.equal(origin("my base url is at home, http://192.0.2.10:8080/v1").asked, "192.0.2.10");
  assert.equal(origin("http://localhost:8080/v1").asked, undefined);
  assert.equal(origin("asked https://relay.example/v1/chat/completions").asked, "relay.example");
  assert.equal(origin("set OPENAI_API_KEY, see https://docs.example/v1/intro").asked, undefined);
  assert.equal(origin("https://api.openai.com/v1 behind https://relay.example/v1").asked, undefined);
});

test("does not take a model of OpenAI's or the beginning of a sentence for another service", () => {
  assert.equal(origin("provider=gpt-5-mini attempt=1").otherService, undefined);
  assert.equal(origin("Failed to configure provider: init chat completion failed").otherService, undefined);
  assert.equal(origin("provider: acme, model: x").otherService, "acme");
});

test("does not take the name of a form of API for who serves it", () => {
  assert.equal(origin("[openai_api_compatible] 401").openAi, "no");
  assert.equal(origin("Azure.AI.OpenAI.ChatClient").openAi, "no");
});

test("names another service by its address, its module, its key and its place in a setting", () => {
  for (const text of [
    "POST https://api.groq.com/openai/v1/chat",
    "groq.AuthenticationError: 401",
    "Invalid Groq API key",
    "provider: groq",
    "Groq: 401",
    "error creating groq chat completion",
    "see console.groq.com",
    "GroqException - no",
    "GROQ_API_KEY is not set",
  ]) {
    assert.equal(origin(text).otherService, "groq", text);
  }
  assert.equal(origin("Gemini API key is missing").otherService, "google");
});

test("does not take the variable of another service beside OpenAI's for who answered", () => {
  assert.equal(origin("missing: GROQ_API_KEY, OPENAI_API_KEY").otherService, undefined);
});

test("takes OpenAI's name in that of Azure's service for Azure", () => {
  assert.equal(origin("400 from Azure OpenAI: no").otherService, "azure");
  assert.equal(origin("401\n   at Azure.AI.OpenAI.Chat.AzureChatClient.Complete(").otherService, "azure");
  assert.equal(origin("OpenAI or Azure OpenAI: no").otherService, undefined);
});

test("does not take the place of OpenAI's code for OpenAI", () => {
  assert.equal(origin("pip install openai: timed out").openAi, "no");
});

test("takes a host that explains the error for its service, but not a handbook or a cut address", () => {
  assert.equal(origin("Obtain one from https://portal.example.net/keys").otherService, "portal.example.net");
  assert.equal(origin("see https://docs.langchain.com/errors").otherService, undefined);
  assert.equal(origin("Please go to: https://platform.open").otherService, undefined);
});

test("does not take a package with a name in the middle for the service of that name", () => {
  assert.equal(origin("io.github.someone.ClientException: failed").otherService, undefined);
});

test("keeps what only a stack frame names apart", () => {
  const { otherService, traced } = origin(
    "Error: no\n    at run (/app/node_modules/api.groq.com/index.js:1:2)",
  );
  assert.deepEqual([otherService, traced], [undefined, "groq"]);
});

test("notes a service that a text mentions, if OpenAI is not named", () => {
  assert.equal(origin("chat_groq() failed").mentioned, "groq");
  assert.equal(origin("chat_groq() failed, openai did not").mentioned, undefined);
});

test("names a host that was asked, but no handbook and not this computer", () => {
  assert.equal(origin("GET https://llm.example.net/v1/models 401").asked, "llm.example.net");
  assert.equal(origin("Troubleshooting URL: https://docs.langchain.com/x").asked, undefined);
  assert.equal(origin("POST http://127.0.0.1:9/v1/responses").asked, undefined);
  assert.equal(origin("url: https://llm.example.net then https://api.openai.com").asked, "llm.example.net");
});

test("names a host that could not be reached", () => {
  assert.equal(origin("Error -3 connecting to cache.internal:6379").asked, "cache.internal");
  assert.equal(origin("dial tcp: lookup api.openai.com: no such host").asked, undefined);
  assert.equal(origin("dial tcp: lookup llm.example.net: no such host").asked, "llm.example.net");
});

test("sees that another was asked although nobody wrote down its name", () => {
  assert.equal(origin("Provider: somebody\nStatus Code: 401").otherService, "somebody");
  assert.equal(origin("401 Invalid Somebody API key").otherService, "somebody");
  for (const text of ["provider: openai", "provider=provider", "provider: custom", "Invalid OpenAI API key"])
    assert.equal(origin(text).otherService, undefined, text);
});

test("knows the class of the SDK for Azure, which only the stack names", () => {
  assert.equal(
    origin("401\n    at AzureOpenAI.makeStatusError (/app/openai/core.js:1:2)").otherService,
    "azure",
  );
});

test("does not take a host of OpenAI at the end of a sentence for another", () => {
  assert.equal(origin("You can find your API key at https://beta.openai.com.").otherService, undefined);
});

test("takes a status with a program's own words behind it for no bare status", () => {
  assert.ok(!origin("API Request Failed 401 No auth credentials found").isBare);
});

test("reads the maker of a model that a setting names", () => {
  assert.equal(origin("Model: Gemini 3 Pro, provider: openai").otherService, "google");
});

test("sees a request to another program", () => {
  assert.ok(origin("GET https://llm.example.com/v1/models 401").isOwnServer);
  assert.ok(origin("POST /api/login 401").isOwnServer);
  assert.ok(!origin("GET https://api.openai.com/v1/models 401").isOwnServer);
});

test("names a trouble of another kind", () => {
  assert.equal(markedIn("connect db:5432", "trouble", notOurs), "database");
  assert.equal(markedIn("connect db", "trouble", notOurs), undefined);
});

test("calls a text bare that holds a status and little else", () => {
  assert.ok(origin("HTTP 401").isBare);
  assert.ok(origin("It said 429 again, what now?").isBare);
  assert.ok(!origin("It broke again, what now?").isBare);
  assert.ok(!origin('{"message": "no such user", "status": 401}').isBare);
});
