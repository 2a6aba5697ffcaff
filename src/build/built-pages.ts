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

/** Every HTML page under a build folder, by URL, read when it is asked for: a large site does not fit in memory at once. */
export function* builtPages(dist: string): Generator<BuiltPage> {
  const paths = readdirSync(dist, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".html"))
    .map((path) => path.replaceAll("\\", "/"))
    .toSorted();
  for (const path of paths) {
    const file = join(dist, path);
    const html = readFileSync(file, "utf8");
    yield { url: `/${path.replace(/index\.html$/, "")}`, file, html, document: parseHtml(html) };
  }
}

/** All of them at once. */
export function readBuiltPages(dist: string): BuiltPage[] {
  return [...builtPages(dist)];
}
