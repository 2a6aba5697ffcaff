/** The language of the translated pages, as BCP 47 and Astro's `currentLocale` name it. */
export const translated = "zh-Hans";

const prefix = "/zh";

/** The language of what we quote in English, for HTML; undefined on pages that are English themselves. */
export function quotedIn(locale: string | undefined): "en" | undefined {
  return locale === translated ? "en" : undefined;
}

/**
 * Where the translation of a page stands.
 *
 * @param path root-relative address of a page in English, without the base path
 */
export function translationPath(path: string): string {
  return prefix + path;
}

/** The page in English that a page is, or is a translation of; both root-relative, without the base path. */
export function sourcePath(path: string): string {
  return isTranslation(path) ? path.slice(prefix.length) : path;
}

/**
 * The pages in English that have a translation, by their root-relative addresses without the base path.
 *
 * @param guide ids of translated pages of the guide
 * @param checklists addresses of translated checklists, in English
 */
export function translatedPages(guide: readonly string[], checklists: readonly string[]): string[] {
  return ["/", "/faq/", "/search/", ...guide.map((id) => `/guide/${id}/`), ...checklists];
}

/** What stands between two sentences: Chinese has no space there. */
export function sentenceGap(locale: string | undefined): string {
  return locale === translated ? "" : " ";
}

/** A name as it follows a Chinese word: a blank parts Latin letters and figures from it. */
export function afterHan(name: string): string {
  return /^[\p{Script=Latin}\d]/u.test(name) ? ` ${name}` : name;
}

/** Whether an address is that of a translated page; root-relative, without the base path. */
export function isTranslation(path: string): boolean {
  return path.startsWith(`${prefix}/`);
}
