/**
 * Lets Stryker run the tests of `node:test` inside its own process, one by one. Stryker's runner for them starts a
 * program for each test file and mutant, which takes a hundred times as long. Each mutant gets freshly loaded modules,
 * so that nothing the one before left in a module or in a global counts.
 */
import { globSync } from "node:fs";
import { relative, resolve } from "node:path";
import {
  INSTRUMENTER_CONSTANTS,
  type InstrumenterContext,
  type StrykerOptions,
} from "@stryker-mutator/api/core";
import { commonTokens, declareFactoryPlugin, PluginKind, tokens } from "@stryker-mutator/api/plugin";
import {
  determineHitLimitReached,
  type DryRunOptions,
  type DryRunResult,
  DryRunStatus,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import * as fc from "fast-check";
import { loadFresh, prepareFreshModules } from "./fresh-modules.ts";
import { type RegisteredTests, takeRegistered } from "./registered.ts";

/** Cases for each property, always the same ones: a mutant lives or dies the same way in every run. */
const cases = { seed: 20_261_128, numRuns: 40 };

/** How tests are run. */
interface Run {
  /** Whether the first failure ends it. */
  bails: boolean;
  /** Tests that reach the mutant; all of their files run, because tests may lean on what was done before. */
  filter: readonly string[] | undefined;
  /** Leaves out test files that do not load this one. */
  needs: string | undefined;
}

const space = globalThis as { [INSTRUMENTER_CONSTANTS.NAMESPACE]?: InstrumenterContext };
const context = (): InstrumenterContext => (space[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {});

/** Names of a test file's tests for Stryker; a name may stand twice. */
const idOf = (file: string, index: number, name: string) => `${file} ${index}: ${name}`;

export class NodeTestRunner implements TestRunner {
  readonly #files: readonly string[];
  /** Files that a test file loads, by its name. */
  readonly #loads = new Map<string, ReadonlySet<string>>();

  constructor(options: StrykerOptions) {
    this.#files = globSync(String(options["nodeTestFiles"])).toSorted();
  }

  capabilities(): { reloadEnvironment: boolean } {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    fc.configureGlobal(cases);
    prepareFreshModules(process.cwd());
    // A promise that nobody waits for fails its test, not the process.
    process.on("unhandledRejection", () => {});
  }

  async dryRun({ disableBail }: DryRunOptions): Promise<DryRunResult> {
    const ours = context();
    ours.mutantCoverage = { static: {}, perTest: {} };
    const tests = await this.#run({ bails: !disableBail, filter: undefined, needs: undefined });
    return { status: DryRunStatus.Complete, tests, mutantCoverage: ours.mutantCoverage };
  }

  async mutantRun({
    activeMutant,
    disableBail,
    hitLimit,
    sandboxFileName,
    testFilter,
  }: MutantRunOptions): Promise<MutantRunResult> {
    const ours = context();
    Object.assign(ours, { activeMutant: activeMutant.id, hitLimit, hitCount: hitLimit && 0 });
    const tests = await this.#run({
      bails: !disableBail,
      filter: testFilter,
      needs: resolve(sandboxFileName),
    });
    return toMutantRunResult(
      determineHitLimitReached(ours.hitCount, hitLimit) ?? { status: DryRunStatus.Complete, tests },
    );
  }

  async #run(run: Run): Promise<TestResult[]> {
    const results: TestResult[] = [];
    for (const path of this.#files) {
      if (!this.#isNeeded(path, run)) continue;
      results.push(...(await this.#runFile(path, run)));
      if (run.bails && results.some(({ status }) => status === TestStatus.Failed)) break;
    }
    return results;
  }

  #isNeeded(path: string, { filter, needs }: Run): boolean {
    if (filter) return filter.some((id) => id.startsWith(`${path} `));
    return needs === undefined || this.#loads.get(path)?.has(needs) !== false;
  }

  async #runFile(path: string, run: Run): Promise<TestResult[]> {
    const restore = keepGlobals();
    try {
      takeRegistered();
      this.#loads.set(path, await loadFresh(resolve(path)));
      return await runTests(relative(process.cwd(), resolve(path)), takeRegistered(), run);
    } catch (error) {
      return [failed(`${path} 0: loads`, 0, error)];
    } finally {
      restore();
    }
  }
}

/** Runs what a file has registered. */
async function runTests(file: string, registered: RegisteredTests, run: Run): Promise<TestResult[]> {
  const results: TestResult[] = [];
  for (const [index, { name, body }] of registered.tests.entries()) {
    const id = idOf(file, index, name);
    context().currentTestId = id;
    const result = await runTest(id, [...registered.beforeEach, body], registered.afterEach);
    delete context().currentTestId;
    results.push(result);
    if (run.bails && result.status === TestStatus.Failed) break;
  }
  for (const body of registered.after) await body();
  return results;
}

async function runTest(
  id: string,
  bodies: readonly (() => unknown)[],
  last: readonly (() => unknown)[],
): Promise<TestResult> {
  const start = performance.now();
  try {
    try {
      for (const body of bodies) await body();
    } finally {
      for (const body of last) await body();
    }
    return { id, name: id, status: TestStatus.Success, timeSpentMs: performance.now() - start };
  } catch (error) {
    return failed(id, performance.now() - start, error);
  }
}

function failed(id: string, timeSpentMs: number, error: unknown): TestResult {
  return { id, name: id, status: TestStatus.Failed, timeSpentMs, failureMessage: String(error) };
}

/** Remembers every global; the function it returns puts them back. */
function keepGlobals(): () => void {
  const before = Object.getOwnPropertyDescriptors(globalThis);
  return () => {
    for (const name of Reflect.ownKeys(globalThis)) {
      if (name === INSTRUMENTER_CONSTANTS.NAMESPACE) continue;
      const was = (before as Record<PropertyKey, PropertyDescriptor>)[name];
      if (was === undefined) Reflect.deleteProperty(globalThis, name);
    }
    for (const name of Reflect.ownKeys(before)) {
      const was = (before as Record<PropertyKey, PropertyDescriptor>)[name];
      const now = Object.getOwnPropertyDescriptor(globalThis, name);
      if (was?.configurable && (now?.value !== was.value || now?.get !== was.get))
        Object.defineProperty(globalThis, name, was);
    }
  };
}

function nodeTestRunner(options: StrykerOptions): TestRunner {
  return new NodeTestRunner(options);
}
nodeTestRunner.inject = tokens(commonTokens.options);

/** What Stryker looks for. */
export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, "node-test", nodeTestRunner)];
