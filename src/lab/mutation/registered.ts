/**
 * Stands in for `node:test` while mutants are tried: it keeps what a test file registers, so that one process can run
 * single tests many times. It knows what the tests of `src/domain` and `src/state` use of `node:test`, and no more.
 */
import type { MockTracker } from "node:test";

/** What a test is given: of its context the tests of rules and stores use no more. */
export interface TestContext {
  mock: MockTracker;
}
type Body = (context: TestContext) => unknown;

/** What one test file has registered. */
export interface RegisteredTests {
  tests: { name: string; body: Body }[];
  beforeEach: Body[];
  afterEach: Body[];
  after: Body[];
}

const none = (): RegisteredTests => ({ tests: [], beforeEach: [], afterEach: [], after: [] });
let registered = none();

/** What was registered since the last call. */
export function takeRegistered(): RegisteredTests {
  const taken = registered;
  registered = none();
  return taken;
}

/** Keeps a test. One with a time limit of its own asks whether long texts end, and takes longer than all the others. */
export function test(name: string, ...rest: readonly unknown[]): void {
  const body = rest.at(-1);
  if (typeof body !== "function") throw new Error(`The test “${name}” has no body.`);
  if (rest.some((options) => Object.hasOwn(Object(options), "timeout"))) return;
  registered.tests.push({ name, body: body as Body });
}

export const beforeEach = (body: Body): unknown => registered.beforeEach.push(body);
export const afterEach = (body: Body): unknown => registered.afterEach.push(body);
export const after = (body: Body): unknown => registered.after.push(body);
