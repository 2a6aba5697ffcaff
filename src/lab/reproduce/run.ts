import { join } from "node:path";
import { catalogueOf } from "../../domain/explain/catalogue.ts";
import { readNotOurs } from "../eval-errors.ts";
import {
  contradictions,
  type ErrorCase,
  errorCases,
  type ProvokedError,
  type Provocation,
  type Sdk,
} from "./cases.ts";
import { explain } from "./explained.ts";
import { type Reproduced, reportReproduced } from "./report.ts";
import { makeKeys, type RunKeys } from "../samples/keys.ts";
import { loopbackOnly } from "../samples/loopback.ts";
import { runProcess } from "../samples/process.ts";
import type { Surroundings } from "../samples/run-sample.ts";
import { type StandIn, startStandIn } from "../stand-in/server.ts";
import { nobodysPort } from "../../serve/free-port.ts";

const programs: Readonly<Record<Sdk, string>> = { node: "provoke.ts", python: "provoke.py" };

/** Seconds until a call is given up; short where nothing will ever answer. */
const [patient, impatient] = [20, 0.3];

/**
 * Provokes every error of the catalogue that can be provoked, with both SDKs, and prints a table. False when an SDK
 * says something else than the catalogue, which is how a new version that rewords an error comes to light, and when
 * the error explainer does not name the error from what the SDK printed.
 */
export async function reproduceErrors(surroundings: Surroundings): Promise<boolean> {
  const rows = await Promise.all([provokeAll("node", surroundings), provokeAll("python", surroundings)]);
  return reportReproduced(rows.flat());
}

async function provokeAll(sdk: Sdk, surroundings: Surroundings): Promise<Reproduced[]> {
  const cases = errorCases(surroundings.catalogue).filter(({ sdks }) => sdks.includes(sdk));
  const tool = surroundings.tools.get(sdk);
  if (tool === undefined || tool.missing !== undefined) {
    const problems = [tool?.missing ?? `${sdk} is not among the tools`];
    return cases.map(({ name, how }) => ({
      name,
      how,
      sdk,
      error: null,
      explained: [],
      problems,
      skipped: true,
    }));
  }
  const keys = makeKeys();
  const errors = await errorsOf(cases, keys, sdk, tool.program, surroundings);
  const judge = judgeOf(sdk, keys, surroundings);
  return cases.map((errorCase, index) => judge(errorCase, errors[index] ?? null));
}

/** What an SDK prints in each case, in one run of its program; a stand-in for the API answers in each. */
async function errorsOf(
  cases: readonly ErrorCase[],
  keys: RunKeys,
  sdk: Sdk,
  program: string,
  { root, catalogue }: Surroundings,
): Promise<(ProvokedError | null)[]> {
  const standIns: StandIn[] = [];
  try {
    const provocations: Provocation[] = [];
    for (const errorCase of cases) {
      const standIn = await listenFor(errorCase, keys, catalogue);
      if (standIn) standIns.push(standIn);
      provocations.push(provocationOf(errorCase, keys, standIn));
    }
    const { stdout, stderr } = await runProcess(program, [join(import.meta.dirname, programs[sdk])], {
      cwd: root,
      env: { ...loopbackOnly, PATH: process.env["PATH"] ?? "" },
      stdin: JSON.stringify(provocations),
    });
    return readErrors(stdout, stderr);
  } finally {
    await Promise.all(standIns.map((standIn) => standIn.close()));
  }
}

/** Compares what was printed with the catalogue, and asks the explainer about it. */
function judgeOf(
  sdk: Sdk,
  keys: RunKeys,
  { root, catalogue }: Surroundings,
): (errorCase: ErrorCase, error: ProvokedError | null) => Reproduced {
  const notOurs = readNotOurs(root);
  const entries = catalogueOf([...catalogue].map(([name, data]) => ({ name, data })));
  return ({ name, how, bareClass }, error) => {
    const entry = catalogue.get(name);
    const problems = entry
      ? contradictions(error, entry, sdk, bareClass?.[sdk])
      : [`the catalogue lacks ${name}`];
    const explained = error ? explain(error, name, sdk, entries, notOurs) : [];
    return { name, how, sdk, error, problems: problems.map(hideKeys(keys)), explained, skipped: false };
  };
}

async function listenFor(
  { answers, name, status }: ErrorCase,
  keys: RunKeys,
  catalogue: Surroundings["catalogue"],
): Promise<StandIn | undefined> {
  if (answers === "nobody") return undefined;
  return startStandIn({
    catalogue,
    projectKey: keys.key,
    adminKey: keys.adminKey,
    failure: answers === "never" ? "unanswered" : undefined,
    ...(answers === "scenario" ? { scenario: name, status } : {}),
  });
}

function provocationOf(
  {
    key,
    answers,
    admin = false,
    browser = false,
    organization,
    base = "/v1",
    chat = false,
    body = {},
  }: ErrorCase,
  keys: RunKeys,
  standIn: StandIn | undefined,
): Provocation {
  const prompt = "Reply with the single word: connected";
  const content = chat ? { messages: [{ role: "user", content: prompt }] } : { input: prompt };
  return {
    baseUrl: `${standIn?.address ?? `http://127.0.0.1:${nobodysPort}`}${base}`,
    apiKey: key ? key(keys.key) : keys.key,
    adminKey: admin ? keys.adminKey : null,
    timeout: answers === "never" ? impatient : patient,
    browser,
    organization: organization ?? null,
    chat,
    body: { model: "gpt-6-luna", ...content, ...body },
  };
}

function readErrors(stdout: string, stderr: string): (ProvokedError | null)[] {
  try {
    return JSON.parse(stdout) as (ProvokedError | null)[];
  } catch (cause) {
    throw new Error(`the provoking program failed: ${stderr}`, { cause });
  }
}

/** Takes the made-up keys out of a text, so that no log shows one. */
function hideKeys({ key, adminKey, oldKey }: RunKeys): (text: string) => string {
  return (text) => [key, adminKey, oldKey].reduce((shown, secret) => shown.replaceAll(secret, "KEY"), text);
}
