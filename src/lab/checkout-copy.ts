import { cpSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";

const neverCopied = new Set([
  "node_modules",
  ".git",
  // What is made, some of it by programs that run meanwhile.
  "dist",
  "deploy",
  ".astro",
  ".cache",
  "test-results",
  "playwright-report",
]);
const caches = new Set([".astro", ".vite", ".cache"]);

/** Copies a checkout without what is made from it; the copy borrows its packages, and has no caches. */
export function copyCheckout(checkout: string, copy: string): void {
  mkdirSync(join(copy, "node_modules"), { recursive: true });
  for (const name of readdirSync(checkout)) {
    if (!neverCopied.has(name)) cpSync(join(checkout, name), join(copy, name), { recursive: true });
  }
  for (const name of readdirSync(join(checkout, "node_modules"))) {
    if (!caches.has(name))
      symlinkSync(join(checkout, "node_modules", name), join(copy, "node_modules", name));
  }
}
