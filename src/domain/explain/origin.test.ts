import assert from "node:assert/strict";
import { test } from "node:test";
import { finish } from "../steps.ts";
import type { NotOurs } from "./catalogue.ts";
import { otherHosts } from "./hosts.ts";
import { markedIn } from "./marks.ts";
import { originSteps } from "./origin.ts";
import { readText } from "./read.ts";
import { surroundingSteps } from "./surroundings.ts";

const notOurs: readonly NotOurs[] = [
  { id: "groq", kind: "service", names: ["groq"], marks: [], keys: ["gsk_", "gsx-"] },
  { id: "google", kind: "service", names: ["google", "gemini"], marks: ["ai.google.dev"] },
  { id: "github", kind: "service", names: ["github"], marks: [] },
  { id: "database", kind: "trouble", names: [], marks: [":5432"] },
  { id: "openai", kind: "openai", names: [], marks: ["openai", "chatgpt"] },
  { id: "libraries", kind: "library", names: [], marks: ["genkit", "litellm"] },
  { id: "nobody", kind: "nobody", names: [], marks: ["provider", "custom"] },
  { id: "handbooks", kind: "documentation", names: [], marks: ["langchain.com"] },
];
const origin = (text: string, others = notOurs) => {
  const read = readText(text);
  const own = finish(originSteps(read, others));
  return { ...own, ...finish(surroundingSteps(read, own, others)) };
};

test("tells an address of OpenAI from its name, and its name from a client for many makers", () => {
  assert.equal(origin("Post https://api.openai.com/v1/responses").openAi, "host");
  assert.equal(origin("make your request to eu.api.openai.com").openAi, "host");
  assert.equal(origin("openai.AuthenticationError").openAi, "word");
  assert.equal(origin("GenkitError: UNKNOWN").openAi, "client");
  assert.equal(origin("something broke").openAi, "no");
});

test("knows OpenAI's SDK by its words for a lost connection with the cause behind them", () => {
  assert.equal(origin("Connection error.: connect ECONNREFUSED 127.0.0.1:8080").openAi, "client");
  assert.equal(origin("Connection error: connect ECONNREFUSED 127.0.0.1:8080").openAi, "no");
  assert.equal(origin("Redis Connection error.: connect ECONNREFUSED").openAi, "no");
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

test("does not take the service that a program falls back to for who failed", () => {
  for (const text of [
    "OPENAI_API_KEY not set, falling back to ai.google.dev",
    "no OPENAI_API_KEY, fallback to ai.google.dev",
    "no OPENAI_API_KEY: fell back on ai.google.dev",
  ])
    assert.equal(origin(text).otherService, undefined, text);
  assert.equal(origin("falls back to it: ai.google.dev").otherService, "google");
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

const shows = <Key extends keyof ReturnType<typeof origin>>(
  key: Key,
  told: Readonly<Record<string, ReturnType<typeof origin>[Key]>>,
) => {
  for (const [text, value] of Object.entries(told)) assert.equal(origin(text)[key], value, text);
};

test("knows OpenAI by its hosts, models, keys, permissions and the fields that its SDK prints", () => {
  shows("openAi", {
    "see platform.openai.com": "host",
    "see help.openai.com": "host",
    "see auth.openai.com": "host",
    "see docs.openai.com": "word",
    "model gpt-6": "word",
    "model gpt4": "word",
    "model gptx": "no",
    "model xgpt-6": "no",
    "model o1-mini": "word",
    "model o3-pro": "word",
    "model o4-mini": "word",
    "model o2-mini": "no",
    "model o1-x": "no",
    "model xo1-mini": "no",
    "key sk-proj-…": "word",
    "key sk-***": "word",
    "key sk-..": "word",
    "key sk-a": "no",
    "ask-proj-x": "no",
    "missing model.request": "word",
    "missing model.requests": "no",
    "missing api.model.read": "word",
    "missing api.files.write": "word",
    "missing api.responses.request": "word",
    "missing api.model.reads": "no",
    "missing api.model1.read": "no",
    "requestID: req_1, param: null": "word",
    "param: null, requestID: req_1": "no",
  });
});

test("takes a server of the reader's own for a client only at a path of OpenAI's", () => {
  shows("openAi", {
    "http://localhost:1234/v1/chat/completions": "client",
    "http://127.0.0.1/v1/responses": "client",
    "http://localhost:.../v1/embeddings": "client",
    "http://localhost/v1/models": "no",
    "http://localhost:1234/v1/chats": "no",
    "http://127.0.0.2/v1/responses": "no",
  });
});

test("does not take the names of forms and places of code for OpenAI", () => {
  for (const name of [
    "Azure OpenAI",
    "azure-openai",
    "azure.ai.openai",
    "AzureOpenAI",
    "azure open ai",
    "azure_ai_openai",
    "openai_compatible",
    "OpenAI-compatible",
    "openai api compatible",
    "github.com/openai",
    "npm install openai",
    "proto=openai-responses",
    "'protocol': 'openai'",
  ])
    assert.equal(origin(`${name} 401`).openAi, "no", name);
  assert.equal(origin("openai is compatible 401").openAi, "word");
});

test("looks past a call to OpenAI that worked", () => {
  shows("openAi", {
    "GET https://api.openai.com/v1/models 200": "no",
    'GET https://api.openai.com/v1/models "HTTP/1.1 200 OK"': "no",
    'GET https://api.openai.com/v1/models "HTTP/2 200 OK"': "no",
    "GET https://api.openai.com/v1/models 2001": "host",
    "GET https://api.openai.com/v1/models 401": "host",
    "GET https://api.openai.com/v1/models took 200": "host",
  });
});

test("keeps the places of names of OpenAI where nothing else says that a text is about it", () => {
  const halves = `gpt-6${".".repeat(90)} chatgpt`;
  assert.deepEqual(origin(halves).names, [0, (halves.length - "chatgpt".length) / halves.length]);
  assert.equal(origin("api.openai.com").names, undefined);
  assert.equal(origin("genkit").names, undefined);
});

test("keeps the lines of a trace apart in every language", () => {
  for (const frame of [
    "at run (/app/api.groq.com/x.js:1:2)",
    "at new Run (/app/api.groq.com/x.js:1:2)",
    "at async run (/app/api.groq.com/x.js:1:2)",
    "at async file:///api.groq.com/x.js",
    "at file:///api.groq.com/x.js",
    "at node:api.groq.com",
    "at webpack-internal:///api.groq.com",
    String.raw`at c:\api.groq.com`,
    "at /api.groq.com",
    "at com.api.groq.com.run(Main.java:3)",
    'File "api.groq.com.py", line 3',
    'File "x.py", line 3, in api.groq.com',
    "from /api.groq.com/x.rb:3:in",
    "#12 api.groq.com.php(33):",
    "~/a/b/api.groq.com",
    "/a/b/api.groq.com",
    String.raw`d:\a\b\api.groq.com`,
  ]) {
    const { otherService, traced } = origin(`failed ${frame} then`);
    assert.deepEqual([otherService, traced], [undefined, "groq"], frame);
  }
  for (const words of ["at api.groq.com", "at the api.groq.com", "a/api.groq.com", "from api.groq.com"])
    assert.equal(origin(`failed ${words} then`).otherService, "groq", words);
});

test("names another service wherever a program writes whom it asks", () => {
  for (const text of [
    "x groq.ResourceExhausted",
    "x groq.PermissionDenied",
    "x groq.Unauthenticated",
    "x groq.core.errors.ApiError",
    "x console.groq.io",
    "x platform.groq.io",
    "x dashboard.groq.io",
    "x source=groq",
    "x vendor: groq",
    "x model = 'groq'",
    "x model: 'Groq Large'",
    "x provider_name: groq",
    "x provider name: groq",
    "x providertype: groq",
    "x 'provider': 'groq'",
    "x groq apikey",
    "x groq api-key",
    "x groq virtual api key",
    "x groq gateway api key",
    "x groq api error",
    "x groq api returned",
    "x groq error",
    "x groq chat completion",
    "[groq: x",
    "GitHub Groq: x",
    "groq api error: x",
    "groq api | x",
  ])
    assert.equal(origin(text).otherService, "groq", text);
  for (const text of [
    "x your.groq.ApiError",
    "x groq.ApiCall",
    "x resource: groq",
    "x the groq: y",
    "x groq key",
  ])
    assert.equal(origin(text).otherService, undefined, text);
  assert.equal(origin("discord.errors.Error").otherService, undefined);
});

test("takes for Azure the classes of its SDKs and its name where OpenAI's stands nowhere else", () => {
  shows("otherService", {
    "AzureOpenAI.make": "azure",
    "AsyncAzureOpenAI(x": "azure",
    "MyAzureOpenAI(x": undefined,
    "AzureOpenAI x": undefined,
    "at azure.ai.openai.x": "azure",
    "azure openai said 401": "azure",
    "https://api.openai.com or azure openai": undefined,
  });
});

test("notes only whole names of services that are no common words", () => {
  const list: readonly NotOurs[] = [
    { id: "z", kind: "service", names: ["z.ai"], marks: [] },
    { id: "cloud", kind: "service", names: ["cloud", "cumulus"], marks: [] },
    { id: "word", kind: "word", names: [], marks: ["cloud"] },
    { id: "trouble", kind: "trouble", names: ["storm"], marks: [] },
    { id: "libraries", kind: "library", names: [], marks: ["genkit"] },
  ];
  const noted = (text: string) => origin(text, list).mentioned;
  assert.equal(noted("call z.ai now"), "z");
  assert.equal(noted("call zxai now"), undefined);
  assert.equal(noted("call z.ais or az.ai now"), undefined);
  assert.equal(noted("call the cloud"), undefined);
  assert.equal(noted("call the cumulus"), "cloud");
  assert.equal(noted("genkit calls the cumulus"), "cloud");
  assert.equal(noted("a storm"), undefined);
});

test("takes the host to which a message points for who answered", () => {
  for (const way of [
    "see",
    "visit",
    "refer to",
    "detail",
    "details:",
    "link:",
    "'link':",
    "doc_url:",
    "'help_url':",
    "head to",
    "head to:",
    "go to",
    "keys at",
    "key in",
    "key on",
    "key from",
    "keys here:",
    "obtain one from",
    "obtain it from",
    "obtain an API key from",
  ])
    assert.equal(origin(`x ${way} https://docs.example.net/k`).otherService, "docs.example.net", way);
  shows("otherService", {
    "oversee https://docs.example.net": undefined,
    "look https://docs.example.net": undefined,
    "see http://localhost:80/": undefined,
    "see https://openai.com": undefined,
    "see https://api.ope": undefined,
    "see https://api.ope...": undefined,
    "see https://docs.langchain.com.": undefined,
    "{'error': 'no, https://docs.example.net'}": "docs.example.net",
    "no, https://docs.example.net": undefined,
  });
});

test("takes a name in a field or before a key for somebody's, unless it is a known word", () => {
  shows("otherService", {
    "provider_name: somebody": "somebody",
    "providername=somebody": "somebody",
    "'provider': 'somebody'": "somebody",
    "provider: some": "some",
    "provider: so": undefined,
    "provider: somebody did say so": undefined,
    "provider: somebody.else": undefined,
    "provider: genkit-js": undefined,
    "provider: gpt-6": undefined,
    "incorrect somebody api key": "somebody",
    "wrong somebody api key": "somebody",
    "expired somebody api-key": "somebody",
    "missing somebody apikey": "somebody",
    "valid somebody api key": undefined,
    "invalid somebody api keys": undefined,
  });
});

test("sees which paths no API has", () => {
  for (const path of ["GET /login", "POST /v2/x", "PUT /api/v1", "PATCH /modelsx", "DELETE /x", "GET '/x"])
    assert.ok(origin(path).isOwnServer, path);
  for (const path of ["GET http://localhost/x", "GET http://localhost:3000/x", "GET http://127.0.0.1:80/x"])
    assert.ok(origin(path).isOwnServer, path);
  for (const path of [
    "GET /v1/x",
    "POST /chat/completions",
    "POST /responses",
    "POST /embeddings",
    "GET /models",
    "GET /",
    "GET /1",
    "HEAD /x",
    "widget /x",
  ])
    assert.ok(!origin(path).isOwnServer, path);
});

test("reads the host that was asked or not reached", () => {
  for (const way of [
    "url: https://",
    "'url': 'https://",
    "GET https://",
    "POST https://",
    "PUT https://",
    "DELETE https://",
    "request to https://",
    "base_url=https://",
    "base-url: https://",
    "base URL: https://",
    "baseURL: https://",
    "OPENAI_BASE_URL=https://",
    "'base_url': 'https://",
    "api_base=https://",
    "endpoint (https://",
    "'endpoint': ['https://",
    "from http://",
    "connect to ",
    "connecting to ",
    "connection to ",
    "connect to host ",
    "lookup ",
    "resolve host: ",
    "resolve host ",
    "ENOTFOUND ",
    "EAI_AGAIN ",
    "UnknownHostException: ",
    "host lookup: '",
  ])
    assert.equal(origin(`x ${way}llm.example.net x`).asked, "llm.example.net", way);
  for (const way of ["from https://", "curl https://", "disconnect to ", "connect ", "unresolved host "])
    assert.equal(origin(`x ${way}llm.example.net x`).asked, undefined, way);
  assert.deepEqual(otherHosts("llm_base_url=http://localhost:8082"), []);
});

test("takes an address for an API's where it has the form of OpenAI's", () => {
  const host = "relay.example.net";
  for (const rest of [
    "/v1",
    "/api/v1",
    ":8080/v1",
    "/v1/",
    "/v1/1",
    "/v1/models",
    "/v1/responses",
    "/v1/embeddings",
  ])
    assert.equal(origin(`x http://${host}${rest} x`).asked, host, rest);
  for (const rest of ["", "/v2", "/v1x", "/x/v1", "/v1/guide", "/v1/modelsx", "/v1/chat"])
    assert.equal(origin(`x http://${host}${rest} x`).asked, undefined, rest);
  assert.equal(origin(`http://${host}/v1 http://x.openai.com/v1`).asked, undefined);
  assert.equal(origin("http://127.9.9.9/v1").asked, undefined);
  assert.ok(origin("http://127.9.9.9/v1").isOwnServer);
  assert.equal(origin(`http://localhost/v1 http://${host}/v1`).asked, host);
});

test("names the host of an API that is written without its scheme", () => {
  assert.equal(origin("Error from api.relay.cn: overloaded").asked, "api.relay.cn");
  assert.equal(origin(':host "api.eu.relay.ai"').asked, "api.eu.relay.ai");
  for (const text of ["api.openai.com answered", "x.api.relay.ai", "api.py", "see docs/api.relay.ai"])
    assert.equal(origin(text).asked, undefined, text);
});

test("names a service beside OpenAI's SDK, which others are asked with, too", () => {
  assert.equal(origin("401 status code (no body), it is Gemini").mentioned, "google");
  assert.equal(origin("openai.AuthenticationError in gemini.py").mentioned, "google");
  assert.equal(origin("openai.AuthenticationError, OpenAI works, Gemini does not").mentioned, undefined);
  assert.equal(origin("https://api.openai.com, Gemini").mentioned, undefined);
  for (const path of [
    "lib/openai/_client.py",
    String.raw`lib\openai\_client.py`,
    "lib/langchain_openai/chat.py",
  ])
    assert.equal(origin(`${path} asked Gemini`).mentioned, "google", path);
  for (const path of ["openai/_client.py", "lib/openai.py", "lib/openai_helper/x.py"])
    assert.equal(origin(`${path} asked Gemini`).mentioned, undefined, path);
});

test("says where names of OpenAI stand, as shares of the text", () => {
  assert.deepEqual(origin("openai").names, [0]);
  assert.deepEqual(origin("ab gpt-9").names, [3 / 8]);
  assert.equal(origin("https://api.openai.com").names, undefined);
  assert.equal(origin("genkit").names, undefined);
});

test("takes the beginning of another service's key for a sign of that service", () => {
  assert.equal(origin("key gsk_**** refused").form, "likely");
  assert.equal(origin("[hidden: a Groq key]").form, "likely");
  assert.equal(origin("key agsk_**** refused").form, undefined);
  assert.equal(origin("key sk-**** refused").form, undefined);
});

test("says whose key a reply shows, whole or hidden, and no other's", () => {
  for (const key of ["gsk_1*****9", "gsx-****", "Bearer gsk_****", "[hidden: a Groq key].", "'gsk_****'"])
    assert.equal(origin(`Incorrect API key provided: ${key}`).sentKeyOf, "groq", key);
  for (const key of ["sk-****", "[hidden: an OpenAI key]", "[hidden: a GitHub token]", ""])
    assert.equal(origin(`Incorrect API key provided: ${key}`).sentKeyOf, undefined, key);
  assert.equal(origin("gsk_**** is set. Incorrect API key provided: sk-****").sentKeyOf, undefined);
});

test("sees that the SDK alone names OpenAI", () => {
  assert.equal(origin("openai.NotFoundError: Error code: 404").isOnlySdk, true);
  assert.equal(origin("openai.NotFoundError: ask OpenAI").isOnlySdk, false);
  assert.equal(origin("ask OpenAI").isOnlySdk, false);
  assert.equal(origin("ask somebody").isOnlySdk, false);
});

test("knows the service whose token was refused, or that answered, beside OpenAI's name, too", () => {
  assert.equal(origin("openai bot: invalid GitHub token").mentioned, "github");
  assert.equal(origin("openai bot: GitHub returned 401").mentioned, "github");
  assert.equal(origin("openai bot: 401 from GitHub").mentioned, "github");
  assert.equal(origin("openai bot: error from GitHub").mentioned, "github");
  assert.equal(origin("openai bot: GitHub has it, invalid other token").mentioned, undefined);
});

test("names a place that is not OpenAI's in a text without its address, public numbers left out", () => {
  assert.equal(origin("openai job: smtp.mail.example: connection refused").elsewhere, "smtp.mail.example");
  assert.equal(origin("openai job: dial tcp 10.0.0.4:6379").elsewhere, "10.0.0.4");
  assert.equal(origin("openai job: dial tcp 172.20.0.4:6379").elsewhere, "172.20.0.4");
  for (const text of [
    "https://api.openai.com smtp.mail.example",
    "openai job: connect ETIMEDOUT 162.159.140.245:443",
    "openai job: connect ECONNREFUSED 127.0.0.1:7890",
    "openai job: java.net.ConnectException, see langchain.com",
    "openai job: failed at send (/srv/mail.example/send.js:1:2)",
  ])
    assert.equal(origin(text).elsewhere, undefined, text);
});

test("tells a model's name from OpenAI's own", () => {
  assert.equal(origin("gpt-4o: no credits").isOnlyModel, true);
  assert.equal(origin("openai gpt-4o: no credits").isOnlyModel, false);
  assert.equal(origin("no credits").isOnlyModel, false);
});

test("sees somebody else's address in a text that does not name OpenAI", () => {
  shows("isAtOthers", {
    "add yours at https://app.example.com/keys": true,
    "openai: add yours at https://app.example.com/keys": false,
    "Make.com scenario stopped": false,
    "see https://www.langchain.com/keys": false,
    "see http://localhost:8080/keys": false,
    "please go to: https://platf": false,
  });
});

test("notes another service beside OpenAI", () => {
  shows("beside", { "openai and groq": "groq", "chat_groq() failed": "groq", "openai alone": undefined });
});
