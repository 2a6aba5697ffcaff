import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import type { ReadScript } from "./styles/page-styles.ts";

/** Reads scripts of a finished client build, each with everything that it imports or may import on demand. */
export function scriptReader(folder: string, base: string): ReadScript {
  return (address) => {
    const path = address.slice(base.replace(/\/$/, "").length);
    return [...reach(path, folder)].map((one) => readFileSync(join(folder, one), "utf8")).join("\n");
  };
}

/** The bundler writes every import as a path from the script's own folder. */
const imports = /(?:from|import)\s*\(?["'`](\.\/[^"'`]+)["'`]/g;

/** A script and everything that it imports or may import on demand, by their paths in the folder; adds to what is known. */
export function reach(path: string, folder: string, known: Set<string> = new Set()): Set<string> {
  if (known.has(path)) return known;
  known.add(path);
  for (const [, name = ""] of readFileSync(join(folder, path), "utf8").matchAll(imports))
    reach(posix.join(posix.dirname(path), name), folder, known);
  return known;
}
