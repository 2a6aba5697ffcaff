import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { aboutOf } from "./command-line.ts";

const run = (...options: readonly string[]) =>
  spawnSync(process.execPath, ["src/checks/old-facts.ts", ...options], { encoding: "utf8" });

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

test("a comment at the top is read whole, on one line or on many", () => {
  assert.equal(aboutOf("/** One line. */\ncode();"), "One line.");
  assert.equal(aboutOf("/**\n * Two\n *\n * lines.\n */\n/** Not this. */"), "Two\n\nlines.");
  assert.equal(aboutOf("code();"), "");
});
