/** Texts that hold a status or a class, and no word of whose it is. */
import type { NotOurs } from "./catalogue.ts";
import { marksOf } from "./marks.ts";
import { type ReadableText, wordsOf } from "./read.ts";

/** Longest text that can be a mere status, in words. */
const bareLength = 12;

/** A status with a program's own words for it behind, as in `401 No auth credentials found`. */
const replyInWords = /\b4\d\d (?:no|not|invalid|insufficient|missing|wrong|user|the|your|you|bad) \w+/;

/** What tenacity prints around the class of the error on which it gave up. */
const givenUp = /(?:tenacity\.retryerror: )?retryerror\[<future at \S+ state=\w+ raised (\w+)>\]/g;

/** Whether a text has a status or a class and no more than the words that go with one. */
export function isBare(text: ReadableText, notOurs: readonly NotOurs[]): boolean {
  const plain = text.plain.replace(givenUp, "$1");
  const words = wordsOf(plain);
  if (words.length > bareLength || /(?![a-z])\p{L}|:\/\//u.test(plain)) return false;
  if (/[a-z]\.(?:com|net|org|io|dev|ai|co|app)\b/.test(plain)) return false;
  // Somebody's own words about a status, not what a program printed.
  if (
    words.some((word) => /^4(?:01|29)$/.test(word)) &&
    /^(?:[a-z0-9 ,.?!-]|\b'\b)*$/.test(plain) &&
    !replyInWords.test(plain)
  )
    return true;
  const statusWords = marksOf("status", notOurs);
  return words.every(
    (word) => statusWords.includes(word) || /^[45]\d\d$/.test(word) || /(?:error|exception)$/.test(word),
  );
}
