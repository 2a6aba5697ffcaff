/**
 * Builds the checkout twice, in folders of different names and depths, on different days and in different time zones,
 * and names the files that differ: `npm run test:reproducible`. The site's idea of today is the day of the last commit,
 * or `SOURCE_DATE_EPOCH`. Anybody can so check that a published site is a build of the public source.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readOptions } from "../command-line.ts";
import { copyCheckout } from "./checkout-copy.ts";

/** Moves the clock of the process that loads it. */
const laterClock = `data:text/javascript,${encodeURIComponent(`
  const Now = Date;
  const now = () => Now.now() + 40 * 24 * 3600 * 1000;
  globalThis.Date = class extends Now {
    constructor(...parts) { if (parts.length === 0) super(now()); else super(...parts); }
    static now() { return now(); }
  };
`)}`;

function buildIn(folder: string, nodeArguments: readonly string[], env: Record<string, string>): string {
  copyCheckout(process.cwd(), folder);
  const astro = join(folder, "node_modules/astro/bin/astro.mjs");
  execFileSync(process.execPath, [...nodeArguments, astro, "build"], {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", ...env },
    stdio: ["ignore", "ignore", "inherit"],
  });
  return join(folder, "dist");
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
}

/** Files that only one of two folders has, or that differ. */
function differences(one: string, other: string): string[] {
  const [inOne, inOther] = [new Set(filesIn(one)), new Set(filesIn(other))];
  return [...inOne.union(inOther)].filter(
    (file) =>
      !inOne.has(file) ||
      !inOther.has(file) ||
      !readFileSync(join(one, file)).equals(readFileSync(join(other, file))),
  );
}

readOptions({});
const lastCommit = () => execFileSync("git", ["log", "-1", "--format=%ct"], { encoding: "utf8" }).trim();
const day = { SOURCE_DATE_EPOCH: process.env["SOURCE_DATE_EPOCH"] ?? lastCommit() };
const place = mkdtempSync(join(tmpdir(), "reproducible-"));
try {
  const first = buildIn(join(place, "site"), [], { ...day, TZ: "UTC" });
  const second = buildIn(join(place, "another one", "of the same"), ["--import", laterClock], {
    ...day,
    TZ: "Pacific/Kiritimati",
    // A language with another order of letters.
    LC_ALL: "cs_CZ.UTF-8",
  });
  const differing = differences(first, second);
  for (const file of differing) console.error(`${file}: differs between the two builds`);
  console.log(`reproducible: ${filesIn(first).length} files, ${differing.length} differ`);
  process.exitCode = differing.length === 0 ? 0 : 1;
} finally {
  rmSync(place, { recursive: true });
}
