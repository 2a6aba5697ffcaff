/** The code below `src`, for tests that hold something of all of it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The folder of the code. */
export const source = join(import.meta.dirname, "..");

/** A file of code. */
export interface SourceFile {
  /** Path from `src`, with forward slashes. */
  path: string;
  text: string;
}

/** Whether a file is a test or exists for tests alone. */
export const isForTests = (path: string) => /\.test\.ts$|\/fake-[^/]+\.ts$|^lab\/fuzz\//.test(path);

/** All code of the project but its end-to-end tests. */
export function readSource(): SourceFile[] {
  return readdirSync(source, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /\.(ts|tsx|astro|mjs|js)$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(source, path), "utf8") }));
}
