/**
 * Adds to a fresh copy what CONTRIBUTING says how to add, one after the other, and does what it says then: records the
 * new ids and checks the content. At the end it builds the copy once and looks for each addition where readers would
 * meet it: `npm run test:newcomer`.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { readOptions } from "../../command-line.ts";
import { copyCheckout } from "../checkout-copy.ts";
import { type Addition, additions, type Edit } from "./additions.ts";

readOptions({});
const copy = mkdtempSync(join(tmpdir(), "newcomer-"));

function textOf(file: string): string | undefined {
  try {
    return readFileSync(join(copy, file), "utf8");
  } catch {
    return undefined;
  }
}

function make({ file, change }: Edit): void {
  mkdirSync(dirname(join(copy, file)), { recursive: true });
  writeFileSync(join(copy, file), change(textOf(file) ?? ""));
}

/** Runs a program of the copy; what it prints is shown when it fails. */
function run(...program: readonly string[]): void {
  execFileSync(process.execPath, program, {
    cwd: copy,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "inherit"],
  });
}

function add({ name, edits }: Addition): void {
  for (const edit of edits) make(edit);
  run("src/checks/update-ids.ts");
  run("src/content/checks/all.ts");
  console.log(`${name}: ${edits.map(({ file }) => file).join(", ")}`);
}

try {
  copyCheckout(process.cwd(), copy);
  for (const addition of additions) add(addition);
  run(join(copy, "node_modules/astro/bin/astro.mjs"), "build");
  const missing = additions.filter(
    ({ shown }) => shown && !textOf(`dist/${shown.file}`)?.includes(shown.text),
  );
  for (const { name, shown } of missing)
    console.error(`${name}: received nothing in ${shown?.file}, expected ${shown?.text}`);
  console.log(`newcomer: ${additions.length} additions, ${missing.length} not to be seen in the build`);
  process.exitCode = missing.length === 0 ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true });
}
