import { join } from "node:path";
import type { BuiltPage } from "../build/built-pages.ts";

/** The text of a built file by its path in URLs. */
export type ReadScript = (path: string) => string;

/** The script that every page loads; its name is that of the layout it stands in. */
export function isPageScript(path: string): boolean {
  return path.includes("/Base.");
}

/** Scripts that a page loads without being asked. */
export function scriptsOf(page: BuiltPage | undefined): string[] {
  const elements = page?.document.querySelectorAll("script[src]") ?? [];
  return [...new Set(elements.map((script) => script.getAttribute("src") ?? ""))];
}

const importAtOnce = /(?:from|import)\s*["'`](\.\/[^"'`]+)["'`]/g;
const anyImport = /(?:from|import)\s*\(?["'`](\.\/[^"'`]+)["'`]/g;

/**
 * A script and everything that it imports, but for the script of every page.
 *
 * @param onDemand whether what it may import later counts, too
 */
export function reach(path: string, readScript: ReadScript, onDemand = false): string[] {
  const form = onDemand ? anyImport : importAtOnce;
  const found = new Set([path]);
  // Scripts may ask for each other; what is added on the way is looked at, too.
  for (const one of found)
    for (const [, name = ""] of readScript(one).matchAll(form)) {
      const file = join("/_astro", name);
      if (!isPageScript(file)) found.add(file);
    }
  return [...found];
}

/**
 * The chunk that one of some scripts imports on demand.
 *
 * @param start of the chunk's name
 * @throws when none of them does
 */
export function findChunk(scripts: readonly string[], readScript: ReadScript, start: string): string {
  for (const script of scripts) {
    const found = readScript(script).match(
      new RegExp(`import\\(.\\./(${start.replace(".", "\\.")}[^)]+?).\\)`),
    );
    if (found) return `/_astro/${found[1]}`;
  }
  throw new Error(`No script loads a chunk named ${start}…`);
}
