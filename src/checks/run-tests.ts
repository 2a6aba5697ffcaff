/** Runs every part of the test suite in order, cheapest first, and stops at the first that fails. */
import { spawnSync } from "node:child_process";

const parts = [
  "test:format",
  "test:lint",
  "test:content",
  "test:lock",
  "test:unit",
  "test:types",
  "samples",
  "build",
  "test:links",
  "test:budgets",
  "readability",
  "test:e2e",
];

const times: string[] = [];
for (const part of parts) {
  console.log(`\n=== ${part}`);
  const start = performance.now();
  const { status } = spawnSync("npm", ["run", "--silent", part], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  times.push(`${part} ${((performance.now() - start) / 1000).toFixed(1)} s`);
  if (status !== 0) {
    console.error(`\n${part} failed; the parts after it were not run.`);
    process.exit(status ?? 1);
  }
}
console.log(`\nAll parts passed: ${times.join(", ")}`);
