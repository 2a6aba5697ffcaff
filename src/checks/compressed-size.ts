/** What a text weighs when a host has compressed it, as far as that is the same in every build. */
import { createHash } from "node:crypto";
import { brotliCompressSync, constants } from "node:zlib";
import type { BuiltPage } from "../build/built-pages.ts";

const sizes = new Map<string, number>();

/** Bytes after brotli-11. Most scripts are those of many pages, and each is compressed once. */
export function brotliSize(content: string): number {
  const size =
    sizes.get(content) ??
    brotliCompressSync(withSteadyNames(content), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  sizes.set(content, size);
  return size;
}

/**
 * A text as if the names of scripts ended in the same letters in every build: they end in a hash of what a script holds,
 * and that changes how well the rest compresses, by up to 35 bytes.
 */
function withSteadyNames(text: string): string {
  return text.replace(/([\w-]+)\.[\w-]{8}(?=\.js\b)/g, (_, name: string) => {
    const letters = createHash("sha256").update(name).digest("base64url").slice(0, 8);
    return `${name}.${letters}`;
  });
}

/** The day on which a page was built, at its very end on paper. */
const builtOn = /(?:[A-Z][a-z]+\s\d{1,2},\s\d{4}|\d{4}年\d{1,2}月\d{1,2}日)(?=(?:<\/span>)?<\/footer>)/;

/**
 * A page as if it had been built on one certain day: its day and its revision change how well the rest compresses, by up
 * to 70 bytes, and what keeps to a limit today has to keep to it tomorrow.
 *
 * @throws if the page does not say when it was built
 */
export function onOneDay(page: BuiltPage): BuiltPage {
  if (!builtOn.test(page.html)) throw new Error(`${page.url}: no day of the build at its end`);
  const html = page.html
    .replace(/(?<= data-revision=")\w+/, "00000000")
    .replace(builtOn, (day) => (day.includes("年") ? "2026年11月28日" : "November\u00a028,\u00a02026"));
  return { ...page, html };
}
