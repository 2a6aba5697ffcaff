import assert from "node:assert/strict";
import { once } from "node:events";
import { test } from "node:test";
import type { Engine, EngineProgram } from "./engine.ts";
import { answered, NoAnswer } from "./patience.ts";
import { Processes } from "./processes.ts";
import { mostStarts, Restarting } from "./restarts.ts";

/** A browser whose windows do as told, and what became of it. */
function browser(fresh: (start: number) => Partial<Engine>) {
  const seen = { starts: 0, ends: 0, said: [] as string[] };
  const start = async (): Promise<EngineProgram> => {
    const count = ++seen.starts;
    return {
      fresh: async () => ({ close: async () => {}, ...fresh(count) }) as Engine,
      close: async () => void seen.ends++,
    };
  };
  const restarting = new Restarting("Netscape", start, (sentence) => seen.said.push(sentence));
  return { seen, walk: (journey: (engine: Engine) => Promise<void>) => restarting.walk(journey) };
}

const silent = (): never => {
  throw new NoAnswer("Netscape: a session: no answer");
};

test("a driver that gives no session is started anew, and it is said", async () => {
  const { seen, walk } = browser((start) => (start < mostStarts ? silent() : {}));
  let walks = 0;
  await walk(async () => void walks++);
  assert.deepEqual([seen.starts, seen.ends, walks], [mostStarts, mostStarts - 1, 1]);
  assert.match(seen.said.join("\n"), /anew \(2 of 3\)[^]*anew \(3 of 3\)/);
});

test("a driver that never answers fails the journey", async () => {
  const { seen, walk } = browser(silent);
  await assert.rejects(
    walk(async () => {}),
    NoAnswer,
  );
  assert.deepEqual([seen.starts, seen.ends], [mostStarts, mostStarts]);
});

test("a journey that fails is not walked again, even when its window does not close either", async () => {
  for (const close of [async () => {}, async () => silent()]) {
    const { seen, walk } = browser(() => ({ close }));
    let walks = 0;
    const journey = walk(async () => {
      walks++;
      assert.fail("the key is in sight");
    });
    await assert.rejects(journey, /the key is in sight/);
    assert.deepEqual([seen.starts, walks], [1, 1]);
  }
});

test("a window that does not close leaves the journey passed, and the next one gets another driver", async () => {
  const { seen, walk } = browser(() => ({ close: async () => silent() }));
  await walk(async () => {});
  await walk(async () => {});
  assert.deepEqual([seen.starts, seen.ends], [2, 2]);
});

test("waits for an answer, and no longer than it may", async () => {
  assert.equal(await answered("a page", Promise.resolve("here")), "here");
  await assert.rejects(answered("a page", new Promise(() => {}), undefined, 0.01), /a page: no answer/);
});

test("an end of the driver by itself is no answer", async () => {
  const processes = new Processes();
  processes.start(process.execPath, ["--eval", ""], { stdio: "ignore" });
  await assert.rejects(answered("a page", new Promise(() => {}), processes.gone), NoAnswer);
});

test("with a program, everything ends that it has started", async () => {
  const processes = new Processes();
  const inner = "process.stdout.write('here'); setInterval(() => {}, 1000)";
  const outer = `require("node:child_process").spawn(process.execPath, ["--eval", ${JSON.stringify(inner)}], { stdio: "inherit" })`;
  const { stdout } = processes.start(process.execPath, ["--eval", outer], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  assert.ok(stdout);
  await once(stdout, "data");
  processes.end();
  // The pipe ends once nobody holds its other end any more.
  await once(stdout.resume(), "end");
});
