import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { type CatalogueEntry, catalogueEntry, catalogueOf, type NotOurs } from "./catalogue.ts";
import { answerOf, diagnose, longestText } from "./diagnose.ts";
import { mostCandidates } from "./verdict.ts";
import type { ErrorEntry } from "./error.ts";
import { blankEntry } from "./fake-entry.ts";
import type { SentenceId } from "./sentences.ts";

const request = ["invalid_request_error"];
/** The usual ones first. */
const entries: Readonly<Record<string, Partial<CatalogueEntry>>> = {
  "incorrect-api-key": {
    status: [401],
    type: request,
    code: ["invalid_api_key"],
    classes: ["AuthenticationError"],
    messages: [
      "Incorrect API key provided: …. You can find your API key at https://platform.openai.com/account/api-keys.",
    ],
  },
  "rate-limit": {
    status: [429],
    type: ["requests", "tokens"],
    code: ["rate_limit_exceeded"],
    passes: true,
    classes: ["RateLimitError"],
    messages: ["Rate limit reached for … in organization … on requests per min (RPM)"],
  },
  "missing-credentials": {
    classes: ["OpenAIError"],
    otherTools: ["KeyError: OPENAI_API_KEY", "{OPENAI_API_KEY|OpenAI API key} {is not set|not found}"],
    messages: [
      "Missing credentials. Please pass an `apiKey`, or set the `OPENAI_API_KEY` environment variable.",
      "Illegal header value b'Bearer '",
    ],
  },
  "newline-in-key": {
    classes: ["APIConnectionError", "TypeError"],
    messages: [
      "Connection error.",
      "Illegal header value b'Bearer …\\n'",
      "Illegal header value b'Bearer … '",
    ],
  },
  "no-connection": {
    classes: ["APIConnectionError"],
    messages: ["Connection error.", "fetch failed"],
    otherTools: ["Max retries exceeded with url"],
    passes: true,
  },
  "no-key-sent": {
    status: [401],
    type: request,
    classes: ["AuthenticationError"],
    messages: [
      "You didn't provide an API key. You need to provide your API key in an Authorization header …",
    ],
  },
  "missing-scopes": {
    status: [401],
    type: request,
    code: ["missing_scope"],
    classes: ["AuthenticationError"],
    messages: ["You have insufficient permissions for this operation. Missing scopes: …"],
    otherTools: ["Missing scopes: …"],
  },
  "project-without-model": {
    status: [403],
    type: request,
    code: ["model_not_found"],
    classes: ["PermissionDeniedError"],
    messages: ["Project `…` does not have access to model `…`"],
  },
  "model-not-found": {
    status: [404],
    type: request,
    code: ["model_not_found"],
    classes: ["NotFoundError"],
    messages: ["The model `…` does not exist or you do not have access to it."],
  },
  "max-tokens-not-supported": {
    status: [400],
    type: request,
    code: ["unsupported_parameter"],
    param: ["max_tokens"],
    classes: ["BadRequestError"],
    messages: ["Unsupported parameter: 'max_tokens' is not supported with this model."],
  },
  "temperature-not-supported": {
    status: [400],
    type: request,
    code: ["unsupported_value", "unsupported_parameter"],
    param: ["temperature"],
    classes: ["BadRequestError"],
    messages: ["Unsupported value: 'temperature' does not support … with this model."],
  },
  "no-credit": {
    status: [429],
    type: ["insufficient_quota"],
    code: ["credit_balance_exhausted", "insufficient_quota"],
    classes: ["RateLimitError"],
    messages: ["You exceeded your current quota, please check your plan and billing details."],
  },
  "organization-spend-limit": {
    status: [429],
    type: ["insufficient_quota"],
    code: ["organization_spend_limit_exceeded"],
    classes: ["RateLimitError"],
  },
};
const catalogue: readonly CatalogueEntry[] = Object.entries(entries).map(([name, entry]) => ({
  ...blankEntry,
  name,
  ...entry,
}));

const notOurs: readonly NotOurs[] = [
  {
    id: "anthropic",
    kind: "service",
    names: ["anthropic", "anthropic_aws"],
    marks: ["x-api-key"],
  },
  { id: "google", kind: "service", names: ["google"], marks: ["ai.google.dev"] },
  { id: "too-long", kind: "trouble", names: [], marks: ["context_length_exceeded"] },
  { id: "openai", kind: "openai", names: [], marks: ["openai"] },
  { id: "handbooks", kind: "documentation", names: [], marks: ["langchain.com"] },
  { id: "status", kind: "status", names: [], marks: ["error", "code", "http"] },
];

const answer = (text: string) => diagnose(text, catalogue, notOurs);
const first = (text: string) => answer(text).candidates[0]?.entry;
const sureness = (text: string) => answer(text).confidence;

const wrongKey =
  "Error code: 401 - {'error': {'message': 'Incorrect API key provided: sk-proj-****abcd.', 'type': 'invalid_request_error', 'param': None, 'code': 'invalid_api_key'}}";

test("reads the fields of a Python error", () => {
  assert.deepEqual(diagnose(`openai.AuthenticationError: ${wrongKey}`, catalogue).extracted, {
    status: 401,
    type: "invalid_request_error",
    code: "invalid_api_key",
    param: undefined,
    message: "incorrect api key provided: sk-proj-****abcd.",
    sdkClass: "AuthenticationError",
  });
});

test("reads a message that was cut", () => {
  assert.equal(
    diagnose('{"message": "Incorrect API key prov', catalogue).extracted.message,
    "incorrect api key prov",
  );
});

const same: readonly (readonly [string, string])[] = [
  [
    "JSON in a string",
    JSON.stringify(
      JSON.stringify({ error: { message: "Incorrect API key provided: x", code: "invalid_api_key" } }),
    ),
  ],
  ["colors", "\u001b[31m401\u001b[0m Incorrect \u001b[1mAPI key provided"],
  ["colors without their first character", "[31mIncorrect API key provided[0m"],
  ["invisible characters", "Incorrect\u200B API\u2060 key pro\u00ADvided: x"],
  ["line breaks and indentation", "Incorrect API\n      key\n      provided"],
  ["upper case", "INCORRECT API KEY PROVIDED"],
  ["another language around it", "我的错误:Incorrect API key provided,怎么办?"],
];
for (const [name, text] of same) {
  test(`sees through ${name}`, () => assert.equal(first(text), "incorrect-api-key"));
}

test("believes the code more than the message", () => {
  assert.equal(
    first(
      '{"message":"You exceeded your current quota, please check your plan and billing details.","type":"insufficient_quota","code":"organization_spend_limit_exceeded"}',
    ),
    "organization-spend-limit",
  );
});

test("believes the message more than the type and the status", () => {
  assert.equal(first("429 insufficient_quota? no: Incorrect API key provided: sk-***"), "no-credit");
  assert.equal(first("status 403: Incorrect API key provided: sk-***"), "incorrect-api-key");
});

test("believes the special code of two that stand in a text", () => {
  assert.equal(first("429 insufficient_quota organization_spend_limit_exceeded"), "organization-spend-limit");
});

test("takes the error met most often", () => {
  assert.equal(
    first("code: rate_limit_exceeded\ncode: invalid_api_key\ncode: rate_limit_exceeded"),
    "rate-limit",
  );
});

test("takes the parameter to tell two entries of one code apart", () => {
  assert.equal(
    first("{'code': 'unsupported_parameter', 'param': 'temperature'}"),
    "temperature-not-supported",
  );
  assert.equal(first("{'code': 'unsupported_parameter', 'param': 'max_tokens'}"), "max-tokens-not-supported");
});

test("takes the status to tell two entries of one code apart", () => {
  assert.equal(first("403 code: model_not_found"), "project-without-model");
  assert.equal(first("404 code: model_not_found"), "model-not-found");
});

test("tells a lack of money from too many requests", () => {
  assert.equal(first("429 You exceeded your current quota, please check your plan"), "no-credit");
  assert.equal(
    first("429 Rate limit reached for gpt-x in organization org-y on tokens per min"),
    "rate-limit",
  );
  assert.equal(first('{"type":"insufficient_quota"}'), "no-credit");
});

test("tells missing scopes from a wrong key", () => {
  assert.equal(first("401 Missing scopes: api.responses.write"), "missing-scopes");
});

test("tells an empty key from one with a line break", () => {
  assert.equal(first("Illegal header value b'Bearer '"), "missing-credentials");
  assert.equal(first("Illegal header value b'Bearer \\n'"), "missing-credentials");
  assert.equal(first("Illegal header value b'Bearer sk-proj-****abcd\\n'"), "newline-in-key");
  assert.equal(first("Illegal header value b'Bearer sk-proj-****abcd"), "newline-in-key");
});

test("takes a header that ends after Bearer for an empty key also among the words of an SDK's class", () => {
  const told = "(caused by LocalProtocolError: Illegal header value b'Bearer ')";
  assert.equal(first(`APIConnectionError: Connection error. ${told}`), "missing-credentials");
});

test("answers a trouble of many services where its words stand beside OpenAI's address", () => {
  const browser: CatalogueEntry = {
    ...blankEntry,
    name: "browser",
    sharedWordings: ["blocked by CORS policy"],
  };
  const trouble: NotOurs = { id: "between-sites", kind: "trouble", names: [], marks: ["cors policy"] };
  const read = (host: string) =>
    diagnose(`https://${host}/v1/models has been blocked by CORS policy`, [browser], [trouble]);
  assert.equal(read("api.openai.com").candidates[0]?.entry, "browser");
  assert.deepEqual(read("shop.example.net").candidates, []);
});

test("takes a plain connection error for the network", () => {
  assert.equal(first("openai.APIConnectionError: Connection error."), "no-connection");
});

test("asks what came before a connection error that several troubles share", () => {
  const shared = [
    { ...blankEntry, name: "no-connection", messages: ["Connection error.", "fetch failed"] },
    { ...blankEntry, name: "unknown-url", status: [404], otherTools: ["Connection error."] },
  ];
  const { confidence, candidates } = diagnose(
    "openai.APIConnectionError: Connection error.",
    shared,
    notOurs,
  );
  assert.equal(confidence, "cannot-tell");
  assert.deepEqual(
    candidates.map((one) => one.entry),
    ["no-connection", "unknown-url"],
  );
  const answered = diagnose("Connection error: 404 from https://api.openai.com/v2", shared, notOurs);
  assert.ok(answered.candidates.every(({ evidence }) => evidence === "hint"));
});

test("leaves what tools say of any service to the one that the text names", () => {
  const expired = [
    { ...blankEntry, name: "expired-key", status: [401], otherTools: ["API key provided has expired"] },
  ];
  const text = "The API key provided has expired. Get a new one";
  assert.equal(diagnose(text, expired, notOurs).confidence, "likely");
  assert.equal(diagnose(`${text} from Google`, expired, notOurs).confidence, "none");
});

test("recognizes a message that lost its beginning", () => {
  assert.equal(
    first("to provide your API key in an Authorization header, see platform.openai.com"),
    "no-key-sent",
  );
});

test("does not take the same words in another order for the message", () => {
  assert.equal(sureness("openai: provided key, API incorrect"), "none");
  assert.equal(sureness("openai: not exist: the model, or access, or you; it does have to do you"), "none");
});

test("recognizes the words of another tool, in each of their forms", () => {
  for (const text of [
    "KeyError: 'OPENAI_API_KEY'",
    "Error: OPENAI_API_KEY is not set",
    "boot failed: OpenAI API key not found",
  ])
    assert.equal(first(text), "missing-credentials");
});

test("believes what tools print when no answer came only where the text is about OpenAI", () => {
  assert.equal(first("api.openai.com: Max retries exceeded with url: /v1/responses"), "no-connection");
  assert.equal(first("shop.example.net: Max retries exceeded with url: /v1/responses"), undefined);
});

test("takes the error that ends a program for the cause, not the one it tried again before", () => {
  const tried = "WARN 429 rate_limit_exceeded, retry\n".repeat(3);
  assert.equal(first(`${tried}FATAL 429 organization_spend_limit_exceeded`), "organization-spend-limit");
  assert.equal(
    first(`${tried}Error: 404 The model \`x\` does not exist or you do not have access to it.`),
    "model-not-found",
  );
  assert.equal(
    first(`404 The model \`x\` does not exist or you do not have access to it.\n${tried}`),
    "rate-limit",
  );
  const [ending] = answer(`${tried}FATAL organization_spend_limit_exceeded`).candidates;
  assert.deepEqual(ending?.reasons.at(-1), { id: "comes-last" });
});

test("reads what was typed with slips, short forms and British spelling", () => {
  for (const [text, name] of [
    ["the model 'gpt-9' does not exists or you dont have acess to it", "model-not-found"],
    ["projct p1 does not have acess to model x9", "project-without-model"],
    ["Rate limit reached for x in organisation y on requests per min", "rate-limit"],
    ["you didnt provide an api key", "no-key-sent"],
  ] as const) {
    assert.equal(first(text), name, text);
  }
  assert.equal(sureness("Incorect API key provded: x"), "likely");
});

test("corrects no slips in a text too long to have been typed, and no short words", () => {
  const prose = "nobody knows why this went wrong at all ".repeat(10);
  assert.equal(sureness(`${prose} incorect api key provded`), "none");
  assert.equal(sureness("fecth faild here openai"), "none");
});

test("recognizes a message that ends after a varying part", () => {
  assert.equal(first('{"message":"Project `p1` does not have access to mod'), "project-without-model");
  assert.equal(first("Project p1 does not have access to"), "project-without-model");
  assert.equal(sureness("Project p1 does not have access to this folder"), "none");
  assert.equal(sureness("Project p1 may have access"), "none");
  assert.equal(
    first(`Project p1 ${"is new ".repeat(60)} does not have access to model x`),
    "project-without-model",
  );
});

test("recognizes a message that a program cut within a varying part and went on after an ellipsis", () => {
  const told = "stream error: Rate limit reached for gpt-5.1 … retrying (11m 56s, 1 turn left of 5)";
  assert.equal(first(told), "rate-limit");
  assert.equal(first(told.replace(" …", ",")), undefined);
});

test("takes the name of a status beside an address of OpenAI's for no reason of its own", () => {
  const { confidence, candidates } = answer(
    "404, message='Not Found', url='https://api.openai.com/v1/chat/completions'",
  );
  assert.deepEqual([confidence, candidates[0]?.entry], ["cannot-tell", "model-not-found"]);
});

test("does not take a cut address of OpenAI's, or of a tool's handbook, for another service", () => {
  assert.equal(
    first("Incorrect API key provided: x. You can find your API key at https://platfor"),
    "incorrect-api-key",
  );
  assert.equal(
    first("Incorrect API key provided: x. See https://docs.langchain.com/auth"),
    "incorrect-api-key",
  );
});

test("reads a status in brackets and after a few words", () => {
  assert.equal(answer("[429] from the API").extracted.status, 429);
  assert.equal(answer("Response status code was unacceptable: 401.").extracted.status, 401);
});

test("thinks first of what is usual where there is only a status", () => {
  assert.equal(first("HTTP 401"), "incorrect-api-key");
  assert.equal(first("HTTP 429"), "rate-limit");
});

test("is sure of a code and of a whole message", () => {
  assert.equal(sureness(wrongKey), "sure");
  assert.equal(sureness("Incorrect API key provided: sk-***"), "sure");
  assert.equal(
    sureness(
      "You need to provide your API key, says platform.openai.com, you exceeded your current quota, please",
    ),
    "sure",
  );
});

test("calls it likely where two entries fit alike", () => {
  assert.equal(sureness("code: model_not_found"), "likely");
});

for (const text of [
  "HTTP 429",
  "error code: 401",
  "openai.RateLimitError",
  "401",
  "(401)",
  "https://api.openai.com/v1/responses answered 401 Unauthorized",
]) {
  test(`cannot tell from “${text}”, and asks for more`, () => {
    const { confidence, candidates, advice } = answer(text);
    assert.equal(confidence, "cannot-tell");
    assert.ok(candidates.length > 1 && candidates.length <= mostCandidates);
    assert.deepEqual(advice, { id: "paste-the-whole" });
  });
}

const none: readonly (readonly [text: string, id: SentenceId, value?: string])[] = [
  ["anthropic.AuthenticationError: Error code: 401 - invalid x-api-key", "from-service", "anthropic"],
  ["anthropic.errors.AuthenticationError: {'code': 'invalid_api_key'}", "from-service", "anthropic"],
  [
    "Incorrect API key provided: x. Details, see: https://help.example.net/keys",
    "from-service",
    "help.example.net",
  ],
  [
    "Incorrect API key provided: x. Get a key at https://keys.example.net",
    "from-service",
    "keys.example.net",
  ],
  ['"POST /api/login HTTP/1.1" 401, says the openai proxy', "other-program"],
  ["if (e.code === 'insufficient_quota') notify(openai)", "nothing-of-ours"],
  ["try: ask()\nexcept openai.RateLimitError as e:", "nothing-of-ours"],
  ["HTTPSConnectionPool(host='db.example.net'): Max retries exceeded with url", "nothing-of-ours"],
  [
    "429 You exceeded your current quota, please check your plan and billing details. https://ai.google.dev",
    "from-service",
    "google",
  ],
  ["openai.BadRequestError: 400 context_length_exceeded", "other-trouble", "too-long"],
  [
    "openai.BadRequestError: Error code: 400 - {'message': 'Invalid size', 'type': 'invalid_request_error'}",
    "request-refused",
  ],
  ["Request to https://example.org failed with status 401", "from-service", "example.org"],
  ["How does billing work?", "nothing-of-ours"],
  ['{"object": "chat.completion", "choices": []}', "answer-that-worked"],
  ["", "nothing-of-ours"],
];
for (const [text, id, value] of none) {
  test(`says why “${text}” is none of ours`, () => {
    const { confidence, candidates, advice } = answer(text);
    assert.deepEqual([confidence, candidates], ["none", []]);
    assert.deepEqual(advice, value === undefined ? { id } : { id, value });
  });
}

test("knows the type of an error whose underscores a program took for Markdown", () => {
  const { candidates, extracted } = answer(
    "429 {'message': 'You exceeded your current quota, please check your plan', 'type': 'insufficientquota'}",
  );
  assert.deepEqual([candidates[0]?.entry, extracted.type], ["no-credit", "insufficient_quota"]);
});

test("keeps what an error is if it is OpenAI's, where it may be another's", () => {
  const { confidence, candidates, advice } = answer("你好 error 401");
  assert.deepEqual([confidence, advice], ["none", { id: "whose-error" }]);
  assert.ok(candidates.some(({ entry }) => entry === "incorrect-api-key"));
});

test("gives reasons by their ids, with what they stand on", () => {
  const [best] = diagnose(`openai.AuthenticationError: ${wrongKey}`, catalogue).candidates;
  assert.deepEqual(best?.reasons, [
    { id: "code-is", value: "invalid_api_key" },
    {
      id: "has-words",
      value: "Incorrect API key provided: …. You can find your API key at https://platform.ope …",
    },
    { id: "type-is", value: "invalid_request_error" },
    { id: "status-is", value: "401" },
    { id: "class-is", value: "AuthenticationError" },
  ]);
  assert.match(first("x") ?? "none", /none/);
  const [cut] = diagnose("You didn't provide an API", catalogue).candidates;
  assert.equal(cut?.reasons[0]?.id, "has-part");
});

test("finds an error at either end of a very long text", () => {
  const noise = "nothing to see here\n".repeat(longestText / 10);
  assert.equal(first(`${wrongKey}\n${noise}`), "incorrect-api-key");
  assert.equal(first(`${noise}\n${wrongKey}`), "incorrect-api-key");
});

test("reads one half of what it reads from each end of a longer text, and nothing between", () => {
  const gap = 4_000;
  const noise = "nothing to see here\n".repeat(longestText / 10);
  /** A text that is longer by the gap, with an error that begins at a place. */
  const withError = (at: number) =>
    `${noise.slice(0, at)}\n${wrongKey}\n${noise}`.slice(0, longestText + gap);
  assert.equal(first(withError(longestText / 2 - 1_000)), "incorrect-api-key");
  assert.equal(first(withError(longestText / 2 + gap / 2)), undefined);
  assert.equal(first(withError(longestText / 2 + gap + 100)), "incorrect-api-key");
});

test("reads a text of the greatest length as it is, also in its middle", () => {
  const half = "nothing to see here\n".repeat(longestText / 10).slice(0, longestText / 2 - 8);
  const text = `${half} invalid_api_key ${half}\n`.slice(0, longestText).padEnd(longestText);
  assert.equal(text.length, longestText);
  assert.equal(first(text), "incorrect-api-key");
});

const wholeEntry: ErrorEntry = {
  row: "E08",
  title: "t",
  meaning: "m",
  status: [401],
  type: [],
  code: [],
  param: [],
  messages: ["x"],
  otherTools: ["y"],
  usual: 3,
  evidence: "reported",
  retry: "slower",
  causes: [],
  firstTest: "",
  screens: [],
  reopens: [],
  citations: [],
  related: [],
  confidence: "high",
  classes: { python: ["AuthenticationError"], node: ["AuthenticationError"] },
};

const entryWith = (name: string, told: Partial<ErrorEntry>) => ({
  name,
  data: { ...wholeEntry, usual: undefined, ...told },
});

test("puts the usual entries first, and the others in the order of their rows", () => {
  const entries = [
    entryWith("c", { row: "E03" }),
    entryWith("b", { row: "E02" }),
    entryWith("u", { row: "E04", usual: 1 }),
  ];
  assert.deepEqual(
    catalogueOf(entries).map(({ name }) => name),
    ["u", "b", "c"],
  );
});

test("reduces a catalogue entry to what the rules need", () => {
  const entry = catalogueEntry("incorrect-api-key", wholeEntry);
  assert.deepEqual(entry, {
    ...blankEntry,
    name: "incorrect-api-key",
    status: [401],
    classes: ["AuthenticationError"],
    messages: ["x"],
    otherTools: ["y"],
    passes: true,
  });
  const passing = (["yes", "slower", "no"] as const).map(
    (retry) => catalogueEntry("x", { ...wholeEntry, retry }).passes,
  );
  assert.deepEqual(passing, [true, true, false], "programs try again what may pass");
});

test("a message that begins with a varying part is matched by the rest", () => {
  const odd: CatalogueEntry = { ...blankEntry, name: "odd", messages: ["… was put on ice today"] };
  assert.equal(diagnose("openai: the key was put on ice today", [odd]).candidates[0]?.entry, "odd");
});

test("comes to the name of the first error, or to none", () => {
  assert.equal(answerOf(answer(wrongKey)), "incorrect-api-key");
  assert.equal(answerOf(answer("good morning")), "none");
});

test("gives the same answer for the same text", () => {
  fc.assert(
    fc.property(fc.string(), (text) =>
      assert.deepEqual(diagnose(text, catalogue), diagnose(text, catalogue)),
    ),
  );
});

test("takes no random text for an error it is sure of", () => {
  fc.assert(fc.property(fc.lorem({ maxCount: 40 }), (text) => assert.equal(sureness(text), "none")));
});

test("ends on long hostile texts", { timeout: 120_000 }, () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "\n",
      " ",
      "\\",
      "'",
      "the model ",
      "429 ",
      "'code': '",
      "\u001b[",
      "Illegal header value b'Bearer ",
      "error",
      "=",
      "rate limit reached for ",
      "https://",
    ),
    fc.string({ maxLength: 6 }),
  );
  const pattern = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join("") || " ");
  fc.assert(
    fc.property(pattern, (one) => {
      diagnose(one.repeat(Math.ceil(200_000 / one.length)), catalogue);
    }),
    { numRuns: process.env["QUICK"] ? 10 : 40 },
  );
});

test("takes a code that many services use for OpenAI's only beside words of OpenAI's", () => {
  const shared: CatalogueEntry = {
    ...blankEntry,
    name: "wrong-key",
    status: [401],
    code: ["invalid_api_key"],
    sharedCodes: ["invalid_api_key"],
    messages: ["Incorrect API key provided: …"],
  };
  const read = (text: string) => diagnose(text, [shared]).confidence;
  assert.equal(read('{"error":"Invalid API key","tag":"INVALID_API_KEY"}'), "none");
  assert.equal(
    read('openai 401 {"message":"Incorrect API key provided. ","code":"invalid_api_key"}'),
    "none",
  );
  assert.equal(read('{"message":"无效的密钥","code":"invalid_api_key"}'), "none");
  assert.equal(read('{"message":"Incorrect API key provided: x.","code":"invalid_api_key"}'), "sure");
  assert.equal(read("invalid_api_key"), "likely");
  assert.equal(read("POST https://api.openai.com/v1/models: invalid_api_key"), "sure");
});

test("takes a long piece of a message for OpenAI's beside a code that many services use, however it ends", () => {
  const shared: CatalogueEntry = {
    ...blankEntry,
    name: "no-credit",
    status: [429],
    code: ["no_quota"],
    sharedCodes: ["no_quota"],
    messages: ["You are out. Add more of it to go on with this and all that at https://…"],
  };
  const read = (told: string) => diagnose(`{"message":"${told}","code":"no_quota"}`, [shared]).confidence;
  assert.equal(read("You are out. Add more of it to go on with this and all that."), "sure");
  assert.equal(read("You are out. Add more."), "none");
});

test("takes a complaint about a header for OpenAI's only where a name or a key speaks for it, or nothing else is said", () => {
  const header: CatalogueEntry = {
    ...blankEntry,
    name: "header",
    otherTools: ["invalid value in header Authorization"],
  };
  const read = (text: string) => diagnose(text, [header]).confidence;
  assert.equal(read("TypeError: invalid value in header Authorization"), "likely");
  assert.equal(
    read("TypeError: invalid value in header Authorization\n    at new Request (node:_http:1:2)"),
    "likely",
  );
  assert.equal(
    read(
      "api.openai.com is not asked as soon as the pod starts, and it says: invalid value in header Authorization",
    ),
    "sure",
  );
  assert.equal(
    read("the key is fine in my shell, the pod says: invalid value in header Authorization"),
    "likely",
  );
  assert.equal(
    read(
      "the mailbox is broken since the last update, each page of it says invalid value in header Authorization",
    ),
    "none",
  );
});

test("lets the parameter decide what a code for any wrong parameter means", () => {
  const effort: CatalogueEntry = {
    ...blankEntry,
    name: "effort",
    status: [400],
    code: ["invalid_value"],
    param: ["reasoning_effort"],
  };
  const read = (param: string) =>
    diagnose(`openai {'message': 'x', 'param': '${param}', 'code': 'invalid_value'}`, [effort]).confidence;
  assert.equal(read("reasoning_effort"), "sure");
  assert.equal(read("tools[0].name"), "none");
});

test("needs the whole of what a tool says, unless the text is about OpenAI", () => {
  const missing: CatalogueEntry = {
    ...blankEntry,
    name: "missing",
    status: [401],
    otherTools: ["OpenAI API key could not be found anywhere"],
  };
  const read = (text: string) => diagnose(text, [missing]).confidence;
  assert.equal(read("Provided API key could not be found anywhere"), "none");
  assert.equal(read("OpenAI API key could not be found anywhere"), "likely");
});

test("takes OpenAI's form around unusual words for OpenAI's reply", () => {
  const expired: CatalogueEntry = {
    ...blankEntry,
    name: "expired",
    status: [401],
    otherTools: ["API key expired"],
  };
  const read = (rest: string) =>
    diagnose(`openai 401 {'message': 'API key expired', 'type': 'invalid_request_error'${rest}}`, [
      expired,
      { ...blankEntry, name: "other", type: ["invalid_request_error"] },
    ]);
  assert.equal(read(", 'param': None").confidence, "likely");
  assert.equal(read("").confidence, "none");
});

test("refuses a reply in a form that OpenAI's never have", () => {
  assert.deepEqual(
    diagnose("openai {'object': 'error', 'message': 'The model `x` does not exist'}", catalogue),
    {
      ...diagnose("openai {'object': 'error', 'message': 'The model `x` does not exist'}", catalogue),
      confidence: "none",
      advice: { id: "foreign-reply" },
    },
  );
});

test("believes a whole message before a code that several errors have", () => {
  const code = ["model_not_found"];
  const rules: CatalogueEntry[] = [
    { ...blankEntry, name: "verified", messages: ["Your organization must be verified to use the model"] },
    { ...blankEntry, name: "project", code, messages: ["The project has nothing of it"] },
    { ...blankEntry, name: "model", code, messages: ["The model has nothing of it"] },
  ];
  const read = (text: string) => diagnose(`openai: ${text}, code: model_not_found`, rules);
  assert.equal(read("your organization must be verified to use the model").candidates[0]?.entry, "verified");
  assert.equal(read("the project has nothing of it").candidates[0]?.entry, "project");
});

test("counts words of many services only beside a status of the entry", () => {
  const credit: CatalogueEntry = {
    ...blankEntry,
    name: "credit",
    status: [429],
    pairs: [{ of: ["balance"], with: ["insufficient"] }],
  };
  const read = (status: number) =>
    diagnose(`api.openai.com: error code: ${status} insufficient balance`, [credit]);
  assert.equal(read(429).confidence, "likely");
  assert.equal(read(404).confidence, "none");
});

test("is sure of a sentence only where something else says that it is OpenAI's", () => {
  assert.equal(
    answer("You exceeded your current quota, please check your plan and billing details").confidence,
    "likely",
  );
  assert.equal(
    answer("openai: You exceeded your current quota, please check your plan and billing details").confidence,
    "sure",
  );
});

test("takes a status for OpenAI's only close to its name", () => {
  const noise = "something else went on here. ".repeat(8);
  assert.equal(answer("openai api error: 429").confidence, "cannot-tell");
  assert.deepEqual(answer(`openai is installed. ${noise} error code: 429`).advice, { id: "whose-error" });
  // The text has no class, so this word is none of its signs.
  assert.deepEqual(answer(`openai of undefined. ${noise} error code: 429`).advice, { id: "whose-error" });
});

test("takes a connection that failed for that to the place that is named, but no other error", () => {
  const lost = { ...blankEntry, name: "lost", otherTools: ["Could not reach it at all"] };
  const read = (passes: boolean, text: string) => diagnose(text, [{ ...lost, passes }]);
  const told = "sk-proj- job: Could not reach it at all: smtp.mail.example";
  assert.deepEqual(read(true, told).advice, { id: "from-service", value: "smtp.mail.example" });
  assert.equal(read(false, told).candidates[0]?.entry, "lost");
  assert.equal(read(true, "sk-proj- job: Could not reach it at all").candidates[0]?.entry, "lost");
});
