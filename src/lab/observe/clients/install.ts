import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { clientCodeFolder } from "../../../content/files/client-code.ts";
import type { ClientLanguage } from "../../../domain/observations/client.ts";
import { folderIn, type Place } from "../place.ts";
import { java, kotlin, scala } from "./jvm.ts";
import type { ReadyClient } from "./plan.ts";
import {
  copyPrograms,
  InstallError,
  pinned,
  programNames,
  type Programs,
  run,
  type Toolchain,
  type Wanted,
  write,
} from "./toolchain.ts";

/** A client with its packages in place, or the reason why it cannot run here. */
export type Installed =
  | {
      client: ReadyClient;
      runtime: string;
      /** The version that was installed of each package, those that came along included. */
      versions: ReadonlyMap<string, string>;
    }
  | { missing: string };

/** The pip of the system, at work in an environment: making one with a pip of its own takes longer than all else. */
const pipFor = (folder: string) => [
  "-m",
  "pip",
  "--disable-pip-version-check",
  "--python",
  join(folder, "bin/python"),
];

const python: Toolchain = {
  version: ["python3", "-c", "import platform; print(platform.python_version())"],
  runtime: "Python",
  extension: "py",
  install(folder, { packages }, programs) {
    run("python3", ["-m", "venv", "--without-pip", folder], folder);
    const pip = [...pipFor(folder), "install", "--quiet", "--no-compile"];
    run("python3", [...pip, ...pinned(packages, "==")], folder);
    copyPrograms(programs, (which) => join(folder, `${programNames[which]}.py`));
  },
  start: (folder, which) => ({
    program: join(folder, "bin/python"),
    args: [join(folder, `${programNames[which]}.py`)],
    // Some packages call home when they are loaded; behind the fence that would only cost time.
    env: {
      LITELLM_LOCAL_MODEL_COST_MAP: "True",
      HAYSTACK_TELEMETRY_ENABLED: "False",
      CREWAI_DISABLE_TELEMETRY: "true",
      MEM0_TELEMETRY: "False",
      ANONYMIZED_TELEMETRY: "False",
      DEEPEVAL_TELEMETRY_OPT_OUT: "YES",
    },
  }),
  versions(folder) {
    const list = run("python3", [...pipFor(folder), "list", "--format=json"], folder);
    const packages = JSON.parse(list) as { name: string; version: string }[];
    return new Map(packages.map(({ name, version }) => [name.toLowerCase().replaceAll("_", "-"), version]));
  },
};

const node: Toolchain = {
  version: [process.execPath, "--version"],
  runtime: "Node",
  extension: "mjs",
  install(folder, { packages }, programs) {
    write(folder, "package.json", ['{ "private": true, "type": "module" }']);
    const npm = [
      "install",
      "--no-audit",
      "--no-fund",
      "--no-progress",
      "--ignore-scripts",
      "--loglevel=error",
    ];
    run("npm", [...npm, ...pinned(packages, "@")], folder);
    copyPrograms(programs, (which) => join(folder, `${programNames[which]}.mjs`));
  },
  start: (folder, which) => ({
    program: process.execPath,
    args: [join(folder, `${programNames[which]}.mjs`)],
    env: {},
  }),
  versions(folder) {
    const lock = JSON.parse(readFileSync(join(folder, "node_modules/.package-lock.json"), "utf8")) as {
      packages: Record<string, { version: string }>;
    };
    // A package may lie below the one that brings it; the one at the top counts where there are two.
    const own = Object.entries(lock.packages)
      .toSorted(([one], [other]) => other.length - one.length)
      .map(([path, { version }]) => [path.replace(/^.*node_modules\//, ""), version] as const);
    return new Map(own);
  },
};

const go: Toolchain = {
  version: ["go", "env", "GOVERSION"],
  runtime: "Go",
  extension: "go",
  install(folder, { packages }, programs) {
    write(folder, "go.mod", ["module app", "", "go 1.24"]);
    copyPrograms(programs, (which) => join(folder, programNames[which], "main.go"));
    const wanted = Object.entries(packages).map(([name, version]) => `${name}@${version ?? "latest"}`);
    run("go", ["get", ...wanted], folder);
    run("go", ["mod", "tidy"], folder);
    run("go", ["build", "-o", "bin/", "./..."], folder, { CGO_ENABLED: "0" });
  },
  start: (folder, which) => ({ program: join(folder, "bin", programNames[which]), args: [], env: {} }),
  versions(folder) {
    // Only what is built in: the versions of the rest need not be known, and some cannot be had.
    const format = "{{with .Module}}{{if .Version}}{{.Path}} {{.Version}}{{end}}{{end}}";
    const lines = run("go", ["list", "-deps", "-f", format, "./..."], folder).trim().split("\n");
    return new Map(lines.map((line) => line.split(" ") as [string, string]));
  },
};

/** Where Rust builds, from the folder of a client. */
const rustTarget = "../rust-target";

const rust: Toolchain = {
  version: ["rustc", "--version"],
  runtime: "Rust",
  extension: "rs",
  install(folder, { packages }, programs) {
    run("cargo", ["init", "--quiet", "--vcs", "none", "--name", "app", "--bin"], folder);
    rmSync(join(folder, "src/main.rs"));
    copyPrograms(programs, (which) => join(folder, "src/bin", `${programNames[which]}.rs`));
    // The features that a driver needs stand in its first line.
    const [first = ""] = readFileSync(programs.driver, "utf8").split("\n");
    const features = new Map(
      [...first.matchAll(/([\w-]+)\[([\w,-]+)\]/g)].map(([, name = "", list = ""]) => [name, list]),
    );
    for (const [name, version] of Object.entries({ ...packages, tokio: "1" })) {
      const wanted = name === "tokio" ? "macros,rt-multi-thread" : features.get(name);
      const crate = version === undefined ? name : `${name}@${name === "tokio" ? "" : "="}${version}`;
      run("cargo", ["add", "--quiet", crate, ...(wanted ? ["--features", wanted] : [])], folder);
    }
    run("cargo", ["build", "--quiet"], folder, {
      CARGO_TARGET_DIR: join(folder, rustTarget),
      CARGO_PROFILE_DEV_DEBUG: "0",
    });
    // The next client builds into the same folder, where most of its packages lie ready.
    mkdirSync(join(folder, "bin"));
    for (const which of Object.keys(programs) as (keyof Programs)[])
      copyFileSync(
        join(folder, rustTarget, "debug", programNames[which]),
        join(folder, "bin", programNames[which]),
      );
  },
  start: (folder, which) => ({ program: join(folder, "bin", programNames[which]), args: [], env: {} }),
  versions(folder) {
    const lock = readFileSync(join(folder, "Cargo.lock"), "utf8");
    return new Map(
      [...lock.matchAll(/name = "([^"]+)"\nversion = "([^"]+)"/g)].map(([, name = "", version = ""]) => [
        name,
        version,
      ]),
    );
  },
};

const shell: Toolchain = {
  version: ["bash", "-c", 'echo "$BASH_VERSION"'],
  runtime: "Bash",
  extension: "sh",
  install(folder, _, programs) {
    copyPrograms(programs, (which) => join(folder, `${programNames[which]}.sh`));
  },
  start: (folder, which) => ({ program: "bash", args: [join(folder, `${programNames[which]}.sh`)], env: {} }),
  versions(folder) {
    const version = /\d+(?:\.\d+)+/.exec(run("curl", ["--version"], folder))?.[0] ?? "";
    return new Map([["curl", version]]);
  },
};

const toolchains: Readonly<Record<ClientLanguage, Toolchain>> = {
  python,
  node,
  go,
  java,
  kotlin,
  scala,
  rust,
  shell,
};

function programsOf(root: string, { name, language }: Wanted): Programs {
  const file = `${name}.${toolchains[language].extension}`;
  const code = join(root, clientCodeFolder, file);
  return {
    driver: join(import.meta.dirname, "drivers", file),
    ...(existsSync(code) ? { code } : {}),
  };
}

/** The runtime of a language with its version, such as `Python 3.11.7`; undefined where it is not installed. */
function runtimeOf(language: ClientLanguage): string | undefined {
  const { version, runtime } = toolchains[language];
  const [program, ...args] = version;
  const { status, stdout } = spawnSync(program, args, { encoding: "utf8" });
  const number = /\d+(?:\.\d+)+/.exec(stdout ?? "")?.[0];
  return status === 0 && number !== undefined ? `${runtime} ${number}` : undefined;
}

/** Installs a client into a folder, unless an earlier run did; says why where that cannot be. */
function fillFolder(folder: string, wanted: Wanted, programs: Programs): string | undefined {
  const complete = join(folder, "complete");
  if (existsSync(complete)) return undefined;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  console.error(`Installing ${wanted.name} …`);
  try {
    toolchains[wanted.language].install(folder, wanted, programs);
  } catch (error) {
    if (error instanceof InstallError) return error.message;
    throw error;
  }
  writeFileSync(complete, "");
  return undefined;
}

/**
 * Installs a client with the tool of its language below the place, unless it lies there from a run before.
 * Without the tool or the packages, it says why.
 */
export function install(root: string, place: Place, wanted: Wanted): Installed {
  const { name, language, packages } = wanted;
  const toolchain = toolchains[language];
  const runtime = runtimeOf(language);
  if (runtime === undefined) return { missing: `${toolchain.runtime} is not installed` };
  const programs = programsOf(root, wanted);
  const sources = Object.values(programs).map((file: string) => readFileSync(file, "utf8"));
  const content = JSON.stringify([packages, runtime, sources]);
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 12);
  const folder = join(folderIn(place, "clients"), `${name}-${hash}`);
  const missing = fillFolder(folder, wanted, programs);
  if (missing !== undefined) return { missing };
  const client: ReadyClient = {
    name,
    language,
    folder,
    driver: toolchain.start(folder, "driver"),
    code: programs.code === undefined ? undefined : toolchain.start(folder, "code"),
  };
  return { client, runtime, versions: toolchain.versions(folder) };
}
