import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import type { EnvLine } from "../../../domain/env-files/reader.ts";
import { bytesOf, readingOf, readLine } from "./run.ts";
import { runReaders } from "./readers.ts";

const finished = (stdout: string, stderr = "", exit = 0) => ({ exit, stdout, stderr });

test("takes the value to the character", () => {
  assert.equal(readingOf(finished("PATH=/bin\0OPENAI_API_KEY=a=b\nc\r\0"), "/here"), "a=b\nc\r");
});

test("says under which other name the variable came", () => {
  assert.deepEqual(readingOf(finished("\0\uFEFFOPENAI_API_KEY=a\0"), "/here"), {
    unset: String.raw`sets "\ufeffOPENAI_API_KEY"`,
  });
});

test("keeps what a reader says when it goes on without the key, or stops, but no folder of the run", () => {
  assert.deepEqual(readingOf(finished("\0", "\u001B[33mwarning: /here/.env, line 1\n"), "/here"), {
    unset: "warning: .env, line 1",
  });
  const traceback = "Traceback (most recent call last):\n  File x\nKeyError: 'a'\n";
  assert.deepEqual(readingOf(finished("", traceback, 1), "/here"), { fails: "KeyError: 'a'" });
});

test("a reader that prints nothing failed", () => {
  assert.deepEqual(readingOf(finished(""), "/here"), { fails: "" });
});

test("stores a file with the mark and the encoding that it names", () => {
  assert.deepEqual([...bytesOf({ file: "é", encoding: "utf-8" })], [0xc3, 0xa9]);
  assert.deepEqual([...bytesOf({ file: "a", encoding: "utf-8-with-mark" })], [0xef, 0xbb, 0xbf, 0x61]);
  assert.deepEqual([...bytesOf({ file: "a", encoding: "utf-16-with-mark" })], [0xff, 0xfe, 0x61, 0]);
});

test(
  "runs a reader on a file, with a key in the environment or without",
  { skip: process.platform !== "linux" },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "readers-"));
    const line: EnvLine = {
      id: "one",
      title: "",
      file: "OPENAI_API_KEY=abc-123 # x\r\n",
      encoding: "utf-8",
      meant: "",
    };
    const { bash } = runReaders;
    assert.ok(bash);
    try {
      assert.equal(await readLine(bash, line, "", join(folder, "a")), "abc-123");
      const empty = { ...line, file: "OPENAI_API_KEY=\n", exported: "from-env" };
      assert.equal(await readLine(bash, empty, "", join(folder, "b")), "");
      const other = { ...line, file: "OTHER=1\n", exported: "from-env" };
      assert.equal(await readLine(bash, other, "", join(folder, "c")), "from-env");
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
