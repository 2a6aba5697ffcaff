import type { Steps } from "../steps.ts";
import type { NotOurs } from "./catalogue.ts";
import { type ForeignForm, foreignForm } from "./foreign.ts";
import { foreignHost, isForeign, local, openAiHosts, otherHosts } from "./hosts.ts";
import { markedIn, marksOf } from "./marks.ts";
import { mostPlaces, placesOf, type ReadableText } from "./read.ts";

/** Third step: who a text speaks about. */

export interface Origin {
  /**
   * - `host`: an address of OpenAI's.
   * - `word`: the name of OpenAI, of one of its models or of its SDK.
   * - `client`: a library that most often calls OpenAI, but calls others, too.
   */
  openAi: "host" | "word" | "client" | "no";
  /** Whether the SDK alone names OpenAI; others are asked with it, too. */
  isOnlySdk: boolean;
  /** Another service that the text names by its address, its class or its own words: its id, or its host. */
  otherService?: string | undefined;
  /** Id of another service that only the stack trace names: the program has it, but the error may be anybody's. */
  traced?: string | undefined;
  /** What the form of the reply says about who answered. */
  form?: ForeignForm | undefined;
  /** Id of another service whose key was sent, as the reply shows it. */
  sentKeyOf?: string | undefined;
  /** A host that was asked, if it is neither OpenAI's nor this computer. */
  asked?: string | undefined;
}

/**
 * Signs of OpenAI that are no plain words. The fields at the end are those in which the SDK for Node prints its errors,
 * answered or not.
 */
const openAiSigns =
  /\bgpt(?!-oss)(?:\b|\d)|\bo[134]-(?:mini|pro)\b|\bsk-(?:proj-|[*.]{2})|\bmodel\.request\b|\bapi\.[a-z_.]{1,30}\.(?:read|write|request)\b|\brequestid: .{1,300}\bparam: /;

/** Names in which OpenAI's stands for the form of an API or for code, and not for who serves it. */
const compatible =
  /azure[ ._-]{0,2}(?:ai[._])?open ?ai|openai[ _-](?:api[ _-])?compatible|proto\w*'?[=:] ?'?openai|(?:github\.com\/|install )openai/g;

/** What the SDKs print of themselves, whomever they asked. */
const ofSdk =
  /\bopenai\.(?:error\.)?[a-z]*error\b|[/\\](?:openai|langchain_openai)[/\\]|status code \(no body\)/g;

/** A path that many servers share with OpenAI's. */
const sharedPath =
  /\b(?:localhost|127\.0\.0\.1)(?::(?:\d{1,5}|\.\.\.))?\/v1\/(?:chat|responses|embeddings)\b/;

/** What a program goes on with, which did not fail. */
const instead = /\bf[ae]ll(?:s|ing)? ?back (?:to|on) [^ ]+/g;

/** How a program prints what OpenAI's SDKs say of a lost connection, with its cause behind. */
const withCause = /^\W*connection error\.: ?\w/;

/** Reads who a text speaks about. */
export function* originSteps(text: ReadableText, notOurs: readonly NotOurs[]): Steps<Origin> {
  const { plain } = text;
  const failed = withoutAnswers(plain);
  const service = (where: string) => {
    const failing = where.replace(instead, " ");
    return markedIn(failing, "service", notOurs) ?? namedProvider(failing, notOurs);
  };
  const traced = service(plain);
  // Traces are cut out only where a name was found at all: most texts have none.
  const without = (name: string | undefined) => name && service(plain.replace(traceLine, " "));
  yield;
  const named = withoutForms(failed);
  const isHost = openAiHosts.some((host) => failed.includes(host));
  const openAi = isHost
    ? "host"
    : openAiSigns.test(named) || markedIn(named, "openai", notOurs)
      ? "word"
      : sharedPath.test(plain) || withCause.test(plain) || markedIn(plain, "library", notOurs)
        ? "client"
        : "no";
  // Its name holds OpenAI's.
  const ofAzure =
    azureClass.test(plain) || (openAi === "no" && failed.includes("azure openai")) ? "azure" : undefined;
  yield;
  const hosts = otherHosts(plain);
  return {
    openAi,
    otherService: without(traced) ?? ofAzure ?? foreignHost(text, notOurs) ?? strangerIn(failed, notOurs),
    isOnlySdk: openAi === "word" && isOnlySdk(named, notOurs),
    traced,
    form: foreignForm(text) ?? (hasOtherKey(plain, notOurs) ? "likely" : undefined),
    sentKeyOf: keyOwner(plain, notOurs),
    asked: hosts.find((host) => !local.test(host) && isForeign(host, notOurs)),
  };
}

/** A text without the calls that worked. */
export function withoutAnswers(plain: string): string {
  return plain.replace(answered, " ");
}

/** A text without the names in which OpenAI's stands for something else. */
export function withoutForms(plain: string): string {
  return plain.replace(compatible, " ");
}

/** Where a reply shows the key that arrived, or says what was hidden of it. */
const sentKey = /\bapi key provided: '?(?:bearer )?(?:\[hidden: an? )?(.{3,40})/;

/** Id of the service whose key a reply shows as the one that arrived. */
function keyOwner(plain: string, notOurs: readonly NotOurs[]): string | undefined {
  const sent = sentKey.exec(plain)?.[1] ?? "";
  return notOurs.find(({ keys, names }) => keys && [...keys, ...names].some((one) => sent.startsWith(one)))
    ?.id;
}

/** Whether the key of another service begins in a text. */
function hasOtherKey(plain: string, notOurs: readonly NotOurs[]): boolean {
  return notOurs.some(({ keys = [] }) => keys.some((start) => new RegExp(`\\b${start}`).test(plain)));
}

/** Whether OpenAI is named by its SDK alone, which others are asked with, too. */
function isOnlySdk(named: string, notOurs: readonly NotOurs[]): boolean {
  const told = named.replace(ofSdk, " ");
  return told !== named && placesOfNames(told, notOurs).length === 0;
}

/** Where the signs and names of OpenAI stand. */
export function placesOfNames(plain: string, notOurs: readonly NotOurs[]): number[] {
  const signs = [...plain.matchAll(new RegExp(openAiSigns, "g"))].slice(0, mostPlaces);
  return [
    ...signs.map(({ index }) => index),
    ...marksOf("openai", notOurs).flatMap((mark) => [...placesOf(plain, mark)]),
  ];
}

/** Lines of stack traces and paths of files, in the notations of the languages in use. */
export const traceLine =
  /\bat (?:new |async )?[^ ]{1,160} \([^)]{1,300}\)|\bat (?:async )?(?:file:\/\/|node:|webpack-internal|[a-z]:\\|\/)[^ ]{1,300}|\bat [\w.$/<>]{3,200}\([^)]{0,120}\)|\bfile '[^']{1,300}', line \d+(?:, in [\w.<>]+)?|\bfrom \/[^ ]{1,200}:\d+:in|#\d+ [^ ]{1,200}\(\d+\):|(?<![\w:/])(?:~|[a-z]:)?(?:[\\/][\w@.+~-]{1,80}){3,30}/g;

/** A line of a log about a call to OpenAI that worked: the error beside it is another program's. */
const answered = /https:\/\/api\.openai\.com\/\S{1,80} '?(?:http\/\d(?:\.\d)? )?200\b/g;

/** The module that raised an error, as in `stripe.error.AuthenticationError`. */
const classPath =
  /(?<![\w.])(?!discord\.|google\.colab\.)([a-z][a-z0-9_]{1,30})\.(?:[a-z_]{1,30}\.){0,4}[a-z]{0,40}(?:error|exception|exhausted|denied|unauthenticated)/g;
/** A host of a service. */
const host = /\b(?:api|console|platform|dashboard)\.([a-z-]{2,20})\b/g;
/** The class that LiteLLM makes for it, and the variable for its key; beside OpenAI's it is one of several. */
const ownNames = /\b([a-z]{2,20}?)(?:exception|_api_key)\b/g;

const provider =
  /\b(?:provider|source|vendor|model)(?:[_ ]?(?:name|type))?'? ?[:=] ?'?([a-z][\w.-]{2,20}(?: [a-z]+)?)/g;
/** How a message names whose key it means: `Invalid Helicone API key`. */
const keyOf =
  /\b([a-z][\w.-]{2,20}) (?:virtual |gateway )?(?:api[ -]?key|api error|api returned|error|chat completion)/g;

/** How a log names the service at the beginning of its line. */
const opening = /^\W{0,3}(?:github )?([a-z][\w.-]{2,20})(?: api)?(?: error)? ?[:|]/g;

/** Classes of the SDKs for Azure, which may stand in the stack only. */
const azureClass = /\b(?:async)?azureopenai[.(]|\bat azure\.ai\.openai\./;

/** A field that says who was asked, or a message that says whose key it means, with any name. */
const stranger =
  /\b(?:provider|provider_?name)'? ?[:=] ?'?([a-z][\w-]{2,24})(?![\w.-]| [a-z]+ [a-z]+ [a-z])|\b(?:invalid|incorrect|wrong|expired|missing) ([a-z]{3,20}) api[ -]?key\b/g;

/** The name of a service that nobody wrote down. */
function strangerIn(plain: string, notOurs: readonly NotOurs[]): string | undefined {
  const known = [...marksOf("openai", notOurs), ...marksOf("library", notOurs)];
  const nobody = marksOf("nobody", notOurs);
  const names = [...plain.matchAll(stranger)].map(([, asked, owner = ""]) => asked ?? owner);
  return names.find(
    (name) => !nobody.includes(name) && !openAiSigns.test(name) && !known.some((one) => name.includes(one)),
  );
}

/** Another service that a text names as the one that was asked. */
function namedProvider(plain: string, notOurs: readonly NotOurs[]): string | undefined {
  const beside = plain.includes("openai_api_key") ? [] : [ownNames];
  const found = [opening, provider, keyOf, classPath, host, ...beside].flatMap((pattern) => [
    ...plain.matchAll(pattern),
  ]);
  const named = found.map(([, name = ""]) => name);
  if (named.length === 0) return undefined;
  const isNamed = (words: string) => named.some((name) => name === words || name.split(/[ -]/)[0] === words);
  return notOurs.find(({ kind, names }) => kind === "service" && names.some(isNamed))?.id;
}
