import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createServer } from "node:http";
import { type AddressInfo } from "node:net";
import { test } from "node:test";
import { checkLoopback, loopbackOnly } from "./loopback.ts";
import { runProcess } from "./process.ts";

const call = (address: string) =>
  `fetch("${address}").then((answer) => console.log(answer.status), ({ cause }) => console.log(cause.message))`;
const env = { ...loopbackOnly, PATH: process.env["PATH"] ?? "" };

test("a program of the runner cannot call another machine", () => {
  for (const address of ["http://192.0.2.1", "https://192.0.2.1", "https://api.openai.com/v1/models"]) {
    const { stdout } = spawnSync(process.execPath, ["-e", call(address)], { env, encoding: "utf8" });
    assert.match(stdout, /^only the loopback interface may be called here, not/);
  }
});

test("a program of the runner can call this machine", async () => {
  const server = createServer((_, response) => response.end());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    const { port } = server.address() as AddressInfo;
    const { stdout } = await runProcess(process.execPath, ["-e", call(`http://127.0.0.1:${port}`)], {
      cwd: "/",
      env,
    });
    assert.equal(stdout, "200\n");
  } finally {
    server.close();
  }
});

test("notices a program that nothing keeps on this machine", () => {
  const tools = new Map(
    ["python", "curl", "git"].map((program) => [program, { program, version: "", missing: "absent" }]),
  );
  const { problems, skipped } = checkLoopback({ PATH: "/nowhere" }, tools);
  assert.deepEqual(problems, ["node may call other machines: nothing stopped it"]);
  assert.equal(skipped, 3);
});
