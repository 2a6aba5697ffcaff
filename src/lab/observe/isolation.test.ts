import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { isolated, isolationProblem } from "./isolation.ts";

/** On systems without namespaces the runner refuses; there is nothing to isolate with. */
const skip = process.platform !== "linux" && "it takes Linux";

test("a program of the observatory reaches loopback and no other machine", { skip }, () => {
  assert.equal(isolationProblem(), undefined);
});

test("a program keeps its arguments and its exit code", { skip }, () => {
  const [program, args] = isolated("sh", ["-c", 'printf "%s|" "$@"; exit 3', "sh", "a b", "$c", ""]);
  const { status, stdout } = spawnSync(program, args, { encoding: "utf8" });
  assert.deepEqual({ status, stdout }, { status: 3, stdout: "a b|$c||" });
});

test("a machine where programs cannot be isolated is refused with the reason", () => {
  const problem = isolationProblem(() => ["no-such-program", []]);
  assert.match(problem ?? "", /cannot be kept on the loopback interface.*no-such-program.*nothing is run/);
});

test("a machine where a program gets out is refused", () => {
  const problem = isolationProblem((program) => [program, ["-e", 'console.log("open")']]);
  assert.match(problem ?? "", /can call other machines, so nothing is run/);
});
