/**
 * Shapes of credentials, by prefix and not by exact length: broader than scanners on purpose, because a missed
 * secret costs more than a refused search. Masked keys (`sk-...abcd`, `sk-proj-****`) have no long run of key
 * characters and so do not match.
 */
const secretShapes: readonly RegExp[] = [
  /\b(?:sk|ek)[-_][\w-]{16,}/,
  /\bBearer\s+[\w.~+/-]{20,}/i,
  /\bgh[pousr]_\w{20,}/,
  /\bgithub_pat_\w{20,}/,
  /\bAKIA[A-Z0-9]{12,}/,
  /\bAIza[\w-]{20,}/,
  /\bxox[abprs]-[\w-]{10,}/,
  /\beyJ[\w-]{10,}\.[\w-]{10,}\./,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
];

/** White space and characters without width, which copying leaves in and around a key. */
const gaps = /[\s\u200B-\u200D\u2060\uFEFF]+/g;

/** Whether a text seems to hold a credential, in which case it must not be searched for, stored or shown. */
export function looksLikeSecret(text: string): boolean {
  // A line break may fall inside a key, which then has to be joined, or between a label and a key.
  const joined = text.replace(gaps, (gap) => (gap.includes(" ") ? " " : ""));
  const spaced = text.replace(gaps, (gap) => (/\s/.test(gap) ? " " : ""));
  return secretShapes.some((shape) => shape.test(joined) || shape.test(spaced));
}
