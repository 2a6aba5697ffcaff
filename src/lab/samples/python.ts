import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import type { Tool } from "./tools.ts";

const requirementsFile = "content/samples/requirements.txt";
/** What pip says when it gets no answer, rather than one it dislikes. */
const unreachable = /connection|retrying|timed out|name resolution|proxy|ssl|network is unreachable/i;

/**
 * A virtual environment with the pinned packages, made on first use and kept until the pins or Python change. Without
 * an answer from the package index the tool is missing; a pin that does not exist is an error.
 */
export function preparePython(root: string): Tool {
  const pins = readFileSync(join(root, requirementsFile), "utf8");
  const system = spawnSync("python3", ["-c", "import sys; print(sys.executable, sys.version.split()[0])"], {
    encoding: "utf8",
  });
  const [executable = "", version = ""] = system.status === 0 ? system.stdout.trim().split(" ") : [];
  if (version === "") return { program: "python3", version, missing: "python3 is not installed" };
  const name = createHash("sha256").update(`${pins}${executable}${version}`).digest("hex").slice(0, 12);
  const folder = join(root, "node_modules/.cache/samples", `python-${name}`);
  const tool = { program: join(folder, "bin/python"), version };
  const complete = join(folder, "complete");
  if (existsSync(complete)) return tool;
  rmSync(folder, { recursive: true, force: true });
  const made = spawnSync(executable, ["-m", "venv", folder], { encoding: "utf8" });
  if (made.status !== 0)
    return { ...tool, missing: `python3 cannot make a virtual environment: ${lastLine(made)}` };
  console.log(`Installing ${pins.trim().split("\n").join(" and ")} for Python ${version} …`);
  const missing = installPins(root, tool.program);
  if (missing !== undefined) return { ...tool, missing };
  writeFileSync(complete, "");
  return tool;
}

/** Installs the pinned packages; says why not, if the package index cannot be reached. */
function installPins(root: string, python: string): string | undefined {
  const options = ["--quiet", "--disable-pip-version-check", "--retries", "1", "-r", requirementsFile];
  const packages = spawnSync(python, ["-m", "pip", "install", ...options], {
    cwd: root,
    encoding: "utf8",
    timeout: 180_000,
  });
  if (packages.status === 0) return undefined;
  if (packages.status === null || unreachable.test(packages.stderr))
    return "PyPI CANNOT BE REACHED, so no Python sample was run";
  throw new Error(`${requirementsFile}: pip could not install it: ${lastLine(packages)}`);
}

function lastLine({ stderr, stdout }: { stderr: string; stdout: string }): string {
  return `${stdout}\n${stderr}`.trim().split("\n").at(-1) ?? "";
}
