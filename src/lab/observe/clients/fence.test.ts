import assert from "node:assert/strict";
import { networkInterfaces } from "node:os";
import { test } from "node:test";
import { isolationProblem } from "../isolation.ts";
import { beyondLoopback, refuseOpenNetwork, runFenced } from "./fence.ts";

test("finds the interfaces that lead to other machines", () => {
  assert.deepEqual(
    beyondLoopback({ lo: [{ internal: true }], eth0: [{ internal: false }], wlan0: undefined }),
    ["eth0"],
  );
});

test("refuses to run where something could leave this machine", () => {
  assert.throws(() => refuseOpenNetwork({ eth0: [{ internal: false }] }), /nothing was run: eth0/);
  assert.doesNotThrow(() => refuseOpenNetwork({ lo: [{ internal: true }] }));
});

const skip = isolationProblem() ?? false;

test("a program behind the fence has loopback only", { skip }, async () => {
  const { exit, stderr } = await runFenced(`${import.meta.dirname}/fenced.ts`, "{}", {
    cwd: process.cwd(),
    timeoutSeconds: 60,
  });
  // It got past the look at the network and stopped at the empty plan.
  assert.notEqual(exit, 0);
  assert.doesNotMatch(stderr, /nothing was run/);
});

test("outside the fence the observing program refuses on a machine that has a network", async (context) => {
  if (beyondLoopback(networkInterfaces()).length === 0) return context.skip("this machine has loopback only");
  const { spawnSync } = await import("node:child_process");
  const { status, stderr } = spawnSync(process.execPath, [`${import.meta.dirname}/fenced.ts`], {
    input: "{}",
    encoding: "utf8",
  });
  assert.notEqual(status, 0);
  assert.match(stderr, /nothing was run: .* leads to other machines/);
});
