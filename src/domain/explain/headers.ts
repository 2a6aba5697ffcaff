/** What clients say of a header that they cannot send: whether it is the one with OpenAI's key. */
import type { CatalogueEntry } from "./catalogue.ts";
import type { Clues } from "./clues.ts";
import type { WordingMatch } from "./match.ts";
import { traceLine } from "./origin.ts";
import type { ReadableText } from "./read.ts";

/**
 * What a client says of a header that it cannot send is the same whomever it asks and whatever stands in the header: it
 * takes a name of OpenAI, a key, a class of its SDKs beside a Bearer header, or a text that says little else.
 */
export function isHeaderOfOurs({ wording, words }: WordingMatch, { text, fields, origin }: Clues): boolean {
  if (origin.openAi !== "no" || !/authorization|bearer|header/i.test(wording)) return true;
  if (fields.sdkClass !== undefined && /bearer/i.test(wording)) return true;
  return /\bkey\b/.test(text.joined) || words / lengthWithoutTrace(text) >= mostOfText;
}

/**
 * Whether a character that cannot be sent is one that gets into a key with its quotes, or stands in a header, or first
 * behind `Bearer `: programs stumble over other characters wherever they write, and over no key before that.
 */
export function canBeOfKey({ wording }: WordingMatch, { text, origin }: Clues): boolean {
  // An encoding of Windows for what is shown or stored, and for no header.
  if (/codec/.test(wording) && text.vocabulary.has("charmap")) return false;
  if (origin.openAi !== "no" || !/codec|bytestring/i.test(wording)) return true;
  const [, first, last] = /(?:position|index) (\d+)-?(\d*)/.exec(text.plain) ?? [];
  if (Number(first) < 7) return false;
  // Of two quotes beside each other Python names the places alone.
  return Number(last) - Number(first) === 1 || ofKey.test(text.plain);
}

/** A header, the place behind `Bearer `, and a curly quote as a read text of Python and Node names it. */
const ofKey = /of 82(?:1[6-9]|2[0-3])\b|\b(?:position|index) 7\b|header|character '''/;

/** A header that carries no key, named as the one that could not be sent. */
const otherHeader = /\bheader(?: content)?[ :['(]{1,4}(?:x-(?!api)|cookie|referer|http-referer|user-agent)/;

/** Whether what a client says before an answer came is about a header without a key. */
export function isOfOtherHeader(entry: CatalogueEntry, { text: { plain } }: Clues): boolean {
  return entry.status.length === 0 && otherHeader.test(plain) && !/authorization|bearer/.test(plain);
}

/** Share of the words of a text from which on it says little else. */
const mostOfText = 0.4;
/** Letters of scripts without words between spaces that say as much as a word. */
const lettersPerWord = 2;

/** Words of a text, the stack left out. */
function lengthWithoutTrace({ plain }: ReadableText): number {
  const told = plain.replace(traceLine, " ");
  const letters = told.match(/(?![a-z])\p{L}/gu)?.length ?? 0;
  return (told.match(/[a-z0-9_]+/g)?.length ?? 0) + letters / lettersPerWord;
}
