/** Wordings that are not OpenAI's own: what HTTP clients and other tools print in the same situation, by row. */
export const otherWordings: Readonly<Record<string, readonly string[]>> = {
  E01: [
    "Did not find openai_api_key, please add an environment variable OPENAI_API_KEY",
    "KeyError: OPENAI_API_KEY",
    "OPENAI_API_KEY is not set",
    "OPENAI_API_KEY is not defined",
    "OPENAI_API_KEY not set",
    "OPENAI_API_KEY not found",
    "Missing OPENAI_API_KEY",
    "OPENAI_API_KEY is missing",
    "OPENAI_API_KEY is required",
    "Missing environment variable OPENAI_API_KEY",
    "Missing required environment variable OPENAI_API_KEY",
    "Missing environment variable: OPENAI_API_KEY",
    "OPENAI_API_KEY environment variable is not set",
    "OPENAI_API_KEY environment variable not set",
    "OPENAI_API_KEY environment variable not found",
    "OPENAI_API_KEY environment variable is required",
    "OpenAI API key is missing",
    "OpenAI API key not found",
    "OpenAI API key is not set",
    "OpenAI API key is required",
    "Missing OpenAI API key",
    "No OpenAI API key found",
    "No API key found for OpenAI",
    "No API key provided. You can set your API key in code",
    "Did not find OpenAI API key",
    "Error: No API key provided",
  ],
  E04: [
    "reserved character(s), or return character(s) in header value",
    "net/http: invalid header field value for Authorization",
    "invalid header field value for Authorization",
    "Invalid header value for Authorization",
    "New-line characters are not allowed in header values",
    "Header value contains a newline",
    "Invalid value for header Authorization",
  ],
  E05: [
    "Could not resolve host: api.openai.com",
    "Failed to connect to api.openai.com",
    "Cannot connect to host api.openai.com",
    "Couldn't connect to server api.openai.com",
    "getaddrinfo ENOTFOUND api.openai.com",
    "getaddrinfo EAI_AGAIN api.openai.com",
    "lookup api.openai.com",
    "java.net.UnknownHostException: api.openai.com",
    "No such host is known. (api.openai.com",
    "Max retries exceeded with url",
    "connect ETIMEDOUT",
    "connect ECONNREFUSED",
    "read ECONNRESET",
    "socket hang up",
    "certificate verify failed",
    "unable to get local issuer certificate",
    "self-signed certificate in certificate chain",
    "self signed certificate in certificate chain",
    "Name or service not known",
    "nodename nor servname provided",
    "Temporary failure in name resolution",
    "Connection timed out",
    "Connection refused",
    "Connection reset by peer",
    "context deadline exceeded",
    "UND_ERR_CONNECT_TIMEOUT",
  ],
  E06: [
    "'latin-1' codec can't encode character",
    "String contains non ISO-8859-1 code point",
    "Request headers must contain only ASCII characters",
  ],
  E07: ["you must provide an API key", "Missing Authorization header"],
  E08: ["Invalid OpenAI API key", "The OpenAI API key is invalid", "Your OpenAI API key is invalid"],
  E13: ["IP address … is not authorized", "IP address is not authorized", "Your IP is not authorized"],
  E15: ["API key has expired", "API key expired", "API key is expired", "expired API key", "key has expired"],
  E18: ["The model … does not exist", "The requested model … does not exist", "model has been deprecated"],
  E19: ["Your organization must be verified to use the model …", "Your organization must be verified"],
  E21: [
    "Unsupported parameter: 'temperature' is not supported with this model.",
    "'temperature' does not support … with this model",
    "'temperature' is not supported with this model",
  ],
  E20: ["'max_tokens' is not supported with this model"],
  E22: ["Invalid service_tier argument"],
  E23: ["You have no credits remaining", "exceeded your current quota"],
  E24: ["organization has reached its spend limit", "organization's spend limit", "organization spend limit"],
  E25: ["project has reached its spend limit", "project's spend limit", "project spend limit"],
  E26: ["organization has reached its usage limit", "approved usage limit", "organization usage limit"],
  E29: ["Rate limit reached for …", "Request too large for …", "tokens per min", "requests per min"],
  E31: ["The server had an error processing your request"],
  E32: [
    "That model is currently overloaded with other requests",
    "model is currently overloaded",
    "servers are currently overloaded",
    "engine is currently overloaded",
  ],
  E33: ["Invalid URL (GET …)", "Unknown request URL"],
};

/** Rows to think of first when a text holds no more than a status or a class. */
export const usualRows: readonly string[] = [
  "E08",
  "E23",
  "E29",
  "E16",
  "E17",
  "E18",
  "E31",
  "E32",
  "E05",
  "E01",
];

/** Marks that only an answer of OpenAI's API, or a call to it, carries. */
export const openAiHosts: readonly string[] = [
  "api.openai.com",
  "platform.openai.com",
  "help.openai.com",
  "auth.openai.com",
];

/** Marks of another service. They outweigh the words of the message, which several services share. */
export const otherServices: readonly { name: string; marks: readonly string[] }[] = [
  {
    name: "Anthropic",
    marks: [
      "x-api-key",
      "api.anthropic.com",
      "console.anthropic.com",
      "anthropicexception",
      "anthropic api",
      "anthropic_api_key",
    ],
  },
  { name: "Groq", marks: ["api.groq.com", "console.groq.com", "groqexception", "groq_api_key"] },
  {
    name: "Google",
    marks: [
      "googleapis.com",
      "ai.google.dev",
      "aistudio.google.com",
      "api_key_invalid",
      "geminiexception",
      "vertexaiexception",
      "gemini_api_key",
      "resource_exhausted",
      "generativelanguage",
    ],
  },
  { name: "Mistral", marks: ["api.mistral.ai", "console.mistral.ai", "mistralexception", "mistral_api_key"] },
  { name: "OpenRouter", marks: ["openrouter.ai", "openrouterexception", "openrouter_api_key"] },
  {
    name: "DeepSeek",
    marks: ["api.deepseek.com", "platform.deepseek.com", "deepseekexception", "authentication fails"],
  },
  { name: "xAI", marks: ["console.x.ai", "api.x.ai", "xaiexception"] },
  { name: "Cohere", marks: ["api.cohere", "dashboard.cohere.com", "cohereexception", "cohere_api_key"] },
  { name: "Perplexity", marks: ["api.perplexity.ai", "perplexityexception"] },
  { name: "Together AI", marks: ["api.together.xyz", "api.together.ai", "together_api_key"] },
  { name: "Fireworks AI", marks: ["api.fireworks.ai"] },
  { name: "Hugging Face", marks: ["huggingface.co", "hfhubhttperror", "huggingfaceexception"] },
  { name: "ElevenLabs", marks: ["elevenlabs.io", "xi-api-key"] },
  {
    name: "Azure",
    marks: [".azure.com", "invalid subscription key", "azureexception", "deploymentnotfound", "aadsts"],
  },
  {
    name: "Amazon Web Services",
    marks: ["amazonaws.com", "bedrock", "botocore", "security token included in the request"],
  },
  {
    name: "GitHub",
    marks: ["github.com/rest", "api.github.com", "gh auth login", "bad credentials", "https://github.com/ "],
  },
  { name: "npm", marks: ["npm error", "npm err!"] },
  {
    name: "Stripe",
    marks: [
      "api.stripe.com",
      "stripe.error",
      "stripeauthenticationerror",
      "sk_test_",
      "sk_live_",
      "stripe.com/docs",
    ],
  },
  { name: "Docker", marks: ["docker.io", "response from daemon"] },
  { name: "Ollama", marks: ["ollama", "localhost:11434", "127.0.0.1:11434"] },
  { name: "Pinecone", marks: ["pinecone.io", "pineconeapiexception"] },
  { name: "Supabase", marks: ["supabase.co", "pgrst"] },
  { name: "Cloudflare", marks: ["api.cloudflare.com"] },
  { name: "Slack", marks: ["slack.com/api", "slack_sdk"] },
  { name: "DashScope", marks: ["dashscope"] },
  { name: "Zhipu", marks: ["bigmodel.cn"] },
  { name: "Moonshot", marks: ["api.moonshot"] },
];

/** Error classes whose module names the service, as in `stripe.error.AuthenticationError`. */
export const otherModules =
  /\b(anthropic|groq|mistralai|cohere|stripe|huggingface_hub|botocore|google|googleapiclient|replicate|twilio|github|slack_sdk|pymongo|psycopg2?|redis|sqlalchemy|kubernetes|docker|tweepy|praw|boto3|elasticsearch|xai_sdk|voyageai|together)\.(?:[a-z_]{1,30}\.){0,4}[a-z]{0,40}(?:error|exception|exhausted|denied|unauthenticated)/;

/** Troubles of programs that use OpenAI but have nothing to do with the key, its project or its money. */
export const otherTroubles: readonly { marks: readonly string[]; reason: string }[] = [
  {
    marks: ["context_length_exceeded", "maximum context length", "context window"],
    reason: "The input is too long for the model; the key is fine.",
  },
  {
    marks: ["apiremovedinv1", "no longer supported in openai>="],
    reason: "The code is written for an older version of the SDK; the key is fine.",
  },
  {
    marks: ["unexpected keyword argument"],
    reason: "Two libraries of the program do not fit together; the key is fine.",
  },
  {
    marks: [
      "no module named",
      "cannot find module",
      "cannot import name",
      "module_not_found",
      "attributeerror",
    ],
    reason: "A library is missing, or in another version than the program expects.",
  },
  {
    marks: [
      "no matching distribution found",
      "could not find a version",
      "npm err!",
      "npm error",
      "externally-managed-environment",
    ],
    reason: "A package could not be installed.",
  },
  {
    marks: ["cors policy", "access-control-allow-origin"],
    reason: "The browser refused a request between two sites.",
  },
  {
    marks: ["content_policy_violation", "safety system", "content_filter"],
    reason: "The content of the request was refused; the key is fine.",
  },
  {
    marks: ["jsondecodeerror", "is not valid json", "invalid schema", "response_format"],
    reason: "The request or the answer has another form than the program expects; the key is fine.",
  },
  {
    marks: [
      "password authentication failed",
      "invalid username or password",
      "incorrect username or password",
    ],
    reason: "Another service refused a user name or a password.",
  },
  {
    marks: [":5432", ":3306", ":27017", ":6379", ":9200", ":5672", ":1433"],
    reason: "The program could not reach its database.",
  },
  {
    marks: [
      "command not found",
      "is not recognized as",
      "permission denied (publickey)",
      "address already in use",
      "no such file or directory",
    ],
    reason: "The computer reports a trouble of its own, not one of the API.",
  },
];

/** Words that go with a bare status; a text of these alone is a status and nothing else. */
export const statusWords: ReadonlySet<string> = new Set(
  (
    "http https status statuscode code error response failed request with the a an i get got returned returns " +
    "unauthorized unauthorised forbidden not found too many requests bad internal server service unavailable " +
    "client exception api axioserror httperror message 1 0 2 err_bad_request err_bad_response"
  ).split(" "),
);
