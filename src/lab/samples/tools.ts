import { spawnSync } from "node:child_process";
import { installSystemPackages, thisPackageMachine } from "../../serve/system-packages.ts";

/** The programs that run samples, by name, each with where it is found and its version; a missing one has a reason. */
export interface Tool {
  program: string;
  version: string;
  /** Why it cannot be used. */
  missing?: string;
}

export type Tools = ReadonlyMap<string, Tool>;

const versionArguments: Readonly<Record<string, readonly string[]>> = {
  bash: ["--version"],
  zsh: ["--version"],
  fish: ["--version"],
  curl: ["--version"],
  git: ["--version"],
};

/** Finds the tools, and installs zsh and fish where the system lets us. Python is added by the caller. */
export function findTools(): Map<string, Tool> {
  const tools = new Map(Object.keys(versionArguments).map((name) => [name, findTool(name)]));
  const absent = ["zsh", "fish"].filter((name) => tools.get(name)?.missing !== undefined);
  if (absent.length > 0 && installSystemPackages(absent, thisPackageMachine))
    for (const name of absent) tools.set(name, findTool(name));
  tools.set("node", { program: process.execPath, version: process.versions.node });
  return tools;
}

function findTool(name: string): Tool {
  const { status, stdout } = spawnSync(name, versionArguments[name] ?? [], { encoding: "utf8" });
  if (status !== 0) {
    return {
      program: name,
      version: "",
      missing: `${name} is not installed; try \`apt-get install ${name}\``,
    };
  }
  return { program: name, version: /\d+(?:\.\d+)+/.exec(stdout)?.[0] ?? "unknown" };
}
