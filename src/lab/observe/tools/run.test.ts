import assert from "node:assert/strict";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
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
    assert.deepEqual(await tryTool(other, packages, home), {
      places,
      showsWhole: false,
      keptAfterRemoval: false,
    });
  }));
