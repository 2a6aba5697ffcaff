/** The hosts that a text names: OpenAI's, and those of others. */
import type { NotOurs } from "./catalogue.ts";
import { repliesIn } from "./foreign.ts";
import { marksOf } from "./marks.ts";
import type { ReadableText } from "./read.ts";

/** Marks that only an answer of OpenAI's API, or a call to it, carries. */
export const openAiHosts: readonly string[] = [
  "api.openai.com",
  "platform.openai.com",
  "help.openai.com",
  "auth.openai.com",
];

/** How a message leads to the place where its service explains it. */
const pointer =
  /(?:\bsee|\bvisit|refer to|details?:?|\blink'?:|_url'?:|head to:?|go to:?|keys? (?:at|in|on|from|here:?)|obtain (?:one|it|an api key) from)[: ]{1,3}'?https?:\/\/([\w.-]{4,80})/g;

const address = /https?:\/\/([\w.-]{4,80})/g;

/** A host where the message says it is explained, if it is neither OpenAI's nor one that any tool names. */
export function foreignHost(text: ReadableText, notOurs: readonly NotOurs[]): string | undefined {
  const places = [
    ...text.plain.matchAll(pointer),
    ...repliesIn(text).flatMap((reply) => [...reply.matchAll(address)]),
  ];
  const hosts = places.map(([, host = ""]) => host);
  return hosts.find((host) => !local.test(host) && isForeign(host, notOurs));
}

/** Whether a host is neither OpenAI's nor one whose documentation any tool may name; the end of a host may be cut off. */
export function isForeign(host: string, notOurs: readonly NotOurs[]): boolean {
  // A message that was cut may end in the middle of an address.
  const start = host.replace(/\.+$/, "");
  const isCut = openAiHosts.some((one) => one.startsWith(start));
  return !isCut && !["openai.com", ...marksOf("documentation", notOurs)].some((one) => start.endsWith(one));
}

/** Where a program says which address it asked. */
const asked =
  /(?:\burl'?|\b(?:get|post|put|delete)|\brequest to|(?:\b|_(?!\S+\/\/(?:localhost|127)))base[-_ ]?url'?|\bapi_base'?|\bendpoint'?|\bfrom(?= http:))[ :=('[]{1,4}https?:\/\/([\w.-]{4,80})/g;

/** Where it says which host it could not reach. */
const unreached =
  /(?:\bconnect(?:ing|ion)? to(?: host)?|\blookup|resolve host:?|\benotfound|\beai_again|unknownhostexception:|host lookup:) '?((?:[\w-]{1,60}\.){1,6}[a-z]{2,20})\b/g;

/** An address of an API in the form of OpenAI's; one that goes on in another way may be a page to read. */
const baseAddress =
  /https?:\/\/([\w.-]{4,80})(?::\d{2,5})?\/(?:api\/)?v1\b(?!\/(?!chat\/completions\b|responses\b|embeddings\b|models\b)[a-z])/g;

/** This computer. */
export const local = /^(?:localhost|127\.)/;

/** A host that is named as that of an API, without its scheme. */
const apiHost =
  /(?<![\w./@:-])(api\.[a-z0-9-]{2,30}(?:\.[a-z0-9-]{2,20})?\.(?:ai|cn|com|dev|io|net|org|xyz))\b(?![.-])/g;

/** The hosts that a program asked, if none of them is OpenAI's. */
export function otherHosts(plain: string): string[] {
  const hosts = [asked, unreached, baseAddress, apiHost].flatMap((form) =>
    [...plain.matchAll(form)].map(([, host = ""]) => host),
  );
  return hosts.some((host) => host.endsWith("openai.com")) ? [] : hosts;
}
