/**
 * Lets Stryker run the tests of `node:test` inside its own process, one by one. Stryker's runner for them starts a
 * program for each test file and mutant, which takes a hundred times as long. Each mutant gets freshly loaded modules,
 * so that nothing the one before left in a module or in a global counts.
 */
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { mock } from "node:test";
import {
  INSTRUMENTER_CONSTANTS,
  type InstrumenterContext,
  type StrykerOptions,
} from "@stryker-mutator/api/core";
import { commonTokens, declareFactoryPlugin, PluginKind, tokens } from "@stryker-mutator/api/plugin";
import {
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
import { type RegisteredTests, takeRegistered, type TestContext } from "./registered.ts";

/** Seed of every property: a mutant lives or dies the same way in every run. */
const seed = 20_261_128;

/** What the first run found out about a test, without any change of a rule. */
interface Known {
  milliseconds: number;
  /** How often the test reached the place of a mutant, by the mutant's id. */
  hits: Readonly<Record<string, number>>;
}

/** Where it is kept for processes that are started later; in the copy of the project that Stryker makes for a run. */
const knownFile = "mutation-tests.json";

/** A mutant that is reached this many times as often as its place was before is taken to make a rule run forever. */
const mostTimes = 100;
/** The same, where the place was reached seldom or never. */
const leastMost = 10_000;

/** How tests are run. */
interface Run {
  /** Whether the first failure ends it. */
  bails: boolean;
  /** Tests that reach the mutant. */
  filter: readonly string[] | undefined;
  /** Leaves out test files that do not load this one. */
  needs: string | undefined;
  /** How often the mutant may be reached while a file is loaded. */
  hitLimit: number | undefined;
}

const space = globalThis as { [INSTRUMENTER_CONSTANTS.NAMESPACE]?: InstrumenterContext };
const context = (): InstrumenterContext => (space[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {});

/** Names of a test file's tests for Stryker; a name may stand twice. */
const idOf = (file: string, index: number, name: string) => `${file} ${index}: ${name}`;

/** What `run.ts` asks of the runner, as options of Stryker. */
export interface NodeTestOptions {
  /** Pattern of the test files. */
  nodeTestFiles: string;
  /** Most cases for a property. */
  nodeTestCases: number;
  /**
   * Whether the tests of a file lean on nothing that was done before: then only those run that reach the mutant, the
   * quickest first.
   */
  nodeTestsArePure: boolean;
}

export class NodeTestRunner implements TestRunner {
  readonly #files: readonly string[];
  readonly #options: NodeTestOptions;
  /** By the ids of tests. */
  #known: ReadonlyMap<string, Known> = new Map();
  /** Files that a test file loads, by its name. */
  readonly #loads = new Map<string, ReadonlySet<string>>();

  constructor(options: NodeTestOptions) {
    this.#options = options;
    this.#files = globSync(options.nodeTestFiles).toSorted();
  }

  capabilities(): { reloadEnvironment: boolean } {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    fc.configureGlobal({ seed, numRuns: this.#options.nodeTestCases, endOnFailure: true });
    if (existsSync(knownFile)) this.#known = new Map(JSON.parse(readFileSync(knownFile, "utf8")));
    prepareFreshModules(process.cwd());
    // A promise that nobody waits for fails its test, not the process.
    process.on("unhandledRejection", () => {});
  }

  async dryRun({ disableBail }: DryRunOptions): Promise<DryRunResult> {
    const ours = context();
    ours.mutantCoverage = { static: {}, perTest: {} };
    const tests = await this.#run({
      bails: !disableBail,
      filter: undefined,
      needs: undefined,
      hitLimit: undefined,
    });
    const { perTest } = ours.mutantCoverage;
    this.#known = new Map(
      tests.map(({ id, timeSpentMs }) => [id, { milliseconds: timeSpentMs, hits: perTest[id] ?? {} }]),
    );
    writeFileSync(knownFile, JSON.stringify([...this.#known]));
    return { status: DryRunStatus.Complete, tests, mutantCoverage: ours.mutantCoverage };
  }

  async mutantRun({
    activeMutant,
    disableBail,
    hitLimit,
    sandboxFileName,
    testFilter,
  }: MutantRunOptions): Promise<MutantRunResult> {
    context().activeMutant = activeMutant.id;
    const tests = await this.#run({
      bails: !disableBail,
      filter: testFilter,
      needs: resolve(sandboxFileName),
      hitLimit,
    });
    return toMutantRunResult({ status: DryRunStatus.Complete, tests });
  }

  async #run(run: Run): Promise<TestResult[]> {
    const results: TestResult[] = [];
    for (const path of this.#inOrder()) {
      if (!this.#isNeeded(path, run)) continue;
      results.push(...(await this.#runFile(path, run)));
      if (run.bails && results.some(({ status }) => status === TestStatus.Failed)) break;
    }
    return results;
  }

  /** The test files, the quickest first; they lean on nothing that another one did. */
  #inOrder(): readonly string[] {
    const times = new Map<string, number>();
    for (const [id, { milliseconds }] of this.#known) {
      const file = id.slice(0, id.indexOf(" "));
      times.set(file, (times.get(file) ?? 0) + milliseconds);
    }
    return this.#files.toSorted((a, b) => (times.get(a) ?? 0) - (times.get(b) ?? 0));
  }

  #isNeeded(path: string, { filter, needs }: Run): boolean {
    if (filter) return filter.some((id) => id.startsWith(`${path} `));
    return needs === undefined || this.#loads.get(path)?.has(needs) !== false;
  }

  async #runFile(path: string, run: Run): Promise<TestResult[]> {
    const restore = keepGlobals();
    try {
      takeRegistered();
      Object.assign(context(), { hitCount: run.hitLimit && 0, hitLimit: run.hitLimit });
      this.#loads.set(path, await loadFresh(resolve(path)));
      const registered = takeRegistered();
      return await this.#runTests(this.#toRun(path, registered, run), registered, run);
    } catch (error) {
      return [failed(`${path} 0: loads`, 0, error)];
    } finally {
      restore();
    }
  }

  /** The tests of a file that have to run, in their order. */
  #toRun(path: string, { tests }: RegisteredTests, { filter }: Run): NamedTest[] {
    const file = relative(process.cwd(), resolve(path));
    const all = tests.map(({ name, body }, index) => ({ id: idOf(file, index, name), body }));
    if (!this.#options.nodeTestsArePure) return all;
    const time = ({ id }: NamedTest) => this.#known.get(id)?.milliseconds ?? 0;
    return all.filter(({ id }) => filter?.includes(id) !== false).toSorted((a, b) => time(a) - time(b));
  }

  async #runTests(
    tests: readonly NamedTest[],
    around: RegisteredTests,
    { bails }: Run,
  ): Promise<TestResult[]> {
    const results: TestResult[] = [];
    for (const { id, body } of tests) {
      this.#begin(id);
      const result = await runTest(id, [...around.beforeEach, body], around.afterEach);
      delete context().currentTestId;
      results.push(result);
      if (bails && result.status === TestStatus.Failed) break;
    }
    for (const body of around.after) await body(given);
    return results;
  }

  /** Counts what a test reaches, and ends it when a change of a rule makes it run forever. */
  #begin(id: string): void {
    const ours = context();
    ours.currentTestId = id;
    if (ours.activeMutant === undefined) return;
    const before = this.#known.get(id)?.hits[ours.activeMutant] ?? 0;
    Object.assign(ours, { hitCount: 0, hitLimit: Math.max(leastMost, before * mostTimes) });
  }
}

type Body = (context: TestContext) => unknown;

interface NamedTest {
  id: string;
  body: Body;
}

const given: TestContext = { mock };

/** Runs a test with what stands around it; exported for its own test. */
export async function runTest(
  id: string,
  bodies: readonly Body[],
  last: readonly Body[],
): Promise<TestResult> {
  const start = performance.now();
  try {
    try {
      for (const body of bodies) await body(given);
    } finally {
      mock.reset();
      for (const body of last) await body(given);
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
  return new NodeTestRunner(options as StrykerOptions & NodeTestOptions);
}
nodeTestRunner.inject = tokens(commonTokens.options);

/** What Stryker looks for. */
export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, "node-test", nodeTestRunner)];
