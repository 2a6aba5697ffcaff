/**
 * `npm run relapses [-- --pages]`: brings faults back that were mended, one at a time in a copy of the checkout, and says
 * whether the test that stands for each notices. With `--pages`, those whose tests need a browser: a build has all of
 * them, and each test must fail there. The exit code is 1 when a test notices nothing, or fails by itself.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readOptions } from "../../command-line.ts";
import { copyCheckout } from "../checkout-copy.ts";
import { broughtBack } from "./edit.ts";
import { inPages, inSources, type Relapse } from "./relapses.ts";

const { values } = readOptions({ options: { pages: { type: "boolean", default: false } } });
const copy = join(realpathSync(mkdtempSync(join(tmpdir(), "relapses-"))), "checkout");

/** Whether a program of the copy's packages succeeds there. */
function succeeds(program: string, ...words: readonly string[]): boolean {
  // A relapse of the server shows within the first of its random requests.
  const env = { ...process.env, CASES: "2000" };
  const { status } = spawnSync("npx", [program, ...words], { cwd: copy, stdio: "ignore", env });
  return status === 0;
}

const passes = ({ test, name }: Relapse) =>
  succeeds(
    "node",
    // The same cases each time: a relapse must not be noticed, or missed, by chance.
    "--import",
    "./src/checks/property-seed.ts",
    "--test",
    "--test-isolation=none",
    ...(name ? [`--test-name-pattern=${escaped(name)}`] : []),
    test,
  );
const inBrowser = ({ test, name }: Relapse, ...words: readonly string[]) =>
  succeeds("playwright", "test", "-c", "e2e", ...words, "-g", escaped(name), test.replace("e2e/", ""));

/** A name may hold what a regular expression reads as a sign. */
function escaped(name: string): string {
  return name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/** Edits a source of the copy; returns what puts it back. */
function edit(relapse: Relapse): () => void {
  const file = join(copy, relapse.file);
  const source = readFileSync(file, "utf8");
  writeFileSync(file, broughtBack(source, relapse));
  return () => writeFileSync(file, source);
}

function report({ fault, test, name }: Relapse, isNoticed: boolean, why = "unnoticed"): void {
  console.log(`${isNoticed ? "noticed" : why}: ${fault}\n  ${test}${name && `: ${name}`}`);
  if (!isNoticed) process.exitCode = 1;
}

function trySources(): void {
  for (const relapse of inSources) {
    if (!passes(relapse)) {
      report(relapse, false, "fails without it");
      continue;
    }
    const restore = edit(relapse);
    report(relapse, !passes(relapse));
    restore();
  }
}

/** That these tests pass without the faults is a part of `npm test`. */
function tryPages(): void {
  for (const relapse of inPages) edit(relapse);
  if (!succeeds("astro", "build")) throw new Error("The copy with the faults cannot be built.");
  for (const relapse of inPages) {
    if (inBrowser(relapse, "--list")) report(relapse, !inBrowser(relapse, "--retries=0"));
    else report(relapse, false, "there is no such test");
  }
}

try {
  copyCheckout(process.cwd(), copy);
  if (values.pages) tryPages();
  else trySources();
} finally {
  rmSync(join(copy, ".."), { recursive: true });
}
