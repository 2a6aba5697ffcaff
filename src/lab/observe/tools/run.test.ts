import assert from "node:assert/strict";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { filesWith, tryTool } from "./run.ts";

function inFolders(work: (packages: string, home: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tools-"));
  const [packages, home] = [join(folder, "packages"), join(folder, "home")];
  for (const one of [packages, home]) mkdirSync(one);
  return work(packages, home).finally(() => rmSync(folder, { recursive: true }));
}

/** A tool of four lines that keeps what it is given. */
const script = `#!/bin/sh
mkdir -p "$HOME/.tool"
case $1 in store) cat >"$HOME/.tool/key" ;; show) cat "$HOME/.tool/key" ;; remove) rm "$HOME/.tool/key" ;; esac
`;

test("finds the files that hold a key, with their modes, and no others", () =>
  inFolders(async (_, home) => {
    mkdirSync(join(home, ".tool"));
    writeFileSync(join(home, ".tool/key"), "a-key\n");
    chmodSync(join(home, ".tool/key"), 0o640);
    writeFileSync(join(home, ".tool/log"), "an error\n");
    symlinkSync(home, join(home, ".tool/workspace"));
    assert.deepEqual(filesWith("a-key", home), [{ file: "~/.tool/key", mode: "640" }]);
  }));

test("says where a tool keeps the key, that it shows it, and whether removing takes it away", () =>
  inFolders(async (packages, home) => {
    writeFileSync(join(packages, "tool"), script, { mode: 0o755 });
    const trial = {
      toolchain: "node",
      program: "tool",
      store: () => ["store"],
      show: () => ["show"],
    } as const;
    const places = [{ file: "~/.tool/key", mode: "644" }];
    assert.deepEqual(await tryTool(trial, packages, home), {
      places,
      showsWhole: true,
      keptAfterRemoval: true,
    });
    const other = { ...trial, show: () => ["say-nothing"], remove: () => ["remove"] };
    assert.deepEqual(await tryTool(other, packages, join(home, "again")), {
      places,
      showsWhole: false,
      keptAfterRemoval: false,
    });
  }));

/** A tool that asks for a key on a terminal, keeps it, and sends what `choose` finds. */
const askingTool = (choose: string) => `#!/usr/bin/env node
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
const read = (file) => (existsSync(file) ? readFileSync(file, "utf8").trim() : undefined);
if (process.argv[2] === "login") {
  if (!process.stdin.isTTY) process.exit(1);
  createInterface(process.stdin, process.stdout).question("Your key: ", (key) => {
    writeFileSync("kept", key);
    process.exit();
  });
} else {
  const [stored, variable, dotenv] = [read("kept"), process.env.OPENAI_API_KEY, read(".env")?.split("=")[1]];
  await fetch(process.env.ADDRESS, { headers: { authorization: "Bearer " + (${choose}) } });
}
`;

const asking = {
  toolchain: "node",
  program: "tool.mjs",
  store: () => ["login"],
  questions: (key: string) => [["Your key", `${key}\r`]] as const,
  call: { args: ["call"], env: (address: string) => ({ ADDRESS: address }) },
} as const;

for (const [choose, sends, dotenv] of [
  ["stored ?? variable ?? dotenv", "stored", "yes"],
  ["variable ?? stored", "variable", "no"],
  ["''", "neither", "no"],
] as const)
  test(`types a key on a terminal and sees that a tool sends ${sends}, and ${dotenv} key of .env`, () =>
    inFolders(async (packages, home) => {
      writeFileSync(join(packages, "tool.mjs"), askingTool(choose), { mode: 0o755 });
      const seen = await tryTool(asking, packages, home);
      assert.deepEqual(seen, {
        places: [{ file: "~/kept", mode: "644" }],
        showsWhole: false,
        keptAfterRemoval: true,
        sends,
        dotenv,
      });
    }));

const settings = (key: string) => ({ settings: key, "~/.tool/settings": key });

test("tells what its user wrote from a copy that the tool made", () =>
  inFolders(async (packages, home) => {
    writeFileSync(join(packages, "tool"), "#!/bin/sh\ncp settings copy\n", { mode: 0o755 });
    const { places } = await tryTool(
      { toolchain: "node", program: "tool", store: () => [], written: settings },
      packages,
      home,
    );
    assert.deepEqual(places, [
      { file: "~/.tool/settings", mode: "yours" },
      { file: "~/copy", mode: "644" },
      { file: "./settings", mode: "yours" },
    ]);
  }));
