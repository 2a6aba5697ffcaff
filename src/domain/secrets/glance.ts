/** Invisible characters that somebody may have copied along. */
const invisible = /[\u200B-\u200D\u2060\uFEFF]/g;

/** Prefix and length of the credentials that people mix up with words most; random letters hold digits. */
const keys =
  /(?<![A-Za-z0-9])(?:sk-|ek_|sess-|gh[pousr]_|github_pat_|hf_|AKIA|AIza|xox[abprs]-|eyJ)(?=[\w-]*\d)[\w-]{16,}/g;

/**
 * Whether a text holds what is a key at first sight. This is the part of the guard that is always there; `mask.ts`
 * knows every shape and is fetched when it may be needed.
 */
export function isKeyAtFirstSight(text: string): boolean {
  return text.replace(invisible, "").search(keys) >= 0;
}

/** The text with the beginning only of each key at first sight, for what leaves the search without the whole guard. */
export function withoutKeys(text: string): string {
  return text.replace(invisible, "").replace(keys, (key) => `${key.slice(0, 3)}…`);
}

/**
 * Whether a text may hold a credential, so that the rules of `mask.ts` have to be asked: every credential has a run of
 * twelve characters that is no plain word or name.
 */
export function mayHoldSecret(text: string): boolean {
  const runs = text.replace(invisible, "").match(/\S{12,}/g) ?? [];
  return runs.some((run) => !/^[a-z]{1,15}(?:[-_.][a-z]{1,15})*[.,;:?!]?$/i.test(run));
}
