import type { NotOurs } from "./catalogue.ts";
import type { ReadableText } from "./normalize.ts";
import { openAiHosts, statusWords } from "./signs.ts";

/** Who a text speaks about. */
export interface Origin {
  /** `host`: an address of OpenAI's; `word`: the name of OpenAI or of one of its models. */
  openAi: "host" | "word" | "no";
  /** Another service that the text names by its address, its class or its own words. */
  otherService?: string | undefined;
  /** A trouble of another kind, as a sentence. */
  otherTrouble?: string | undefined;
  /** Whether the text shows a request to a program of the reader's own, by its path. */
  isOwnServer: boolean;
  /** Whether the text holds no more than a status or a class. */
  isBare: boolean;
}

// The fields in the middle are those in which the SDK for Node prints its errors, answered or not.
const openAiWords =
  /openai|chatgpt|\bgpt-\d|\bdall-e|dangerouslyallowbrowser|\bsk-(?:proj-|[*.]{2})|\brequestid: .{1,300}\bparam: |\bmodel\.request\b|\bapi\.[a-z_.]{1,30}\.(?:read|write|request)\b/;
/** Longest text that can be a mere status, in words. */
const bareLength = 12;

/** Reads who a text speaks about. */
export function originOf(text: ReadableText, notOurs: readonly NotOurs[]): Origin {
  const { plain } = text;
  const has = (mark: string) => plain.includes(mark);
  const failed = plain.replace(answered, " openai ");
  const found = (kind: NotOurs["kind"]) =>
    notOurs.find((one) => one.kind === kind && one.marks.some(has))?.words;
  return {
    openAi: openAiHosts.some((host) => failed.includes(host))
      ? "host"
      : openAiWords.test(plain)
        ? "word"
        : "no",
    otherService: found("service") ?? moduleIn(plain, notOurs) ?? foreignHost(plain, notOurs),
    otherTrouble: found("trouble"),
    isOwnServer: ownPath.test(plain),
    isBare: isBare(text),
  };
}

/** A line of a log about a call to OpenAI that worked: the error beside it is another program's. */
const answered = /https:\/\/api\.openai\.com\/\S{1,80} '?(?:http\/\d(?:\.\d)? )?200\b/g;

const classPath =
  /\b([a-z][a-z0-9_]{1,30})\.(?:[a-z_]{1,30}\.){0,4}[a-z]{0,40}(?:error|exception|exhausted|denied|unauthenticated)/g;

/** The service whose module raised an error, as in `stripe.error.AuthenticationError`. */
function moduleIn(plain: string, notOurs: readonly NotOurs[]): string | undefined {
  const found = new Set([...plain.matchAll(classPath)].map(([, module = ""]) => module));
  return notOurs.find(({ modules }) => modules?.some((module) => found.has(module)))?.words;
}

/** How a message leads to the place where its service explains it. */
const pointer =
  /(?:\bsee|\bvisit|refer to|details?:?|keys? (?:at|in|on|from|here:?))[: ]{1,3}'?https?:\/\/([\w.-]{4,80})/g;

/** A host where the message says it is explained, if it is neither OpenAI's nor one that any tool names. */
function foreignHost(plain: string, notOurs: readonly NotOurs[]): string | undefined {
  const neutral = notOurs.flatMap(({ kind, marks }) => (kind === "documentation" ? marks : []));
  const hosts = [...plain.matchAll(pointer)].map(([, host = ""]) => host);
  const isNeutral = (host: string) => ["openai.com", ...neutral].some((one) => host.endsWith(one));
  // A text that was cut may end in the middle of an address.
  const isCut = (host: string) => plain.endsWith(host) && openAiHosts.some((one) => one.startsWith(host));
  return hosts.find((host) => !isNeutral(host) && !isCut(host));
}

/** A request line whose path is none of the API's. */
const ownPath =
  /\b(?:get|post|put|patch|delete) '?(?:https?:\/\/(?:localhost|127\.0\.0\.1)(?::\d{2,5})?)?\/(?!v1\b)[a-z]/;

function isBare({ words, plain }: ReadableText): boolean {
  if (words.length > bareLength || /\p{L}/u.test(plain.replace(/[a-z]/g, ""))) return false;
  return words.every(
    (word) => statusWords.has(word) || /^[45]\d\d$/.test(word) || /(?:error|exception)$/.test(word),
  );
}
