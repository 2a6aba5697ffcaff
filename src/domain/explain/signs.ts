/** Marks that only an answer of OpenAI's API, or a call to it, carries. */
export const openAiHosts: readonly string[] = [
  "api.openai.com",
  "platform.openai.com",
  "help.openai.com",
  "auth.openai.com",
];

/** Words that go with a bare status; a text of these alone is a status and nothing else. */
export const statusWords: ReadonlySet<string> = new Set(
  (
    "http https status statuscode code error response failed request with the a an i get got returned returns " +
    "unauthorized unauthorised forbidden not found too many requests bad internal server service unavailable " +
    "client exception api axioserror httperror message 1 0 2 err_bad_request err_bad_response"
  ).split(" "),
);
