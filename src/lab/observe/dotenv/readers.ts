/** How each reader of the record is run: what it needs, what has to lie beside `.env`, and the command. */
import { readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { Toolchain } from "./toolchains.ts";

/** A reader as the runner starts it. */
export interface RunReader {
  toolchain: Toolchain;
  /** The command, in a folder with `.env`. It writes its environment, or what the library returned, as `NAME=value\0`. */
  command: (folders: RunFolders) => readonly string[];
  /** Files beside `.env`, by name. */
  files?: Readonly<Record<string, string>>;
  /** Variables that the reader itself needs. */
  env?: (folders: RunFolders) => Readonly<Record<string, string>>;
  /** Where the file stands, if it is not called `.env`. */
  fileName?: string;
  /** Programs that have to be there, beside those of the toolchain. */
  programs?: readonly string[];
}

export interface RunFolders {
  /** Where the toolchain installed its packages. */
  packages: string;
  /** Where the reader runs. */
  here: string;
}

const drivers = join(import.meta.dirname, "drivers");

/** A program that hands on what it got. A shell in between would drop variables whose names it does not like. */
const probe = ["cat", "/proc/self/environ"];
const probeLine = probe.join(" ");

const words = (line: string) => line.split(" ");

const python = (name: string): RunReader => ({
  toolchain: "python",
  command: ({ packages }) => [join(packages, "bin/python"), join(drivers, "readers.py"), name],
});

const pythonProgram = (program: string, ...args: readonly string[]): RunReader => ({
  toolchain: "python",
  command: ({ packages }) => [join(packages, "bin", program), ...args],
});

const node = (name: string): RunReader => ({
  toolchain: "node",
  command: ({ packages }) => [join(packages, "node_modules/.bin/node"), join(drivers, "readers.mjs"), name],
  env: ({ packages }) => ({ PACKAGES: packages }),
});

const nodeProgram = (program: string, ...args: readonly string[]): RunReader => ({
  toolchain: "node",
  command: ({ packages }) => [join(packages, "node_modules", program), ...args],
});

/** A program of npm that is itself a script, run with the Node of the place. */
const nodeScript = (program: string, ...args: readonly string[]): RunReader => ({
  toolchain: "node",
  command: ({ packages }) => [
    join(packages, "node_modules/.bin/node"),
    join(packages, "node_modules", program),
    ...args,
  ],
});

const compiled = (toolchain: "go" | "rust", name: string): RunReader => ({
  toolchain,
  command: ({ packages }) => [join(packages, "readers"), name],
});

/** Spring reads a file of its own accord as soon as spring-dotenv lies beside it, so only its own row has that. */
const classPath = (packages: string, name: string) =>
  readdirSync(join(packages, "lib"))
    .filter((file) => name === "spring-dotenv" || !/spring.*dotenv/.test(file))
    .map((file) => join(packages, "lib", file))
    .concat(join(packages, "classes"))
    .join(delimiter);

const java = (name: string): RunReader => ({
  toolchain: "java",
  command: ({ packages }) => [
    "java",
    "-XX:TieredStopAtLevel=1",
    "-XX:+UseSerialGC",
    "-Djava.util.logging.config.file=/dev/null",
    "-cp",
    classPath(packages, name),
    "Reader",
    name,
  ],
});

const system = (programs: readonly string[], ...command: readonly string[]): RunReader => ({
  toolchain: "system",
  command: () => command,
  programs,
});

const container = (program: string): RunReader =>
  system([program, "python3"], "python3", join(drivers, "containers.py"), program);

const environmentScript = join(drivers, "environment.cjs");
const sourced = `set -a; . ./.env; set +a; exec ${probeLine}`;

/** Every reader that can be run, by its id in the record. */
export const runReaders: Readonly<Record<string, RunReader>> = {
  "python-dotenv": python("python-dotenv"),
  "python-dotenv-override": python("python-dotenv-override"),
  "python-dotenv-run": pythonProgram("dotenv", "run", "--", ...probe),
  "pydantic-settings": python("pydantic-settings"),
  environs: python("environs"),
  "django-environ": python("django-environ"),
  "python-decouple": python("python-decouple"),
  dynaconf: python("dynaconf"),
  "dynaconf-environment": python("dynaconf-environment"),
  starlette: python("starlette"),
  pipenv: python("pipenv"),
  honcho: pythonProgram("honcho", "-e", ".env", "run", ...probe),
  uv: {
    toolchain: "python",
    command: ({ packages }) => [
      join(packages, "bin/uv"),
      ...words("run --offline --no-project --no-config --env-file .env --python"),
      join(packages, "bin/python"),
      "--",
      ...probe,
    ],
  },
  just: {
    ...pythonProgram("just"),
    files: { justfile: `set dotenv-load\nset dotenv-filename := '.env'\n_probe:\n    @${probeLine}\n` },
  },
  systemd: python("systemd"),
  node: nodeProgram(".bin/node", "--env-file=.env", environmentScript),
  "node-20": system(["node"], "/usr/bin/node", "--env-file=.env", environmentScript),
  dotenv: node("dotenv"),
  "dotenv-override": node("dotenv-override"),
  "dotenv-expand": node("dotenv-expand"),
  "dotenv-flow": node("dotenv-flow"),
  vite: node("vite"),
  next: node("next"),
  c12: node("c12"),
  wrangler: {
    ...node("wrangler"),
    fileName: ".dev.vars",
    files: { "wrangler.toml": 'name = "reader"\ncompatibility_date = "2026-01-01"\n' },
    env: ({ packages }) => ({ PACKAGES: packages, WRANGLER_SEND_METRICS: "false", CI: "1" }),
  },
  "dotenv-run": nodeScript("dotenv/dist/cli.cjs", "run", "-q", "--", ...probe),
  dotenvx: nodeScript(".bin/dotenvx", "run", "-f", ".env", "-q", "--", ...probe),
  "dotenv-cli": nodeScript("dotenv-cli/cli.js", "-e", ".env", "--", ...probe),
  "env-cmd": nodeScript(".bin/env-cmd", "-f", ".env", "--", ...probe),
  bun: nodeProgram(".bin/bun", "--env-file=.env", environmentScript),
  deno: {
    ...nodeProgram(".bin/deno", "run", "--no-lock", "-q", "-A", "--env-file=.env", environmentScript),
    env: () => ({ DENO_NO_UPDATE_CHECK: "1" }),
  },
  mise: {
    ...nodeProgram("@jdxcode/mise-linux-x64/bin/mise", "exec", "--", ...probe),
    files: { "mise.toml": "[env]\n_.file = '.env'\n" },
    env: ({ here }) => ({ MISE_TRUSTED_CONFIG_PATHS: here, MISE_OFFLINE: "1" }),
  },
  dotenvy: compiled("rust", "dotenvy"),
  "dotenvy-override": compiled("rust", "dotenvy-override"),
  "dotenv-rust": compiled("rust", "dotenv-rust"),
  dotenvs: compiled("rust", "dotenvs"),
  godotenv: compiled("go", "godotenv"),
  gotenv: compiled("go", "gotenv"),
  "compose-go-load": compiled("go", "compose-go-load"),
  "compose-project": compiled("go", "compose-project"),
  "compose-env-file": compiled("go", "compose-env-file"),
  "docker-cli-library": compiled("go", "docker-cli-library"),
  docker: container("docker"),
  podman: container("podman"),
  kubectl: container("kubectl"),
  "dotenv-java": java("dotenv-java"),
  "spring-dotenv": java("spring-dotenv"),
  "spring-import": java("spring-import"),
  "java-properties": java("java-properties"),
  phpdotenv: system(["php"], "php", join(drivers, "readers.php"), "phpdotenv"),
  "symfony-dotenv": system(["php"], "php", join(drivers, "readers.php"), "symfony-dotenv"),
  "ruby-dotenv": system(["ruby"], "ruby", join(drivers, "readers.rb"), "ruby-dotenv"),
  "ruby-dotenv-overload": system(["ruby"], "ruby", join(drivers, "readers.rb"), "ruby-dotenv-overload"),
  foreman: system(["foreman"], "foreman", "run", "-e", ".env", ...probe),
  direnv: {
    ...system(["direnv"], "sh", "-c", `direnv allow . && exec direnv exec . ${probeLine}`),
    files: { ".envrc": "dotenv\n" },
  },
  make: {
    ...system(["make"], "make", "-s"),
    files: { Makefile: `include .env\nexport\nall:\n\t@${probeLine}\n` },
  },
  bash: system(["bash"], "bash", "-c", sourced),
  dash: system(["dash"], "dash", "-c", sourced),
  zsh: system(["zsh"], "zsh", "-f", "-c", sourced),
  fish: system(["fish"], "fish", "--no-config", "-c", `export (cat .env); exec ${probeLine}`),
  "env-xargs": system(["bash"], "bash", "-c", `env $(cat .env | xargs) ${probeLine}`),
  "export-xargs": system(["bash"], "bash", "-c", `export $(grep -v '^#' .env | xargs); exec ${probeLine}`),
};
