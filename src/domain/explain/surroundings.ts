/** What stands around the names of a text; only texts in which nothing names an error need it. */
import { isBare } from "./bare.ts";
import type { NotOurs } from "./catalogue.ts";
import {
  local,
  markedIn,
  marksOf,
  type Origin,
  otherHosts,
  placesOfNames,
  withoutAnswers,
  withoutForms,
} from "./origin.ts";
import type { ReadableText } from "./read.ts";

/** What else a text says about who speaks; empty until all rules are there. */
export interface Surroundings {
  /** What stands close to names of OpenAI, where nothing else says that the text is about it. */
  near?: string | undefined;
  /** The places of these names, as shares of the length of the text. */
  names?: readonly number[] | undefined;
  /** Id of another service whose name stands anywhere in a text that does not name OpenAI. */
  mentioned?: string | undefined;
  /** Id of a trouble of another kind. */
  otherTrouble?: string | undefined;
  /** Whether the text shows a request to a program of the reader's own, by its path or its host. */
  isOwnServer?: boolean | undefined;
  /** Whether the text holds no more than a status or a class. */
  isBare?: boolean | undefined;
}

/** Reads what stands around the names of a text. */
export function surroundingsOf(
  text: ReadableText,
  { openAi, isOnlySdk, asked }: Origin,
  notOurs: readonly NotOurs[],
): Surroundings {
  const { plain } = text;
  const named = withoutForms(withoutAnswers(plain));
  const names = openAi === "word" ? placesOfNames(named, notOurs) : undefined;
  const isOfOpenAi = openAi === "host" || (openAi === "word" && !isOnlySdk);
  return {
    near: names?.map((at) => named.slice(Math.max(0, at - closeBy), at + closeBy)).join(" "),
    names: names?.map((at) => at / named.length),
    mentioned: isOfOpenAi ? undefined : mentioned(plain, notOurs),
    otherTrouble: markedIn(plain, "trouble", notOurs),
    isOwnServer:
      ownPath.test(plain) || asked !== undefined || otherHosts(plain).some((host) => local.test(host)),
    isBare: isBare(text, notOurs),
  };
}

/** Characters between a name of OpenAI and a status that belongs to it. */
const closeBy = 100;

/** A service whose name stands anywhere in a text that does not name OpenAI. */
function mentioned(plain: string, notOurs: readonly NotOurs[]): string | undefined {
  const words = marksOf("word", notOurs);
  const isThere = (name: string) =>
    !words.includes(name) && new RegExp(`(?<![a-z])${name.replace(".", "\\.")}(?![a-z])`).test(plain);
  return notOurs.find(
    ({ kind, names }) => kind === "service" && names.some((name) => plain.includes(name) && isThere(name)),
  )?.id;
}

/** A request line whose path is none of the API's. */
const ownPath =
  /\b(?:get|post|put|patch|delete) '?(?:https?:\/\/(?:localhost|127\.0\.0\.1)(?::\d{2,5})?)?\/(?!v1\b|chat\/completions\b|responses\b|embeddings\b|models\b)[a-z]/;
