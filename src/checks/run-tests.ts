/**
 * Runs the parts of the test suite side by side, goes on after a failure, and lists every failure at its end.
 *
 *     npm test                  all parts
 *     npm test -- e2e search    one part, with what it needs; further words go to it
 *     npm test -- unit          all parts of a kind
 *     npm run check             the quick parts, which need no build, for while writing
 */
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { chosenParts, type Ending, type Part, runParts } from "./test-parts.ts";

/** In both lists, the longest come first, so that the short ones fill the gaps. */
const withoutBuild: readonly Part[] = [
  // Like the build it may have Astro write what the content holds, to the same file by way of the same temporary one.
  { name: "test:types", apart: ["build"] },
  { name: "test:unit:rest" },
  { name: "test:unit:lab" },
  { name: "test:format" },
  { name: "test:unit:rules" },
  { name: "test:unit:state" },
  { name: "test:lint" },
  { name: "test:content" },
  { name: "test:lock" },
];
const parts: readonly Part[] = [
  // One of the longest waits for it.
  { name: "build" },
  // Some read what the site publishes.
  { name: "samples", needs: ["build"] },
  { name: "test:hosts", needs: ["build"] },
  { name: "test:engines", needs: ["build"] },
  ...withoutBuild,
  { name: "test:links", needs: ["build"] },
  { name: "test:outputs", needs: ["build"] },
  { name: "test:budgets", needs: ["build"] },
  { name: "readability", needs: ["build"] },
  // Its browsers fill all cores, and pictures are compared on an otherwise idle machine.
  { name: "test:e2e", needs: ["build"], alone: true },
];

const start = performance.now();
const [first, ...rest] = process.argv.slice(2);
const quick = first === "--quick";
const chosen = quick ? [...withoutBuild] : choose();
const named = !quick && first !== undefined;

function choose(): Part[] {
  try {
    return chosenParts(parts, first);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}

/**
 * What the parts run with. In a quick look, tests of very many cases take a share of them, and Node keeps what it made of
 * each module. The whole suite does without, because lines that ran are counted less exactly then.
 */
const environment = {
  ...(quick ? { CASES: "2000", QUICK: "1", NODE_COMPILE_CACHE: resolve(".cache/node") } : {}),
  ...process.env,
  // Colors that a terminal would get; the output is only passed on later.
  ...(process.stdout.isTTY ? { FORCE_COLOR: "1" } : {}),
};

/** Runs one npm script; what it prints is held back until it ends, unless nothing can run beside it. */
function runScript(part: Part): Promise<Ending> {
  const words = named && part === chosen.at(-1) ? ["--", ...rest] : [];
  const live = part.alone === true || chosen.length === 1;
  if (live) console.log(`\n=== ${part.name}`);
  const begin = performance.now();
  return new Promise((resolve) => {
    // npm would work for half a second before each script.
    const script = spawn(process.execPath, ["--run", part.name, ...words], {
      stdio: live ? "inherit" : ["ignore", "pipe", "pipe"],
      env: environment,
    });
    let output = "";
    const keep = (piece: Buffer) => (output += piece.toString());
    script.stdout?.on("data", keep);
    script.stderr?.on("data", keep);
    const end = (passed: boolean) =>
      resolve({
        part: part.name,
        outcome: passed ? "passed" : "failed",
        seconds: (performance.now() - begin) / 1000,
        output,
      });
    script.on("error", (error) => {
      output += `${error.message}\n`;
      end(false);
    });
    script.on("close", (status) => end(status === 0));
  });
}

function describe(ending: Ending): string {
  return ending.outcome === "not run"
    ? `${ending.part}: not run, because ${ending.because} failed`
    : `${ending.part}: ${ending.outcome} after ${ending.seconds.toFixed(1)} s`;
}

function show(ending: Ending): void {
  console.log(`\n=== ${describe(ending)}`);
  if (ending.outcome !== "not run" && ending.output) console.log(ending.output.trimEnd());
}

/** Lines from the end of a failed part's output, where most programs say why: the whole may stand far above. */
const lastLines = 40;

function endOf(ending: Ending): string {
  const output = ending.outcome === "not run" ? "" : ending.output.trimEnd();
  const lines = output === "" ? [] : output.split("\n").slice(-lastLines);
  return [`  ${describe(ending)}`, ...lines.map((line) => `    ${line}`)].join("\n");
}

const endings = await runParts(chosen, availableParallelism(), runScript, show);
const bad = endings.filter(({ outcome }) => outcome !== "passed");
const total = (performance.now() - start) / 1000;
console.log(`\nParts, ${total.toFixed(1)} s in all:`);
for (const ending of endings) console.log(`  ${describe(ending)}`);
if (bad.length > 0) console.error(`\nFailed:\n${bad.map(endOf).join("\n")}`);
console.log(`\nparts: ${endings.length - bad.length} passed, ${bad.length} failed`);
process.exitCode = bad.length > 0 ? 1 : 0;
