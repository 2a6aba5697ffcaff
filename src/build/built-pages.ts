import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type HTMLElement, parse } from "node-html-parser";

/** A page of the finished build. */
export interface BuiltPage {
  /** Root-relative URL, without the base path. */
  url: string;
  /** Path of the file. */
  file: string;
  html: string;
  document: HTMLElement;
}

/** Parses a page or a piece of one; by default the parser takes the markup inside `<pre>` for its text. */
export function parseHtml(html: string): HTMLElement {
  return parse(html, { blockTextElements: { script: true, style: true, noscript: true } });
}

/** Reads every HTML page under a build folder, by URL. */
export function readBuiltPages(dist: string): BuiltPage[] {
  return readdirSync(dist, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".html"))
    .map((path) => path.replaceAll("\\", "/"))
    .toSorted()
    .map((path) => {
      const file = join(dist, path);
      const html = readFileSync(file, "utf8");
      return { url: `/${path.replace(/index\.html$/, "")}`, file, html, document: parseHtml(html) };
    });
}
