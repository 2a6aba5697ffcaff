/** Kinds of text that the explainer once took for something else, read with the real catalogue. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { answerOf, diagnose } from "../domain/explain/diagnose.ts";
import { readCatalogue, readNotOurs } from "./eval-errors.ts";

const catalogue = readCatalogue(process.cwd());
const notOurs = readNotOurs(process.cwd());

const answer = (text: string) => {
  const diagnosis = diagnose(text, catalogue, notOurs);
  const { confidence, advice } = diagnosis;
  return { name: answerOf(diagnosis), confidence, advice };
};

const kinds: Readonly<Record<string, readonly (readonly [text: string, name: string])[]>> = {
  "a limit of the API is none of a ChatGPT account, and the other way round": [
    [
      "You've reached your usage limit. See your usage dashboard and billing settings for more details.",
      "billing-hard-limit",
    ],
    ["You've hit your usage limit. Upgrade to Pro or try again at 3:05 PM.", "none"],
    [
      '{"detail":"The \'gpt-example\' model is not supported when using Codex with a ChatGPT account."}',
      "none",
    ],
  ],
  "a hard limit that is reached is told by OpenAI's own words, also without the code": [
    [
      "stream disconnected before completion: Your project has reached its configured enforced spend limit. Update your limit at https://platform.openai.com/settings/proj_example/limits.",
      "project-spend-limit",
    ],
    ["429 Your project has reached its configured enforced spend limit.", "project-spend-limit"],
    [
      "litellm.APIError: Your organization has reached its configured enforced spend limit. Update your limit at https://platform.openai.com/settings/organization/limits.",
      "organization-spend-limit",
    ],
    [
      "websocket closed 1013 insufficient_quota.organization_spend_limit_exceeded",
      "organization-spend-limit",
    ],
    ["received 1013 (try again later) insufficient_quota.insufficient_quota", "no-credit"],
    ["received 3000 (registered) invalid_request_error.invalid_api_key", "incorrect-api-key"],
  ],
  "a short word of another language is looked for as a word of its own": [
    ["Using OpenAI credits for processing 12 files ... done", "none"],
    ["openai: credit usage endpoint used since version 2 of the dashboard", "none"],
    ["OpenAI: sin saldo", "no-credit"],
    ["OPENAI_API_KEY no está configurada", "missing-credentials"],
    ["La variable OPENAI_API_KEY no está definida en el archivo .env", "missing-credentials"],
    ["La clave OPENAI_API_KEY no es la correcta", "incorrect-api-key"],
  ],
  "what was found, or was handed over, is not what is missing": [
    ["❌ STRIPE_SECRET_KEY is not set\n✅ OPENAI_API_KEY is set", "none"],
    ["✅ STRIPE_SECRET_KEY is set\n❌ OPENAI_API_KEY is not set", "missing-credentials"],
    [
      "pydantic_core._pydantic_core.ValidationError: 1 validation error for Settings\nDATABASE_URL\n  Field required [type=missing, input_value={'openai_api_key': '***'}, input_type=dict]",
      "none",
    ],
    [
      "pydantic_core._pydantic_core.ValidationError: 1 validation error for Settings\nOPENAI_API_KEY\n  Field required [type=missing, input_value={}, input_type=dict]",
      "missing-credentials",
    ],
  ],
  "what a proxy answers is a connection that failed, and no answer of another server": [
    [
      `httpcore.ProxyError: 407 Proxy Authentication Required

The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "/srv/app.py", line 5, in <module>
    client.responses.create(model="gpt-6-luna", input="hi")
openai.APIConnectionError: Connection error.`,
      "no-connection",
    ],
    ["openai.APIConnectionError: Connection error. httpx.ProxyError: 403 Forbidden", "no-connection"],
    ["curl: (56) Received HTTP code 407 from proxy after CONNECT https://api.openai.com", "no-connection"],
    ["curl: (56) CONNECT tunnel failed, response 407 https://api.openai.com", "no-connection"],
    ["407 Proxy Authentication Required", "none"],
  ],
  "a file that is too large is no fault of OpenAI's servers": [
    [
      "Error code: 413 - {'error': {'message': 'Maximum content size limit (26214400) exceeded (26306794 bytes read)', 'type': 'server_error', 'param': None, 'code': None}}",
      "none",
    ],
  ],
  "a secret that Colab does not hand over is a missing key": [
    [
      "google.colab.userdata.SecretNotFoundError: Secret OPENAI_API_KEY does not exist.",
      "missing-credentials",
    ],
    [
      "google.colab.userdata.NotebookAccessError: Notebook does not have access to secret OPENAI_API_KEY",
      "missing-credentials",
    ],
    ["google.colab.userdata.SecretNotFoundError: Secret GEMINI_API_KEY does not exist.", "none"],
  ],
  "a batch that waits for others is a rate limit": [
    [
      "Enqueued token limit reached for gpt-6-luna in organization org-abc. Limit: 2,000,000 enqueued tokens. Please try again once some in_progress batches have been completed.",
      "rate-limit",
    ],
  ],
  "half a sentence that goes on differently is not a message that was cut": [
    ["You do not have access to this folder", "none"],
    ["Sorry! An error occurred while accessing the disk.", "none"],
    ["Your account is not active, please check your email for the link.", "none"],
    ["404 The model `m` does not exist or you do not have acc", "model-not-found"],
  ],
  "a host of another region is an error of its own, in both directions": [
    ["401 incorrect regional hostname. Please make your request to eu.api.openai.com", "regional-host"],
    ["401 code: incorrect_hostname", "regional-host"],
    ["Attempted to access resource with incorrect regional host name", "regional-host"],
    ["This endpoint is only accessible by projects with geography restrictions enabled.", "regional-host"],
  ],
  "an organization or a project tied to the key is an error of its own": [
    ["401 You do not have access to the organization tied to the API key.", "organization-tied-to-key"],
    ["You don't have access to the project tied to the API key", "organization-tied-to-key"],
  ],
  "another vendor's spend limit is not OpenAI's": [
    [
      '429 {"type":"error","error":{"type":"rate_limit_error","message":"This organization has reached its spend limit.","details":{"error_code":"enforced_spend_limit_reached"}}}',
      "none",
    ],
    ["429 code: organization_spend_limit_exceeded", "organization-spend-limit"],
  ],
  "a page of the network before OpenAI's servers is an error of theirs, and any other page is not": [
    [
      "openai.InternalServerError: <html> <head><title>502 Bad Gateway</title></head> <body> <center><h1>502 Bad Gateway</h1></center> <hr><center>cloudflare</center>",
      "server-error",
    ],
    [
      "InternalServerError: 504 <html> <center><h1>504 Gateway Time-out</h1></center> <hr><center>cloudflare</center>\n    at OpenAI.makeStatusError (/app/node_modules/openai/core.js:301:33)",
      "server-error",
    ],
    [
      "openai.InternalServerError: <html> <head><title>502 Bad Gateway</title></head> <hr><center>nginx/1.18.0 (Ubuntu)</center>",
      "none",
    ],
    ["<html> <h1>502 Bad Gateway</h1> <hr><center>cloudflare</center>", "none"],
  ],
  "what Azure, GitHub and the apps of ChatGPT say is told by their words, whatever stands around them": [
    ["openai.error.InvalidRequestError: The API deployment for this resource does not exist.", "none"],
    [
      "fatal: unable to access 'https://github.com/openai/example/': The requested URL returned error: 403",
      "none",
    ],
    ["401 OpenAI API error 401: IDE token expired: unauthorized: token expired", "none"],
    ["Too many requests\n(ChatGPT app, in a conversation)", "none"],
    ["openai.RateLimitError: 429 subscription_sharing_usage_limit_exceeded", "none"],
  ],
  "a plan that pays in an app and a webhook's secret are no key": [
    [
      "Error code: 429 - {'error': {'message': 'Subscription sharing usage limit exceeded.', 'type': 'rate_limit_error', 'param': None, 'code': 'subscription_sharing_usage_limit_exceeded'}}",
      "none",
    ],
    [
      "openai.InvalidWebhookSignatureError: The given webhook signature does not match the expected signature",
      "none",
    ],
    ["openai.InvalidWebhookSignatureError: Webhook timestamp is too old", "none"],
  ],
  "what is said of several variables at once is said of each of them": [
    ["Missing required env vars: SUPABASE_URL, SUPABASE_KEY, OPENAI_API_KEY", "missing-credentials"],
    [
      "OPENAI_API_KEY, SUPABASE_SERVICE_ROLE_KEY and DATABASE_CONNECTION_STRING must be set",
      "missing-credentials",
    ],
    ["The following settings have no value: SMTP_HOST, OPENAI_API_KEY, REDIS_URL", "missing-credentials"],
    ["The following credentials were found: OPENAI_API_KEY, ANTHROPIC_API_KEY. Starting", "none"],
    ["Missing required env vars: SUPABASE_URL, SUPABASE_KEY", "none"],
  ],
  "a character that fits into no header is Cloudflare's trouble where its tool sends a secret": [
    [
      `Creating the secret for the Worker "my-edge"\n✘ [ERROR] Cannot convert argument to a ByteString because the character at index 7 has a value of 8230 which is greater than 255.`,
      "none",
    ],
    [
      "OpenAI: Cannot convert argument to a ByteString because the character at index 7 has a value of 8230 which is greater than 255.",
      "curly-quotes-in-key",
    ],
  ],
  "two names of one setting at once are a parameter to leave out": [
    [
      "Setting 'max_tokens' and 'max_completion_tokens' at the same time is not supported.",
      "max-tokens-not-supported",
    ],
    ["ValueError: Both max_tokens and max_completion_tokens were set for OpenAI", "max-tokens-not-supported"],
  ],
  "no key holds a character before the end of the word Bearer": [
    [
      "UnicodeEncodeError: 'ascii' codec can't encode character '\\u2019' in position 0: ordinal not in range(128)",
      "none",
    ],
    ["Cannot convert argument to a ByteString because the character at index 6 has a value of 8220", "none"],
    [
      "Cannot convert argument to a ByteString because the character at index 7 has a value of 8220",
      "curly-quotes-in-key",
    ],
    [
      "UnicodeEncodeError: 'ascii' codec can't encode character '\\u2019' in position 40: ordinal not in range(128)",
      "curly-quotes-in-key",
    ],
  ],
  "Ollama is asked at its port, however this computer or another is written": [
    ["AI_RetryError: Last error: Cannot connect to API: connect ECONNREFUSED ::1:11434", "none"],
    ["openai.APIConnectionError: Connection error. base_url=http://host.docker.internal:11434/v1", "none"],
  ],
  "the stack below a status belongs to it, and names who was asked": [
    [
      `Warning: Error in httr2::req_perform: HTTP 401 Unauthorized.
  62: resp_abort
  61: handle_resp
  60: httr2::req_perform
  57: httr2::resp_body_json
  55: fetch_models_of_provider
  50: list_models.openai`,
      "incorrect-api-key",
    ],
    [
      `Error: Request failed with status code 401
    at createError (node_modules/axios/lib/core/createError.js:16:15)
    at settle (node_modules/axios/lib/core/settle.js:17:12)
    at callOpenAI (src/openai.js:12:3)`,
      "incorrect-api-key",
    ],
  ],
  "a code of two errors alone is the one that is named like it": [
    ["websocket closed 4004 invalid_request_error.model_not_found", "model-not-found"],
    ["403 model_not_found from api.openai.com", "project-without-model"],
  ],
  "a list of variables with OpenAI's among them misses any of their keys": [
    [
      "No API key found. Please set one of: OPENROUTER_API_KEY, OPENAI_API_KEY, MISTRAL_API_KEY",
      "missing-credentials",
    ],
    ["Set OPENAI_API_KEY or ANTHROPIC_API_KEY: no API key found", "missing-credentials"],
    ["No API key found. Please set one of: OPENROUTER_API_KEY, MISTRAL_API_KEY", "none"],
  ],
  "a check of variables misses none that it has": [
    ["❌ Missing required environment variables:\n  - DATABASE_URL\n✅ Present:\n  - OPENAI_API_KEY", "none"],
    ["Missing environment variables: PINECONE_API_KEY\nLoaded: OPENAI_API_KEY, DATABASE_URL", "none"],
    ["Found variables: DATABASE_URL\nMissing environment variables: OPENAI_API_KEY", "missing-credentials"],
    ["Missing required environment variables:\n  - DATABASE_URL\n  - OPENAI_API_KEY", "missing-credentials"],
  ],
  "a trace that was not sent stops no agent, and hides no error": [
    ["OPENAI_API_KEY is not set, skipping trace export", "none"],
    ["WARNING OPENAI_API_KEY is not set, skipping trace export\nfinal output: hello", "none"],
    [
      "OPENAI_API_KEY is not set, skipping trace export\nopenai.OpenAIError: The api_key client option must be set either by passing api_key to the client or by setting the OPENAI_API_KEY environment variable",
      "old-missing-credentials",
    ],
  ],
  "a scope that Slack names is no scope of OpenAI's": [
    ["An API error occurred: missing_scope\nneeded: chat:write  provided: channels:read", "none"],
    ['{"ok":false,"error":"missing_scope","needed":"chat:write","provided":"commands"}', "none"],
    [
      '401 {"error":{"code":"missing_scope","message":"Missing scopes: api.responses.write."}}',
      "missing-scopes",
    ],
  ],
  "a host that Python could not reach is no page to read": [
    [
      "OPENAI_API_KEY is set\nHTTPSConnectionPool(host='api.cloud.llamaindex.ai', port=443): Max retries exceeded with url: /api (Caused by SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed')))",
      "none",
    ],
  ],
  "a key that OpenAI or Google disabled": [
    ["Your OpenAI API key was disabled because it leaked.", "incorrect-api-key"],
    ["[403 Forbidden] Your API key was reported as leaked. Please use another API key.", "none"],
  ],
  "a tool's own check of a key's form is about the key": [
    ["OpenAI: API key must be at least 51 characters", "incorrect-api-key"],
  ],
  "a model that OpenAI gave away is served by others": [
    ["The model parasail-gpt-oss-120b does not exist or you do not have access to it", "none"],
  ],
  "busy servers behind Codex are no error of a key, and hide none": [
    ["stream disconnected before completion: stream closed before response.completed", "none"],
    ["exceeded retry limit, last status: 429 Too Many Requests, request id: 8f2-NRT", "none"],
    [
      "stream disconnected before completion: Your project has reached its configured enforced spend limit.",
      "project-spend-limit",
    ],
    [
      "provider: openai\nstream error: exceeded retry limit, last status: 401 Unauthorized",
      "incorrect-api-key",
    ],
  ],
  "a balance is told in the words of East Asia": [
    ["OpenAI: 利用可能なクレジットがありません。", "no-credit"],
    ["OpenAI API：您已超過目前的配額", "no-credit"],
    ["OpenAI のAPI利用枠を使い切りました（429）", "no-credit"],
    ["openai: 403 国家、地区或领土不受支持", "unsupported-region"],
  ],
  "an access that OpenAI ended is an account that is closed, whatever class a client makes of it": [
    [
      "Your access was terminated due to violation of our policies, please check your email",
      "account-deactivated",
    ],
    [
      'openai.RateLimitError: {"error":{"message":"Your access was terminated due to violation of our policies.","type":"access_terminated","code":null}}',
      "account-deactivated",
    ],
  ],
  "a message about one parameter says nothing about another": [
    [
      "400 Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model.",
      "none",
    ],
    ["'max_tokens' is not supported with this model. Use 'max_compl", "max-tokens-not-supported"],
  ],
  "an account that Moonshot suspended is no lack of credit at OpenAI": [
    [
      "429 - {'error': {'message': 'Your account org-a <ak-b> is suspended due to insufficient balance, please recharge your account or check your plan and billing details', 'type': 'exceeded_current_quota_error'}}",
      "none",
    ],
  ],
  "a limit of images is a rate limit": [
    [
      "429 Rate limit exceeded for images per minute in organization org-abc. Limit: 5/1min. Current: 6/1min.",
      "rate-limit",
    ],
  ],
  "sentences that many services share need more than themselves": [
    ["openai: the API key you provided is invalid", "incorrect-api-key"],
    ["Please try again later", "none"],
    [
      "The OpenAI account associated with this API key has been deactivated. Please try again later.",
      "account-deactivated",
    ],
  ],
  "what a logger of Java says of itself names no other service": [
    [
      `SLF4J(W): See https://www.slf4j.org/codes.html#noProviders for further details.
Exception in thread "main" dev.langchain4j.exception.AuthenticationException: {"error":{"message":"You didn't provide an API key.","type":"invalid_request_error"}}
\tat dev.langchain4j.model.openai.OpenAiChatModel.doChat(OpenAiChatModel.java:166)`,
      "no-key-sent",
    ],
  ],
  "how OpenAI ends messages of all kinds names no error": [
    [
      "400 We could not read the body of your request. Contact us through our help center at help.openai.com.",
      "none",
    ],
    ["This key is associated with a deactivated account.", "account-deactivated"],
  ],
  "a service that a program falls back to did not fail": [
    ["WARN OPENAI_API_KEY not set, falling back to Ollama (nomic-embed-text)", "missing-credentials"],
    ["[Ollama] 404 model not found, falling back to OpenAI", "none"],
  ],
  "a class of Java is OpenAI's where its stack names OpenAI, and nobody's elsewhere": [
    [
      [
        "java.lang.RuntimeException: java.net.ConnectException: Failed to connect to /127.0.0.1:2",
        "\tat io.reactivex.internal.util.ExceptionHelper.wrapOrThrow(ExceptionHelper.java:45)",
        "\tat io.reactivex.internal.observers.BlockingMultiObserver.blockingGet(BlockingMultiObserver.java:90)",
        "\tat io.reactivex.Single.blockingGet(Single.java:2002)",
        "\tat com.theokanning.openai.service.OpenAiService.execute(OpenAiService.java:513)",
      ].join("\n"),
      "no-connection",
    ],
    [
      "java.lang.RuntimeException: java.net.ConnectException\n\tat com.theokanning.openai.service.OpenAiService.execute(OpenAiService.java:513)",
      "no-connection",
    ],
    [
      "java.lang.RuntimeException: java.net.ConnectException\n\tat com.mysql.cj.jdbc.Driver.connect(Driver.java:5)",
      "none",
    ],
  ],
  "a key that Kotlin misses is OpenAI's where the method is": [
    [
      "Parameter specified as non-null is null: method ai.koog.prompt.executor.model.PromptExecutorBuilder.openAI, parameter apiKey",
      "missing-credentials",
    ],
    [
      "Parameter specified as non-null is null: method ai.koog.prompt.executor.model.PromptExecutorBuilder.anthropic, parameter apiKey",
      "none",
    ],
    [
      "java.lang.NullPointerException\n\tat io.github.stefanbratanov.jvm.openai.OpenAI$Builder.apiKey(OpenAI.java:366)",
      "missing-credentials",
    ],
    ["java.lang.NullPointerException: getenv(...) must not be null", "none"],
    [
      "java.lang.NullPointerException\n\tat com.anthropic.client.okhttp.AnthropicOkHttpClient$Builder.apiKey(A.java:366)",
      "none",
    ],
  ],
  "every client's words for a character that no header may hold": [
    ["openai: Invalid header value b'Bearer sk-proj-****\\r'", "newline-in-key"],
    ["IllegalArgumentException: Unexpected char 0x0d at 171 in Authorization value", "newline-in-key"],
    ["async-openai panicked: InvalidHeaderValue", "newline-in-key"],
    ["openai TypeError: Bearer sk-proj-****\n is not a legal HTTP header value", "newline-in-key"],
    [
      "openai TypeError: Bearer \u201Csk-proj-****\u201D is not a legal HTTP header value",
      "curly-quotes-in-key",
    ],
    ['IllegalArgumentException: invalid header value: "Bearer sk-proj-****"', "newline-in-key"],
    ["IllegalArgumentException: Unexpected char 0x201c at 7 in Authorization value", "curly-quotes-in-key"],
  ],
  "neither a content type, nor a banner, nor a stack frame says whose error it is": [
    [
      "Give Feedback / Get Help: https://github.com/BerriAI/litellm/issues/new\nRateLimitError: OpenAIException - You exceeded your current quota, please check your plan and billing details.",
      "no-credit",
    ],
    [
      'type: application/json; 401 {"error":{"message":"Incorrect API key provided: x.","code":"invalid_api_key"}}',
      "incorrect-api-key",
    ],
    [
      'Error: 401 {"error":{"message":"Incorrect API key provided: x.","type":"invalid_request_error","code":"invalid_api_key"}}\n    at run (/app/node_modules/@anthropic-ai/sdk/core.js:1:2)\n    at bedrock (/app/node_modules/ollama/index.js:3:4)',
      "incorrect-api-key",
    ],
  ],
  "the words of today's SDKs for a key that is not set": [
    [
      "Could not resolve authentication method. Expected either api_key or admin_api_key to be set.",
      "missing-credentials",
    ],
    [
      "At least one credential source must be specified: credential (apiKey), workloadIdentity, or adminApiKey",
      "missing-credentials",
    ],
    ["This request requires apiKey or workloadIdentity", "missing-credentials"],
    [
      "None of the following authentication environment variables are set: ('OPENAI_API_KEY',)",
      "missing-credentials",
    ],
    ['ApiKeyEnvNotFound { env_name: "OPENAI_API_KEY" }', "missing-credentials"],
    ["haystack: Authentication token cannot be empty.", "missing-credentials"],
  ],
  "addresses that are none, and connections that broke": [
    ['Post "/chat/completions": unsupported protocol scheme ""', "unknown-url"],
    ["async-openai: RelativeUrlWithoutBase", "unknown-url"],
    ["com.openai: host must not be null", "unknown-url"],
    ["AI_InvalidArgumentError: baseURL must be a non-empty string.", "unknown-url"],
    [
      "AI_RetryError: Failed after 3 attempts. Last error: Cannot connect to API: read ETIMEDOUT",
      "no-connection",
    ],
    ["api.openai.com: unknown certificate verification error", "no-connection"],
    ["api.openai.com: Peer's Certificate issuer is not recognized", "no-connection"],
  ],
  "errors of OpenAI that are not about the key have pages of their own": [
    [
      "400 Function tools with reasoning_effort are not supported for m in /v1/chat/completions.",
      "request-belongs-to-responses",
    ],
    [
      "[404] This model is only supported in v1/responses and not in v1/chat/completions.",
      "request-belongs-to-responses",
    ],
    [
      "400 Unsupported value: 'reasoning_effort' does not support 'minimal' with this model.",
      "reasoning-effort-refused",
    ],
    [
      "Error code: 403 - {'error': {'code': 'training_not_available', 'message': 'OpenAI is winding down the fine-tuning platform'}}",
      "retired-api",
    ],
    ["The Realtime Beta API is no longer supported. Please use /v1/realtime for the GA API.", "retired-api"],
    ["received 4000 (private use) invalid_request_error.beta_api_shape_disabled", "retired-api"],
  ],
};

for (const [kind, texts] of Object.entries(kinds)) {
  test(kind, () => {
    for (const [text, name] of texts) assert.equal(answer(text).name, name, text);
  });
}

test("is not sure of a limit whatever follows it", () => {
  assert.notEqual(answer("Rate limit reached for organization x").confidence, "sure");
});

test("leaves a bare status of a client that hides the code open", () => {
  for (const text of ["OpenAI API error: 401 Unauthorized", "OpenAI API error: 429 Too Many Requests"]) {
    assert.equal(answer(text).confidence, "cannot-tell", text);
  }
});

test("says that a placeholder was sent in place of a key", () => {
  for (const key of ["${OPENAI*******KEY}", "api-key-not-set", "your_api_key_here"]) {
    assert.equal(answer(`401 Incorrect API key provided: ${key}.`).advice?.id, "placeholder-sent", key);
  }
});
