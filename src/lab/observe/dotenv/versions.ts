import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { EnvReader } from "../../../domain/env-files/reader.ts";
import type { Place } from "../place.ts";
import { packagesFolder } from "./toolchains.ts";

const number = /\d+(?:\.\d+)+(?:-[a-z.\d]+)?/;

/** How programs of the machine tell their version; all others answer to `--version`. */
const commands: Readonly<Record<string, readonly string[]>> = {
  dash: ["dpkg-query", "--show", "--showformat=${source:Upstream-Version}", "dash"],
  node: ["/usr/bin/node", "--version"],
  java: ["java", "-version"],
  systemd: ["systemctl", "--version"],
};

function systemVersion(name: string): string | undefined {
  const [program = name, ...args] = commands[name] ?? [name, "--version"];
  const { stdout, stderr } = spawnSync(program, args, { encoding: "utf8" });
  const words = `${stdout}\n${stderr}`;
  return name === "systemd" ? /\d+/.exec(words)?.[0] : number.exec(words)?.[0];
}

function debianVersion(name: string): string | undefined {
  const args = ["--show", "--showformat=${source:Upstream-Version}", name];
  return number.exec(spawnSync("dpkg-query", args, { encoding: "utf8" }).stdout ?? "")?.[0];
}

function pythonVersion(name: string, place: Place): string | undefined {
  const script = "import importlib.metadata, sys; print(importlib.metadata.version(sys.argv[1]))";
  const python = join(packagesFolder(place, "python"), "bin/python");
  return spawnSync(python, ["-c", script, name], { encoding: "utf8" }).stdout?.trim();
}

function nodeVersion(name: string, place: Place): string | undefined {
  const file = join(packagesFolder(place, "node"), "node_modules", name, "package.json");
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}

/** A line of `go.mod` names a module and its version, in a group or by itself. */
function goVersion(name: string, place: Place): string | undefined {
  const lines = readFileSync(join(packagesFolder(place, "go"), "go.mod"), "utf8").split("\n");
  const start = `${name} v`;
  const line = lines.map((one) => one.trim().replace(/^require /, "")).find((one) => one.startsWith(start));
  return number.exec(line?.slice(start.length) ?? "")?.[0];
}

function rustVersion(name: string, place: Place): string | undefined {
  const lock = readFileSync(join(packagesFolder(place, "rust"), "Cargo.lock"), "utf8");
  return new RegExp(`name = "${name}"\\nversion = "([^"]+)"`).exec(lock)?.[1];
}

/** A package is `group:artifact`, and its file `artifact-1.2.3.jar`. */
function javaVersion(name: string, place: Place): string | undefined {
  const start = `${name.split(":")[1] ?? ""}-`;
  const files = readdirSync(join(packagesFolder(place, "java"), "lib"));
  const file = files.find((one) => one.startsWith(start) && /^\d/.test(one.slice(start.length)));
  return file?.slice(start.length).replace(/\.jar$/, "");
}

const byRegistry: Readonly<
  Record<EnvReader["registry"], (name: string, place: Place) => string | undefined>
> = {
  pypi: pythonVersion,
  npm: nodeVersion,
  go: goVersion,
  crates: rustVersion,
  maven: javaVersion,
  debian: debianVersion,
  system: systemVersion,
};

/** The version that ran, as far as its registry or the program tells; else the recorded one. */
export function versionOf(
  reader: Pick<EnvReader, "registry" | "package" | "version"> | undefined,
  place: Place,
): string {
  if (!reader) return "unknown";
  return byRegistry[reader.registry](reader.package, place) || reader.version;
}
