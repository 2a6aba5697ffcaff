/** Puts one tool in place. Tools of Python ask for versions that do not go together, so each has a folder of its own. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { install, packagesFolder } from "../dotenv/toolchains.ts";
import { versionOf } from "../dotenv/versions.ts";
import { folderIn, type Place } from "../place.ts";
import type { Trial } from "./trials.ts";

/** A tool as its registry names it; without a version, the newest. */
interface Wanted {
  id: string;
  package: string;
  version?: string | undefined;
}

type Toolchain = Trial["toolchain"];

const placeOf = (place: Place, id: string): Place => ({ folder: folderIn(place, "tools", id) });

/** Where the programs of a tool lie. */
export function toolFolder(place: Place, toolchain: Toolchain, id: string): string {
  return packagesFolder(placeOf(place, id), toolchain);
}

/** Installs a tool, or says why that cannot be done here. */
export function installTool(place: Place, toolchain: Toolchain, wanted: Wanted): string | undefined {
  return toolchain === "rust"
    ? cargoInstall(toolFolder(place, toolchain, wanted.id), wanted)
    : install(placeOf(place, wanted.id), toolchain, [wanted]);
}

function cargoInstall(folder: string, { package: name, version }: Wanted): string | undefined {
  if (existsSync(join(folder, "bin", name))) return undefined;
  const which = version === undefined ? name : `${name}@${version}`;
  const args = ["install", "--locked", "--debug", "--quiet", "--root", folder, which];
  const { status, error, stderr } = spawnSync("cargo", args, { encoding: "utf8" });
  return status === 0 ? undefined : `cargo: ${error?.message ?? stderr.trim().split("\n").at(-1)}`;
}

/** The version that was installed. */
export function installedVersion(place: Place, toolchain: Toolchain, wanted: Wanted): string {
  if (toolchain === "rust") {
    const list = readFileSync(join(toolFolder(place, toolchain, wanted.id), ".crates.toml"), "utf8");
    return new RegExp(`"${wanted.package} (\\S+)`).exec(list)?.[1] ?? "unknown";
  }
  const registry = toolchain === "node" ? "npm" : "pypi";
  return versionOf({ registry, package: wanted.package, version: "unknown" }, placeOf(place, wanted.id));
}
