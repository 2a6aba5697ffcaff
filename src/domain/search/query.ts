/** What somebody typed, read as a question. */

/** A question as it is asked. */
export interface Query {
  /** One line of at most {@link longestQuery} characters. */
  text: string;
  /** Whether phrases stand in quotes: then the order of their words matters. */
  isQuoted: boolean;
  /** Whether it looks like a pasted message rather than typed words. */
  isPasted: boolean;
}

/** Characters of a question that are read; the rest of a long paste is for the error explainer. */
export const longestQuery = 300;
/** Nobody types as much as this into a search box. */
const longestTyped = 120;

/** Reads what stands in the box. */
export function readQuery(typed: string): Query {
  const trimmed = typed.slice(0, longestQuery * 4).trim();
  const text = trimmed.replace(/\s+/g, " ").slice(0, longestQuery);
  return {
    text,
    isQuoted: /["“][^"”]*[^"”\s][^"”]*["”]/.test(text),
    isPasted: trimmed.length > longestTyped || /[\r\n]/.test(trimmed),
  };
}

/** Whether a question is in Chinese, at least in part. Japanese has the same characters, but among others of its own. */
export function isChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text) && !/[\u3041-\u30fa]/.test(text);
}

/**
 * Whether the search in the other language may know more: pages in English do not know a question in Chinese, and those in
 * Chinese hold less of what is asked in English.
 */
export function otherKnowsMore(
  question: string,
  { isTranslated, isFound }: { isTranslated: boolean; isFound: boolean },
): boolean {
  return isTranslated ? !isFound && !isChinese(question) : isChinese(question);
}

/** A question short enough to be repeated to whoever asked it. */
export function inShort(text: string): string {
  return text.length > longestEcho ? `${text.slice(0, longestEcho).trimEnd()}…` : text;
}
const longestEcho = 60;
