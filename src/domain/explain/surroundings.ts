/** What stands around the names of a text; only texts in which nothing names an error need it. */
import type { Steps } from "../steps.ts";
import { isBare } from "./bare.ts";
import type { NotOurs } from "./catalogue.ts";
import { local, otherHosts } from "./hosts.ts";
import { markedIn, marksOf } from "./marks.ts";
import { type Origin, placesOfNames, traceLine, withoutAnswers, withoutForms } from "./origin.ts";
import type { ReadableText } from "./read.ts";

/** What else a text says about who speaks; empty until all rules are there. */
export interface Surroundings {
  /** The places of names of OpenAI, as shares of the length of the text, where nothing else says that it is about it. */
  names?: readonly number[] | undefined;
  /**
   * Id of another service: in a text that does not name OpenAI, one whose name stands anywhere; else one whose token was
   * refused, or that gave the answer.
   */
  mentioned?: string | undefined;
  /** Id of another service whose name stands anywhere, whether OpenAI is named or not. */
  beside?: string | undefined;
  /** Whether the text does not name OpenAI, but shows the address of somebody else. */
  isAtOthers?: boolean | undefined;
  /** Whether OpenAI is named by a model alone, which others resell. */
  isOnlyModel?: boolean | undefined;
  /** Id of a trouble of another kind. */
  otherTrouble?: string | undefined;
  /** A host or an address of a network of one's own, in a text without a host of OpenAI's. */
  elsewhere?: string | undefined;
  /** Whether the text shows a request to a program of the reader's own, by its path or its host. */
  isOwnServer?: boolean | undefined;
  /** Whether the text holds no more than a status or a class. */
  isBare?: boolean | undefined;
}

/** Reads what stands around the names of a text, in a few steps: the browser compiles its patterns when they are used. */
export function* surroundingSteps(
  text: ReadableText,
  { openAi, isOnlySdk, asked }: Origin,
  notOurs: readonly NotOurs[],
): Steps<Surroundings> {
  const { plain } = text;
  const named = withoutForms(withoutAnswers(plain));
  const names = openAi === "word" ? placesOfNames(named, notOurs) : undefined;
  yield;
  const elsewhere = openAi === "host" ? undefined : otherPlace(plain.replace(traceLine, " "), notOurs);
  const beside = mentioned(plain, notOurs);
  yield;
  const isOfOpenAi = openAi === "host" || (openAi === "word" && !isOnlySdk);
  return {
    names: names?.map((at) => at / named.length),
    mentioned: isOfOpenAi ? refuserIn(plain, notOurs) : beside,
    beside,
    isAtOthers: openAi === "no" && elsewhere !== undefined && plain.includes(`://${elsewhere}`),
    isOnlyModel: openAi === "word" && markedIn(named, "openai", notOurs) === undefined,
    otherTrouble: markedIn(plain, "trouble", notOurs),
    elsewhere,
    isOwnServer:
      ownPath.test(plain) || asked !== undefined || otherHosts(plain).some((host) => local.test(host)),
    isBare: isBare(text, notOurs),
  };
}

/** Hosts by their usual endings, and addresses of a network of one's own: others may be OpenAI's. */
const place =
  /(?<![\w.@-])((?:[\w-]{1,60}\.){1,5}(?:com|net|org|io|dev|ai|cn|co|app|example|internal|local)|(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d{1,3}){2,3})(?![\w.(-])/g;

/** The first host or address that is neither OpenAI's, nor this computer, nor one that any tool names. */
function otherPlace(plain: string, notOurs: readonly NotOurs[]): string | undefined {
  const found = [...plain.matchAll(place)].map(([, host = ""]) => host);
  const others = ["openai.com", ...marksOf("documentation", notOurs)];
  return found.find((host) => !local.test(host) && !others.some((one) => host.endsWith(one)));
}

/** Whose token was refused, and who gave an answer: `Invalid Telegram token`, `Jira returned 401`, `401 from Pinecone`. */
const refuser =
  /\b(?:invalid|incorrect|wrong|expired|missing|improper) ([a-z]{3,20}) (?:bot |access )?token\b|\b([a-z]{3,20}) return(?:s|ed) [45]\d\d\b|\b(?:[45]\d\d|error) from ([a-z]{3,20})\b/g;

/** The service whose token was refused, or that answered, in a text that names OpenAI, too. */
function refuserIn(plain: string, notOurs: readonly NotOurs[]): string | undefined {
  const found = new Set([...plain.matchAll(refuser)].flatMap(([, ...names]) => names));
  return notOurs.find(({ names }) => names.some((name) => found.has(name)))?.id;
}

/** A service whose name stands anywhere in a text. */
function mentioned(plain: string, notOurs: readonly NotOurs[]): string | undefined {
  const words = marksOf("word", notOurs);
  // A page or a header names the network that a reply came through.
  const isThere = (name: string) =>
    !words.includes(name) &&
    new RegExp(`(?<![a-z>]|server'?: '?)${name.replace(".", "\\.")}(?![a-z])`).test(plain);
  return notOurs.find(
    ({ kind, names }) => kind === "service" && names.some((name) => plain.includes(name) && isThere(name)),
  )?.id;
}

/** A request line whose path is none of the API's. */
const ownPath =
  /\b(?:get|post|put|patch|delete) '?(?:https?:\/\/(?:localhost|127\.0\.0\.1)(?::\d{2,5})?)?\/(?!v1\b|chat\/completions\b|responses\b|embeddings\b|models\b)[a-z]/;
