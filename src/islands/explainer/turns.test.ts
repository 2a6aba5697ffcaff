import assert from "node:assert/strict";
import { test } from "node:test";
import type { Steps } from "../../domain/steps.ts";
import { inTurns } from "./turns.ts";

/** Steps that take these milliseconds each, with a browser whose clock they move; `turns` has those of each turn. */
function work(times: readonly number[]) {
  let clock = 0;
  const turns: number[][] = [];
  const browser = {
    now: () => clock,
    pause: () => {
      turns.push([]);
      return Promise.resolve();
    },
  };
  function* steps(): Steps<string> {
    for (const time of times) {
      clock += time;
      turns.at(-1)?.push(time);
      yield;
    }
    return "done";
  }
  return { turns, browser, steps: steps() };
}

test("lets the browser go first, and again once two milliseconds are over", async () => {
  const { turns, browser, steps } = work([0.5, 0.5, 1, 1, 9, 2, 1]);
  assert.equal(await inTurns(steps, () => true, browser), "done");
  assert.deepEqual(turns, [[0.5, 0.5, 1], [1, 9], [2], [1]]);
});

test("does no step that nobody waits for any more", async () => {
  const { turns, browser, steps } = work([5, 5, 5]);
  const isWanted = () => turns.length < 3;
  assert.equal(await inTurns(steps, isWanted, browser), undefined);
  assert.deepEqual(turns, [[5], [5], []]);
});
