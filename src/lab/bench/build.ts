/**
 * Measures builds of this site, with more and more generated guide pages, and compares checkouts:
 * `npm run bench:build -- [--pages 0,100,1000] [--runs 1] [--without cards,offline] [checkout…]`, the checkout to compare
 * with first. Each build runs on the Node of its checkout in a copy without caches, and the checkouts take turns. Processor
 * time compares best on a busy machine, and time per page where one checkout has more pages of its own. What an
 * integration costs is what a build takes less without it. Figures of one machine, for comparing before and after a
 * change; no test asserts them.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { readOptions } from "../../command-line.ts";
import { generatedId } from "./generated-pages.ts";
import { copyWithPages } from "./larger-site.ts";

interface Cost {
  /** Seconds on the clock. */
  wall: number;
  /** Seconds of processor time, of the build and of the programs that it started. */
  processor: number;
  /** Largest resident set of one process, in MB. */
  memory: number;
}

/** What GNU time prints: seconds on the clock, in user code, in the system, and kB. */
const format = "%e %U %S %M";

function build(copy: string): Cost {
  const node = join(copy, "node_modules/.bin/node");
  const command = [node, join(copy, "node_modules/astro/bin/astro.mjs"), "build"];
  const report = join(copy, "cost.txt");
  const { status, stdout, stderr, error } = spawnSync(
    "/usr/bin/time",
    ["-f", format, "-o", report, ...command],
    {
      cwd: copy,
      encoding: "utf8",
      maxBuffer: 2 ** 28,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" },
    },
  );
  if (error) throw new Error("expected GNU time as /usr/bin/time (package “time”)", { cause: error });
  if (status !== 0) throw new Error(`the build failed:\n${stdout.slice(-3000)}\n${stderr.slice(-3000)}`);
  const [wall = 0, user = 0, system = 0, kilobytes = 0] = readFileSync(report, "utf8").split(" ").map(Number);
  return { wall, processor: user + system, memory: kilobytes / 1024 };
}

function middle(costs: readonly Cost[], of: keyof Cost): number {
  const values = costs.map((cost) => cost[of]).toSorted((a, b) => a - b);
  return values[Math.floor(values.length / 2)] ?? 0;
}

/** Bytes of a generated page in the middle of those of the smallest build that has any. */
function pageBytes(copy: string, smallest: number): number {
  const file = join(copy, "dist/guide", generatedId(Math.ceil(smallest / 2)), "index.html");
  return existsSync(file) ? readFileSync(file).length : 0;
}

function countPages(copy: string): number {
  const files = readdirSync(join(copy, "dist"), { recursive: true, encoding: "utf8" });
  return files.filter((file) => file.endsWith(".html")).length;
}

/** Takes integrations out of the configuration of a copy; one that it has not stays out. */
function leaveOut(copy: string, integrations: readonly string[]): void {
  const file = join(copy, "astro.config.mjs");
  const lines = readFileSync(file, "utf8").split("\n");
  const isLeftOut = (line: string) => integrations.some((name) => line.trim().startsWith(`${name}(`));
  writeFileSync(file, lines.filter((line) => !isLeftOut(line)).join("\n"));
}

const { values, positionals } = readOptions({
  allowPositionals: true,
  options: {
    pages: { type: "string", default: "0,100,1000" },
    runs: { type: "string", default: "1" },
    without: { type: "string", default: "" },
  },
});
const checkouts = [...positionals.map((path) => resolve(path)), process.cwd()];
const counts = values.pages.split(",").map(Number);
const smallest = Math.min(...counts.filter((count) => count > 0));
const round = (value: number, digits = 1) => Number(value.toFixed(digits));

const table: Record<string, Record<string, number>> = {};
for (const count of counts) {
  const copies = checkouts.map((checkout) => copyWithPages(checkout, count, tmpdir()));
  for (const copy of copies) leaveOut(copy, values.without.split(",").filter(Boolean));
  const costs = copies.map((): Cost[] => []);
  for (let run = 0; run < Number(values.runs); run++) {
    for (const [index, copy] of copies.entries()) {
      for (const made of ["dist", "node_modules/.astro", "node_modules/.vite"])
        rmSync(join(copy, made), { recursive: true, force: true });
      const cost = build(copy);
      costs[index]?.push(cost);
      console.log(`${count} more, ${checkouts[index]}:`, cost);
    }
  }
  const [first = []] = costs;
  for (const [index, own] of costs.entries()) {
    const pages = countPages(copies[index] ?? "");
    const ratio = (of: keyof Cost) => round(middle(own, of) / middle(first, of), 2);
    table[`${count} more, ${basename(checkouts[index] ?? "")}`] = {
      "wall s": round(middle(own, "wall")),
      "processor s": round(middle(own, "processor")),
      "memory MB": round(middle(own, "memory"), 0),
      ...(index > 0 && {
        "wall ×": ratio("wall"),
        "processor ×": ratio("processor"),
        "memory ×": ratio("memory"),
      }),
      pages,
      "wall ms a page": round((1000 * middle(own, "wall")) / pages),
      "processor ms a page": round((1000 * middle(own, "processor")) / pages),
      "bytes of a page": pageBytes(copies[index] ?? "", smallest),
    };
  }
  for (const copy of copies) rmSync(copy, { recursive: true });
}
console.log(
  `Middle of ${values.runs} builds with generated guide pages; × is the ratio to the first checkout`,
);
console.table(table);
