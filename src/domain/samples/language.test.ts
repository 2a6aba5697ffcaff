import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { anyText } from "../words/fake-text.ts";
import { languageOf, wraps } from "./language.ts";

test("knows the language of a file by its ending", () => {
  assert.deepEqual(languageOf("store-use/app.py"), { title: "Python", prism: "python" });
});

test("calls each language as its readers do, and gives it to a highlighter that knows it", () => {
  const rows = [
    ["sh", "bash", "bash"],
    ["zsh", "zsh", "bash"],
    ["fish", "fish", "bash"],
    ["ps1", "PowerShell", "powershell"],
    ["cmd", "cmd", "batch"],
    ["mjs", "Node.js", "javascript"],
    ["js", "JavaScript", "javascript"],
    ["ts", "TypeScript", "typescript"],
    ["go", "Go", "go"],
    ["rs", "Rust", "rust"],
    ["java", "Java", "java"],
    ["kt", "Kotlin", "kotlin"],
    ["scala", "Scala", "scala"],
    ["json", "JSON", "json"],
    ["yaml", "YAML", "yaml"],
    ["yml", "YAML", "yaml"],
    ["env", ".env file", "bash"],
    ["gitignore", ".gitignore", "bash"],
    ["dockerignore", ".dockerignore", "bash"],
  ] as const;
  for (const [ending, title, prism] of rows)
    assert.deepEqual(languageOf(`a.${ending}`), { title, prism }, ending);
});

test("wraps the lines of shells and of their files, and of nothing else", () => {
  const shells = ["sh", "zsh", "fish", "ps1", "cmd", "env"];
  const endings = [...shells, "py", "mjs", "go", "json", "yaml", "unknown"];
  assert.deepEqual(
    endings.filter((ending) => wraps(languageOf(`a.${ending}`))),
    shells,
  );
});

test("knows a file that is all ending", () => {
  assert.equal(languageOf("store-dotenv/.gitignore").title, ".gitignore");
});

test("reads only the last ending", () => {
  assert.equal(languageOf("app.py.json").title, "JSON");
});

test("does not care about the case of the ending", () => {
  assert.equal(languageOf("SET.PS1").title, "PowerShell");
});

test("calls a file with an unknown ending text", () => {
  assert.deepEqual(languageOf("notes.unknown"), { title: "Text", prism: "plaintext" });
});

test("calls a file without an ending text", () => {
  assert.equal(languageOf("samples.d/Dockerfile").title, "Text");
});

test("calls a file text although its ending is a name that every object has", () => {
  assert.deepEqual(
    ["x.constructor", "x.__proto__"].map((file) => languageOf(file).title),
    ["Text", "Text"],
  );
});

test("has a title and a highlighter for any file name", () => {
  fc.assert(
    fc.property(anyText(), (file) => {
      const { title, prism } = languageOf(file);
      assert.ok(title.length > 0 && prism.length > 0);
    }),
  );
});
