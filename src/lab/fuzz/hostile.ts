/** Texts that nobody means well with, and keys made at run time, for tests. */
import * as fc from "fast-check";
import { anyText } from "../../domain/words/fake-text.ts";

const letters = [..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"];
/** Joined at run time, so that no scanner takes this file for a leak. */
const beginnings = [
  ["s", "k-", "proj-"],
  ["s", "k-", "svcacct-"],
  ["s", "k-", "admin-"],
  ["s", "k-"],
  ["s", "k-", "ant-"],
  ["e", "k_"],
  ["g", "hp_"],
].map((parts) => parts.join(""));

/** A key in the form of a real one. */
const aKey = fc
  .tuple(
    fc.constantFrom(...beginnings),
    fc.array(fc.constantFrom(...letters), { minLength: 40, maxLength: 80 }).map((all) => all.join("")),
  )
  // As random letters are; a run of capitals alone would be a name.
  .map(([beginning, rest]) => `${beginning}a7Q2z9${rest}`);

/** Pieces that have broken readers of text before. */
const pieces = [
  "__proto__",
  "constructor",
  "toString",
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "javascript:alert(1)",
  "${process.exit(1)}",
  "%E0%A4%A",
  "%00",
  "\\u0000",
  "\uD800",
  "\uFEFF",
  "\u202E",
  "\u001b[31m",
  "\r\n",
  "\t",
  "\u2028",
  "$&",
  "$1",
  "((((((((",
  "[[[[[[[[",
  "{",
  "}",
  '"',
  "`",
  "\\",
  "/",
  "&#x27;",
  "null",
  "NaN",
  "-1",
  "1e999",
  "ﬃ",
  "İ",
  "Zażółć",
  "👩‍👩‍👧‍👦",
  "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
  "=",
  ":",
  ";",
  ",",
  ".",
  "api key",
  "401 Unauthorized",
  "insufficient_quota",
  'Error code: 429 - {"error": {"message": "',
  "OPENAI_API_KEY=",
  "Authorization: Bearer ",
  "Incorrect API key provided: ",
] as const;

/** Text of any characters, of pieces, or of one piece many times. */
export const hostileText = fc.oneof(
  anyText({ maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 6 })), { maxLength: 12 })
    .map((all) => all.join("")),
  fc
    .tuple(fc.constantFrom(...pieces), fc.integer({ min: 2, max: 200 }))
    .map(([piece, times]) => piece.repeat(times)),
);

/** What may stand around a key, so that it is a word of its own. */
const edge = fc.constantFrom(" ", "\n", '"', "'", "=", ": ", "(", "`", "\r\n", "\t", "<", ">", ",", ";", "|");

/** A hostile text with a key in it. */
export const textWithKey = fc
  .tuple(hostileText, edge, aKey, edge, hostileText)
  .map(([before, left, key, right, after]) => ({ text: before + left + key + right + after, key }));

/** Any value that JSON can say, with hostile texts and names in it. */
export const hostileJson = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    hostileText,
    fc.constantFrom(null, true, -1, 1e308, "", "done", "not-applicable", "1"),
    fc.array(tie("value"), { maxLength: 4 }),
    fc
      .array(fc.tuple(hostileText, tie("value")), { maxLength: 4 })
      .map((all) => Object.fromEntries(all) as unknown),
  ),
})).value;

/** Characters in a row that may be left of a key: its beginning and its last four, and some more by chance. */
const mostLeft = 11;

/** Whether a text still holds so much of a key that it is worth something. */
export function holdsPartOf(key: string, text: string): boolean {
  const lower = text.toLowerCase();
  // Behind the beginning, which is no secret.
  const secret = key.slice(key.indexOf("a7Q2z9")).toLowerCase();
  for (let start = 0; start + mostLeft < secret.length; start++)
    if (lower.includes(secret.slice(start, start + mostLeft + 1))) return true;
  return false;
}
