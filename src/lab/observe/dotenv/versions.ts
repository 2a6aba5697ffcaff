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

function found(registry: EnvReader["registry"], name: string, place: Place): string | undefined {
  switch (registry) {
    case "pypi": {
      const script = "import importlib.metadata, sys; print(importlib.metadata.version(sys.argv[1]))";
      const python = join(packagesFolder(place, "python"), "bin/python");
      return spawnSync(python, ["-c", script, name], { encoding: "utf8" }).stdout?.trim();
    }
    case "npm": {
      const file = join(packagesFolder(place, "node"), "node_modules", name, "package.json");
      return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
    }
    case "go": {
      const mod = readFileSync(join(packagesFolder(place, "go"), "go.mod"), "utf8");
      const line = mod.split("\n").find((one) =>
        one
          .trim()
          .replace(/^require /, "")
          .startsWith(`${name} v`),
      );
      return number.exec(line?.split(" v")[1] ?? "")?.[0];
    }
    case "crates": {
      const lock = readFileSync(join(packagesFolder(place, "rust"), "Cargo.lock"), "utf8");
      return new RegExp(`name = "${name}"\\nversion = "([^"]+)"`).exec(lock)?.[1];
    }
    case "maven": {
      const artifact = name.split(":")[1] ?? "";
      const files = readdirSync(join(packagesFolder(place, "java"), "lib"));
      const file = files.find(
        (one) => one.startsWith(`${artifact}-`) && /^\d/.test(one.slice(artifact.length + 1)),
      );
      return file?.slice(artifact.length + 1).replace(/\.jar$/, "");
    }
    case "debian":
      return debianVersion(name);
    case "system":
      return systemVersion(name);
  }
}

/** The version that ran, as far as its registry or the program tells; else the recorded one. */
export function versionOf(
  reader: Pick<EnvReader, "registry" | "package" | "version"> | undefined,
  place: Place,
): string {
  if (!reader) return "unknown";
  return found(reader.registry, reader.package, place) || reader.version;
}
