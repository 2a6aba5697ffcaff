/** Forms that replies of other services have and those of OpenAI's API never: signs of a stranger nobody has a name for. */
import type { ReadableText } from "./read.ts";

/**
 * How sure it is that another service answered.
 * - `sure`: no reply of OpenAI's has that form, whatever it says.
 * - `likely`: OpenAI's words can still stand in it, as when a program wraps them.
 */
export type ForeignForm = "sure" | "likely";

/** Between a name of a field and its value, in the notations of JSON, Python, Ruby and PHP. */
const is = String.raw`'?\]? ?(?::|=>) ?`;

const sureForms = new RegExp(
  [
    // Servers that copy OpenAI's API mark an error as an object.
    `'object${is}'error'`,
    // Headers that OpenAI does not send.
    "www-authenticate: (?!basic realm='openai)|x-powered-by|server: (?:uvicorn|nginx|apache|gunicorn|kestrel|envoy)",
    // Names of headers for keys that are no bearer tokens.
    String.raw`\bx-(?:[a-z]+-)*(?:api-?key|token|authorization)\b`,
    // Ids of OpenAI's organizations begin with `org-`.
    String.raw`organization '?org_`,
    // What Cloudflare says of an address behind which it finds nobody.
    "error code: 1(?:00[0-4]|016|033)(?= |$)",
  ].join("|"),
);

const likelyForms = new RegExp(
  [
    // What other servers, and programs that hand on what OpenAI said, put around an error.
    `'success${is}(?:false|0)|'errors${is}[[{]`,
    // A page or a document in place of a reply, but for those of the network before OpenAI's servers.
    String.raw`(?:<html|<!doctype|<\?xml)(?!.{0,400}>cloudflare<)`,
    // OpenAI's codes are words.
    `'message${is}'[^']*'[^{}]{0,120}'code${is}'?-?\\d`,
    `'code${is}'?-?\\d{1,5}\\b[^{}]{0,120}'message${is}`,
    `'code${is}'[a-z]+ [^']`,
    // What was hidden of another service's key, and variables that hold one, but for lists with OpenAI's among them.
    String.raw`\[hidden: (?!an openai|a (?:bearer|secret|user|password)\b)|\bbearer eyj`,
    String.raw`\b(?!(?:open_?ai|admin|invalid|incorrect|missing|expired|wrong|your|my|no|the|llm|gpt|chatgpt)_)[a-z]{3,20}_api_key\b(?<!openai_api_key(?:,| or)[a-z_, ]{0,80})(?!(?:,| or)[a-z_, ]{0,80}openai_api_key)`,
    // Models that OpenAI gave away and others serve.
    "\\bwhisper-large|gpt-oss",
    // A model that a server does not have, whose name is none of OpenAI's.
    String.raw`\bmodel '(?![^']*(?:g[pt]{2}|openai)|[o0]\d|codex|computer-use|dall|davinci|babbage|ft:|omni|sora|text-|tts|whisper|\W)[\w./:@-]{2,60}' (?:does not exist|not found)`,
    // Models of other makers, by name and version.
    String.raw`\b(?:claude|gemini|gemma|llama(?!-?_?index)|mistral|mixtral|codestral|deepseek|qwen|glm|kimi|grok) ?[-\w.]*\d`,
  ].join("|"),
);

/** What in the form of a text says that another service answered; undefined if nothing does. */
export function foreignForm({ plain }: ReadableText): ForeignForm | undefined {
  if (sureForms.test(plain)) return "sure";
  return likelyForms.test(plain) ? "likely" : undefined;
}

/** A message of a reply, in the fields that services use for it. */
const replied =
  /'(?:error|detail|details|msg|message|title|reason|description|error_?description|error_?message|status_?msg|faultstring)'\]? ?(?::|=>) ?'([^']{3,200})/g;

/** A message that a program printed without quotes, before the next field. */
const unquoted = /\bmessage: ([^'{}]{3,200}?),? (?:code|type|status|link|param): /g;

/** How the SDK for Node prints what it was answered, in its own words or the server's, before the stack. */
const printed = /\berror: [45]\d\d ([a-z][^'{}()]{2,200}?)(?= at [\w.]+ \()/g;

/** The same behind a class of the SDKs, which print no words of their own there but one: up to the end of the line. */
const ofClass =
  /(?:authentication|permissiondenied|notfound|badrequest|unprocessableentity|ratelimit|internalserver)error: (?:error code: )?[45]\d\d (?:- )?(?!status code)([^\n{}]{2,300}?)(?= at [\w.]+ \(|\n|$)/g;

/** What the replies in a text say, as far as their end shows. */
export function repliesIn({ plain, lines }: ReadableText): string[] {
  const found = [replied, unquoted, printed].flatMap((form) => [...plain.matchAll(form)]);
  return [...found, ...lines.matchAll(ofClass)].map(([, message = ""]) => message);
}
