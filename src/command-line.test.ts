import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { aboutOf } from "./command-line.ts";

const start = (...program: readonly string[]) => spawnSync(process.execPath, program, { encoding: "utf8" });
const run = (...options: readonly string[]) => start("src/checks/old-facts.ts", ...options);

test("a program says what it does when asked, and does nothing", () => {
  const { status, stdout } = run("--help");
  assert.equal(status, 0);
  assert.match(stdout, /^Lists facts .*npm run facts:old/s);
  assert.doesNotMatch(stdout, /\*/);
});

test("a program names an option that it does not know, without a stack", () => {
  const { status, stdout, stderr } = run("--dais", "3");
  assert.equal(status, 2);
  assert.equal(stdout, "");
  assert.match(stderr, /^Unknown option '--dais'.*npm run facts:old/s);
  assert.doesNotMatch(stderr, /^ +at /m);
});

test("a program that reads a file asks for its name, without a stack", () => {
  for (const name of ["errors", "search"]) {
    const { status, stderr } = start(`src/lab/eval-${name}.ts`, "--json");
    assert.equal(status, 2);
    assert.match(stderr, new RegExp(`^Name a file\\..*npm run eval:${name} -- FILE`, "s"));
    assert.doesNotMatch(stderr, /^ +at /m);
  }
});

test("a comment at the top is read whole, on one line or on many", () => {
  assert.equal(aboutOf("/** One line. */\ncode();"), "One line.");
  assert.equal(aboutOf("/**\n * Two\n *\n * lines.\n */\n/** Not this. */"), "Two\n\nlines.");
  assert.equal(aboutOf("code();"), "");
});
