import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { spawnSync } from "node:child_process";
import { fillRecord, type RunKeys } from "./keys.ts";
import { loopbackOnly } from "./loopback.ts";
import type { Sample } from "../../content/files/samples.ts";
import type { Tools } from "./tools.ts";
import { type DataName, dataPaths } from "../../domain/site/data-files.ts";

/** A temporary home folder with a sample in it, which is also the working folder. */
export interface Workplace {
  home: string;
  env: Record<string, string>;
  remove: () => void;
}

/** A data file of the last build. */
export function siteFile(root: string, name: DataName): string {
  return join(root, "dist", dataPaths(name).file);
}

/** Lays a sample out with all that its manifest asks for. Nothing of the user's own environment gets in but the path. */
export function makeWorkplace(
  root: string,
  sample: Sample,
  keys: RunKeys,
  address: string,
  tools: Tools,
): Workplace {
  const place = mkdtempSync(join(tmpdir(), "sample-"));
  const home = join(place, "home");
  const programs = join(place, "bin");
  for (const folder of [home, programs]) mkdirSync(folder);
  for (const file of [sample.file, ...sample.followedBy]) {
    copyFileSync(join(root, "content/samples", sample.folder, file), join(home, file));
  }
  writeFiles(home, fillRecord(sample.setup, keys, home));
  for (const name of sample.site) copyFileSync(siteFile(root, name), join(home, `${name}.json`));
  // Node looks for packages beside the file, so the SDK has to be there.
  mkdirSync(join(home, "node_modules"));
  symlinkSync(join(root, "node_modules/openai"), join(home, "node_modules/openai"));
  writeCurl(programs, address);
  const env = environment(sample, keys, { home, programs, address }, tools);
  if (sample.git) {
    makeRepository(home, env, Object.keys(sample.setup));
    writeFiles(home, fillRecord(sample.staged, keys, home));
    for (const file of Object.keys(sample.staged)) runGit(["add", "--", file], home, env);
  }
  return { home, env, remove: () => rmSync(place, { recursive: true, force: true }) };
}

/**
 * A `curl` that reaches the stand-in under the names of the API, and nothing else on the network. The stand-in is told
 * which of the names was called.
 */
function writeCurl(folder: string, address: string): void {
  const lines = [
    "#!/usr/bin/env bash",
    `PATH=\${PATH#*${delimiter}}`,
    "arguments=()",
    'for argument in "$@"; do',
    "  if [[ $argument =~ ^https://(([a-z]+\\.)?api\\.openai\\.com)(/.*)$ ]]; then",
    `    arguments+=("${address}\${BASH_REMATCH[3]}" -H "Host: \${BASH_REMATCH[1]}")`,
    '  else arguments+=("$argument"); fi',
    "done",
    'case "${arguments[*]}" in *https://*) echo "curl: only the API may be called here" >&2; exit 97 ;; esac',
    `exec curl --noproxy '*' "\${arguments[@]}"`,
  ];
  const file = join(folder, "curl");
  writeFileSync(file, `${lines.join("\n")}\n`);
  chmodSync(file, 0o755);
}

function environment(
  sample: Sample,
  keys: RunKeys,
  { home, programs, address }: { home: string; programs: string; address: string },
  tools: Tools,
): Record<string, string> {
  const usesSdk = /\.(?:py|mjs)$/.test(sample.file);
  const folders = ["python", "node"].map((name) => dirname(tools.get(name)?.program ?? ""));
  const all = {
    HOME: home,
    PATH: [programs, ...folders, process.env["PATH"] ?? ""].join(delimiter),
    LANG: "C.UTF-8",
    TERM: "dumb",
    OPENAI_API_KEY: keys.key,
    ...(usesSdk ? { OPENAI_BASE_URL: `${address}/v1` } : {}),
    ...loopbackOnly,
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CEILING_DIRECTORIES: dirname(home),
    ...fillRecord(sample.env, keys, home),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ""));
}

function makeRepository(home: string, env: Record<string, string>, files: readonly string[]): void {
  const author = ["-c", "user.name=Reader", "-c", "user.email=reader@example.com"];
  const steps = [
    ["init", "--quiet"],
    ...(files.length > 0 ? [["add", "--force", "--", ...files]] : []),
    [...author, "commit", "--quiet", "--allow-empty", "--message", "Start"],
  ];
  for (const step of steps) runGit(step, home, env);
}

function runGit(step: readonly string[], home: string, env: Record<string, string>): void {
  const { status, stderr } = spawnSync("git", step, { cwd: home, env, encoding: "utf8" });
  if (status !== 0) throw new Error(`git ${step.join(" ")}: ${stderr}`);
}

function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}
