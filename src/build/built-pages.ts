import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { HTMLElement } from "node-html-parser";
import { parseHtml } from "../finish/tree.ts";

/** A page of the finished build. */
export interface BuiltPage {
  /** Root-relative URL, without the base path. */
  url: string;
  /** Path of the file. */
  file: string;
  html: string;
  document: HTMLElement;
}

/** Files of the HTML pages under a build folder, by URL. */
export function pageFiles(dist: string): Pick<BuiltPage, "url" | "file">[] {
  return readdirSync(dist, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".html"))
    .map((path) => path.replaceAll("\\", "/"))
    .toSorted()
    .map((path) => ({ url: `/${path.replace(/index\.html$/, "")}`, file: join(dist, path) }));
}

/** Every HTML page under a build folder. */
export function readBuiltPages(dist: string): BuiltPage[] {
  return pageFiles(dist).map(({ url, file }) => {
    const html = readFileSync(file, "utf8");
    return { url, file, html, document: parseHtml(html) };
  });
}
