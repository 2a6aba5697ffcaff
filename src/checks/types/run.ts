/**
 * Checks the types of everything that is written here, components included.
 *
 *     npm run test:types
 *
 * The compiler reads no components. So each is made into scripts below `.cache/types`, the compiler reads these as if they
 * stood beside the sources (`rootDirs` of `tsconfig.check.json`), and what it finds is told of the component's own lines.
 */
import { spawnSync } from "node:child_process";
import { globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readOptions } from "../../command-line.ts";
import { type Printed, readFindings } from "./compiler.ts";
import { type Finding, inComponent, type MadeScript, scriptsOf } from "./component.ts";

const folder = ".cache/types";
/** What the compiler remembers of the last run: it reads again only what changed, and what that may have changed. */
const memory = ".cache/types.tsbuildinfo";

/** What Astro writes about the content, and what that depends on: the names of the collections. */
const contentTypes = ".astro/content.d.ts";
const namesOfCollections = [
  "astro.config.mjs",
  "src/content.config.ts",
  "src/content/kinds.ts",
  "package-lock.json",
];

function syncContentTypes(): void {
  const written = statSync(contentTypes, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (namesOfCollections.every((file) => statSync(file).mtimeMs < written)) return;
  const { status } = runInPackage("astro/bin/astro.mjs", ["sync"], "inherit");
  if (status !== 0) process.exit(status ?? 1);
}

function runInPackage(program: string, words: readonly string[], stdio: "inherit" | "pipe") {
  return spawnSync(process.execPath, [join("node_modules", program), ...words], { encoding: "utf8", stdio });
}

/** Writes the scripts of all components, for the compiler, and returns them by their paths there. */
function writeScripts(): { scripts: ReadonlyMap<string, MadeScript>; findings: readonly Finding[] } {
  rmSync(folder, { recursive: true, force: true });
  const made = globSync("src/**/*.astro")
    .map((path) => ({ path: path.replaceAll("\\", "/"), text: readFileSync(path, "utf8") }))
    .map(scriptsOf);
  const scripts = made.flatMap((each) => each.scripts);
  const byPath = new Map(scripts.map((script) => [`${folder}/${script.path}`, script]));
  for (const [path, { code }] of byPath) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, code);
  }
  return { scripts: byPath, findings: made.flatMap((each) => each.findings) };
}

function compile(): Printed[] {
  // In one thread, because each further one reads some of the same types again, and other parts of the suite run beside.
  const how = ["--pretty", "false", "--singleThreaded", "--incremental", "--tsBuildInfoFile", memory];
  const words = ["-p", "tsconfig.check.json", ...how];
  const { status, stdout, stderr } = runInPackage("typescript/bin/tsc", words, "pipe");
  const findings = readFindings(stdout);
  // A compiler that fails and says nothing has broken down.
  if (status === 0 || findings.length > 0) return findings;
  return [{ message: `The compiler ended with ${status}. ${stderr}` }];
}

function describe(finding: Printed): string {
  if (!("path" in finding)) return finding.message;
  return `${finding.path}(${finding.line},${finding.column}): ${finding.message}`;
}

readOptions({ options: {} });
syncContentTypes();
const { scripts, findings } = writeScripts();

/** A finding as one of the sources: nothing where it is about what no author wrote. */
function inSources(finding: Printed): Printed | undefined {
  const script = "path" in finding ? scripts.get(finding.path) : undefined;
  return script && "path" in finding ? inComponent(script, finding) : finding;
}

const all = [...findings, ...compile().flatMap((finding) => inSources(finding) ?? [])];
for (const finding of all) console.log(describe(finding));
console.log(`types: ${all.length} wrong`);
process.exitCode = all.length > 0 ? 1 : 0;
