/** Installs the packages of one language below the place, or says why that cannot be done here. */
import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { folderIn, type Place } from "../place.ts";

export type Toolchain = "python" | "node" | "go" | "rust" | "java" | "system";

/** A package by its registry's name, with the version wanted; without one, the newest. */
export interface Wanted {
  package: string;
  version?: string | undefined;
}

const drivers = join(import.meta.dirname, "drivers");
/** Milliseconds for one step of an installation. */
const longestStep = 15 * 60_000;

/** Runs one step; throws its last words when it fails. */
function step(folder: string, program: string, ...args: readonly string[]): void {
  const { status, error, stdout, stderr } = spawnSync(program, args, {
    cwd: folder,
    encoding: "utf8",
    timeout: longestStep,
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  if (status === 0) return;
  const words = error?.message ?? `${stdout}\n${stderr}`.trim().split("\n").at(-1);
  throw new Error(`${program} ${args[0] ?? ""}: ${words}`);
}

function python(folder: string, wanted: readonly Wanted[]): void {
  step(folder, "python3", "-m", "venv", ".");
  const pins = wanted.map(({ package: name, version }) => (version ? `${name}==${version}` : name));
  // The command of python-dotenv needs click, which it does not ask for.
  step(folder, "bin/pip", "install", "--quiet", "--disable-pip-version-check", "click", ...pins);
}

function node(folder: string, wanted: readonly Wanted[]): void {
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  // dotenv-expand and dotenv work together, so both are always there, as is the Node that runs the rest.
  const names = new Set(wanted.map(({ package: name }) => name));
  const companions = ["node", "dotenv"].filter((name) => !names.has(name));
  const pins = wanted.map(({ package: name, version }) => `${name}@${version ?? "latest"}`);
  step(folder, "npm", "install", "--silent", "--no-audit", "--no-fund", ...pins, ...companions);
}

function go(folder: string, wanted: readonly Wanted[]): void {
  for (const file of ["go.mod", "main.go"]) copyFileSync(join(drivers, "go", file), join(folder, file));
  const pins = wanted.map(
    ({ package: name, version }) => `${name}@${version ? goVersion(name, version) : "latest"}`,
  );
  step(folder, "go", "get", ...new Set(pins));
  // What the packages need beside themselves is looked up while they are built.
  step(folder, "go", "build", "-mod=mod", "-o", "readers", ".");
}

/** Docker's module has no go.mod of its own, which Go marks in the version. */
function goVersion(name: string, version: string): string {
  const isOld = !/\/v\d+$/.test(name) && Number.parseInt(version, 10) > 1;
  return `v${version}${isOld ? "+incompatible" : ""}`;
}

function rust(folder: string, wanted: readonly Wanted[]): void {
  cpSync(join(drivers, "rust/src"), join(folder, "src"), { recursive: true });
  const pins = wanted.map(({ package: name, version }) => {
    // The library of dotenvs is called dotenv, like the package it replaces.
    const key = name === "dotenvs" ? "dotenvs_library" : name;
    return `${key} = { package = "${name}", version = "${version ? `=${version}` : "*"}" }`;
  });
  const manifest = `[package]\nname = "readers"\nversion = "0.0.0"\nedition = "2021"\n\n[dependencies]\n${pins.join("\n")}\n`;
  writeFileSync(join(folder, "Cargo.toml"), manifest);
  step(folder, "cargo", "build", "--quiet");
  copyFileSync(join(folder, "target/debug/readers"), join(folder, "readers"));
}

function java(folder: string, wanted: readonly Wanted[]): void {
  const dependencies = wanted.map(({ package: name, version }) => {
    const [group = "", artifact = ""] = name.split(":");
    return `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version ?? "LATEST"}</version></dependency>`;
  });
  const project = `<project><modelVersion>4.0.0</modelVersion><groupId>observe</groupId><artifactId>readers</artifactId><version>1</version><packaging>pom</packaging><dependencies>${dependencies.join("")}</dependencies></project>`;
  writeFileSync(join(folder, "pom.xml"), project);
  step(folder, "mvn", "-q", "-B", "dependency:copy-dependencies", "-DoutputDirectory=lib");
  step(folder, "javac", "-cp", "lib/*", "-d", "classes", join(drivers, "java/Reader.java"));
}

const installers: Readonly<Record<Toolchain, (folder: string, wanted: readonly Wanted[]) => void>> = {
  python,
  node,
  go,
  rust,
  java,
  system: () => {},
};

/** Where a toolchain keeps what it installed. */
export function packagesFolder(place: Place, toolchain: Toolchain): string {
  return folderIn(place, "packages", toolchain);
}

/** Installs what is wanted, unless the place has just that already; returns a sentence when that is not possible. */
export function install(place: Place, toolchain: Toolchain, wanted: readonly Wanted[]): string | undefined {
  const distinct = [...new Map(wanted.map((one) => [one.package, one])).values()];
  const folder = packagesFolder(place, toolchain);
  const mark = join(folder, "installed.json");
  const state = JSON.stringify(distinct);
  if (existsSync(mark) && readFileSync(mark, "utf8") === state) return undefined;
  try {
    installers[toolchain](folder, distinct);
    writeFileSync(mark, state);
    return undefined;
  } catch (error) {
    return `the packages for ${toolchain} could not be installed: ${(error as Error).message}`;
  }
}

/** Whether the machine has a program. */
export function hasProgram(name: string): boolean {
  return spawnSync("sh", ["-c", 'command -v "$1"', "sh", name]).status === 0;
}
