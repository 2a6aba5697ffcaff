import assert from "node:assert/strict";
import { test } from "node:test";
import { runProcess } from "./process.ts";

const env = { PATH: process.env["PATH"] ?? "" };

test("ends a program that takes too long, also one that does not want to", async () => {
  const stubborn = "trap '' TERM; sleep 600";
  const { exit, stderr } = await runProcess("bash", ["-c", stubborn], {
    cwd: process.cwd(),
    env,
    timeoutSeconds: 1,
  });
  assert.equal(exit, null);
  assert.match(stderr, /ended after 1 seconds/);
});
