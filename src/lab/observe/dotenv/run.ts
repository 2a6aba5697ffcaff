/** Puts one file before one reader and says what the reader made of it. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import type { EnvLine, Reading } from "../../../domain/env-files/reader.ts";
import { type Finished, runProcess } from "../../samples/process.ts";
import type { RunReader } from "./readers.ts";

/** Seconds after which a reader is ended; Node tools need a few on a busy machine. */
const longestRun = 90;
const variable = "OPENAI_API_KEY";

/** The bytes of a file as it is stored. */
export function bytesOf({ file, encoding }: Pick<EnvLine, "file" | "encoding">): Buffer {
  if (encoding === "utf-8") return Buffer.from(file);
  return Buffer.from(`\uFEFF${file}`, encoding === "utf-16-with-mark" ? "utf16le" : "utf8");
}

/** Runs a reader in a folder of its own. */
export async function readLine(
  reader: RunReader,
  line: EnvLine,
  packages: string,
  here: string,
): Promise<Reading> {
  mkdirSync(here, { recursive: true });
  writeFileSync(join(here, reader.fileName ?? ".env"), bytesOf(line));
  for (const [name, text] of Object.entries(reader.files ?? {})) writeFileSync(join(here, name), text);
  const folders = { packages, here };
  const [program = "", ...args] = reader.command(folders);
  const finished = await runProcess(program, args, {
    cwd: here,
    timeoutSeconds: longestRun,
    env: {
      PATH: process.env["PATH"] ?? "",
      // A value that shows when a reader fills in $HOME.
      HOME: "/home/u",
      LANG: "C.UTF-8",
      ...reader.env?.(folders),
      ...(line.exported === undefined ? {} : { [variable]: line.exported }),
    },
  });
  return readingOf(finished, here);
}

/** What the output of a finished reader says: its environment as `NAME=value\0`, or nothing at all. */
export function readingOf({ exit, stdout, stderr }: Finished, here: string): Reading {
  if (exit !== 0 || !stdout.includes("\0")) return { fails: said(stderr || stdout, here) };
  const pairs = stdout.split("\0");
  const found = pairs.find((pair) => pair.startsWith(`${variable}=`));
  if (found !== undefined) return found.slice(variable.length + 1);
  const others = pairs
    .map((pair) => pair.split("=")[0] ?? "")
    .filter((name) => name.includes("API_KEY"))
    .map((name) => JSON.stringify(name).replaceAll("\uFEFF", "\\ufeff"));
  return { unset: others.length > 0 ? `sets ${others.join(", ")}` : said(stderr, here) };
}

/** Characters of a message that are kept. */
const longestMessage = 160;

/** The line of a message that tells most: the last one of a traceback, else the first. */
function said(message: string, here: string): string {
  const lines = stripVTControlCharacters(message)
    .replaceAll(`${here}/`, "")
    .replaceAll(here, ".")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  const line = (lines[0]?.startsWith("Traceback") ? lines.at(-1) : lines[0]) ?? "";
  // Times and numbers of processes differ from run to run.
  const steady = line.replace(/time="[^"]*" ?/, "").replace(/\(node:\d+\) /, "");
  return steady.replace(/[\p{Cc}\uFFFD]+/gu, "…").slice(0, longestMessage);
}
