/** A share of what `npm run fuzz` does: whatever comes in, nothing throws and no key passes. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { breakOf, entryPoints, fixedSeed, longest, timed } from "./fuzz.ts";
import { holdsPartOf, textWithKey } from "./hostile.ts";

const cases = process.env["QUICK"] ? 100 : 500;

for (const entryPoint of entryPoints(process.cwd())) {
  test(`${entryPoint.name} of any kind break nothing and let no key through`, () => {
    assert.equal(breakOf(entryPoint, fixedSeed, cases), undefined);
  });
}

test("a failure names the entry point, the case and the seed", () => {
  const property = fc.property(fc.nat(), (number) => assert.ok(number < 5)) as fc.IProperty<[unknown]>;
  const said = breakOf({ name: "numbers", property }, 7, 100);
  assert.match(said ?? "", /^numbers: [^]*\[5\][^]*--seed 7 --cases 100/);
});

/** Keeps the processor. */
function busy(milliseconds: number): void {
  const start = process.threadCpuUsage();
  for (let used = 0; used < milliseconds;) {
    const { user, system } = process.threadCpuUsage(start);
    used = (user + system) / 1000;
  }
}

/** Small numbers, of which those from 5 on cost so many milliseconds. */
const numbers = (cost: number) =>
  timed({
    name: "numbers",
    property: fc.property(fc.nat({ max: 6 }), (number) => {
      if (number >= 5) busy(cost);
    }) as fc.IProperty<[unknown]>,
  });

test("a case that keeps the processor for too long is named, and how long others take is known", () => {
  const said = breakOf(numbers(2 * longest), 7, 20);
  assert.match(said ?? "", /^numbers: Error: takes \d{3,} ms\n {2}case: \[5\]/);
  const quick = numbers(2);
  assert.equal(breakOf(quick, 7, 20), undefined);
  assert.ok(quick.slowest() >= 2);
});

test("a key is found in what is left of a text, also in part, and its beginning is no key", () => {
  fc.assert(
    fc.property(textWithKey, fc.nat({ max: 20 }), ({ text, key }, at) => {
      assert.ok(holdsPartOf(key, text));
      assert.ok(holdsPartOf(key, key.slice(key.indexOf("a7Q2z9") + at).slice(0, 12)));
    }),
  );
  fc.assert(
    fc.property(textWithKey, ({ key }) =>
      assert.ok(!holdsPartOf(key, `${key.slice(0, 10)}****${key.slice(-4)}`)),
    ),
  );
});
