/** This site with generated guide pages, for measuring what grows with it. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { copyCheckout } from "../checkout-copy.ts";
import { generatedId, generatedPage } from "./generated-pages.ts";

/** Makes a copy of a checkout with more guide pages in a folder; the copy's own folder is returned. */
export function copyWithPages(checkout: string, pages: number, folder: string): string {
  const copy = mkdtempSync(join(folder, "site-"));
  copyCheckout(checkout, copy);
  const record = join(copy, "content/permanent-ids.json");
  const ids = JSON.parse(readFileSync(record, "utf8")) as string[];
  const guide = join(copy, "content/guide");
  const written = readFileSync(join(guide, "find.mdx"), "utf8");
  for (let number = 1; number <= pages; number++) {
    writeFileSync(join(guide, `${generatedId(number)}.mdx`), generatedPage(number, written));
    ids.push(`guide/${generatedId(number)}`);
  }
  writeFileSync(record, JSON.stringify(ids.toSorted(), null, 2));
  return copy;
}

/**
 * Builds such a copy and returns the folder of the built site.
 *
 * @throws with what the build printed when it fails
 */
export function buildWithPages(checkout: string, pages: number, folder: string): string {
  const copy = copyWithPages(checkout, pages, folder);
  const args = [join(copy, "node_modules/astro/bin/astro.mjs"), "build"];
  const { status, stdout, stderr } = spawnSync(join(copy, "node_modules/.bin/node"), args, {
    cwd: copy,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" },
  });
  if (status !== 0) throw new Error(`the build failed:\n${stdout.slice(-3000)}${stderr.slice(-3000)}`);
  return join(copy, "dist");
}
