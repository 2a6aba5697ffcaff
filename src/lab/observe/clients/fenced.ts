/** Runs the cases of one client and prints what came of each as JSON. Reads a {@link FencedPlan}; started by the run. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import type { ClientObservation } from "../../../domain/observations/client.ts";
import { makeKeys, type RunKeys } from "../../samples/keys.ts";
import { type Finished, runProcess } from "../../samples/process.ts";
import { nobodysPort } from "../../../serve/free-port.ts";
import { type Catalogue, readCatalogue } from "../../stand-in/catalogue.ts";
import { startStandIn } from "../../stand-in/server.ts";
import { type ObservedCase, observedCases } from "./cases.ts";
import { openaiHost, otherHosts, refuseOpenNetwork } from "./fence.ts";
import { observationOf, scenarioOf } from "./observation.ts";
import type { Command, FencedPlan, ObservedCode, ReadyClient } from "./plan.ts";
import { withoutRun } from "./seen.ts";
import { closeServer, listenOnLoopback, startWire } from "./wire.ts";

/** Seconds until a client is ended. Where only the destination counts, it has long been seen. */
const [patient, impatient] = [180, 120];

/** Counts the calls to the host of the API, and to those in its place: this machine behind the fence. It answers none. */
async function watchOpenai() {
  const sockets = new Set<Socket>();
  let calls = 0;
  let callsElsewhere = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    // The name stands in the first message of TLS as it is.
    socket.once("data", (hello: Buffer) => {
      if (hello.includes(openaiHost)) calls += 1;
      if (otherHosts.some((host) => hello.includes(host))) callsElsewhere += 1;
      socket.destroy();
    });
  });
  await listenOnLoopback(server, 443);
  return {
    calls: () => calls,
    callsElsewhere: () => callsElsewhere,
    close: () => closeServer(server, sockets),
  };
}

/** A place for one program: what answers it, what watches it, and a home of its own. */
async function makeSurroundings(catalogue: Catalogue, scenario?: string) {
  const keys = makeKeys();
  const standIn = await startStandIn({
    catalogue,
    projectKey: keys.key,
    adminKey: keys.adminKey,
    scenario,
    indent: 4,
  });
  const wire = await startWire(standIn.address);
  const openai = await watchOpenai();
  const home = mkdtempSync(join(tmpdir(), "observe-"));
  return {
    keys,
    standIn,
    wire,
    openai,
    home,
    async remove() {
      await Promise.all([wire.close(), openai.close(), standIn.close()]);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function observe(one: ObservedCase, client: ReadyClient): Promise<ClientObservation> {
  const surroundings = await makeSurroundings(catalogue, scenarioOf(one));
  const { keys, standIn, wire, openai, home } = surroundings;
  try {
    const nobody = `http://127.0.0.1:${nobodysPort}`;
    const before = openedConnections();
    const address = one.answers === "nobody" ? nobody : wire.address;
    // A client that takes no variable for the base URL reads the first one in its program.
    const told = one.isAboutAddress ? {} : { STAND_IN_URL: `${address}/v1` };
    const variables = { ...told, ...one.env(keys, `${address}/v1`) };
    const patience = one.isAboutAddress ? impatient : patient;
    const finished = await runProgram(client.driver, home, variables, patience);
    const opened = openedConnections() - before - openai.calls() - openai.callsElsewhere();
    const connections = one.answers === "nobody" ? opened : wire.connections();
    const clean = cleaner(keys, [client.folder, home]);
    return observationOf(one, client.language, finished, catalogue, {
      clean,
      patience,
      requests: wire.requests(),
      connections,
      calls: openai.calls(),
      callsElsewhere: openai.callsElsewhere(),
      statuses: standIn.received.map(({ status }) => status),
      secrets: [keys.key, keys.oldKey, keys.adminKey],
    });
  } finally {
    await surroundings.remove();
  }
}

/**
 * What the program for the API's own code prints when there is no credit, and what a reader who copies it would run into;
 * nothing where there is no such program.
 */
async function observeCode({ code, folder }: ReadyClient): Promise<ObservedCode> {
  if (code === undefined) return {};
  const noCredit = await runCode(code, folder, { scenario: "no-credit" });
  const wrongKey = await runCode(code, folder, { hasWrongKey: true });
  const plain = await runCode(code, folder, { isToldNoAddress: true });
  const { code: codes = [] } = catalogue.get("incorrect-api-key") ?? {};
  const showsCode = codes.some((one) => wrongKey.prints.includes(one));
  return {
    codePrints: noCredit.prints || undefined,
    codeProblems: [
      ...(showsCode ? [] : [`with a wrong key its program prints ${JSON.stringify(wrongKey.prints)}`]),
      ...(plain.calls > 0 ? [] : [`its program calls no ${openaiHost} where no variable holds a base URL`]),
    ],
  };
}

interface CodeCase {
  scenario?: string;
  hasWrongKey?: boolean;
  isToldNoAddress?: boolean;
}

async function runCode(code: Command, folder: string, { scenario, hasWrongKey, isToldNoAddress }: CodeCase) {
  const surroundings = await makeSurroundings(catalogue, scenario);
  const { keys, wire, openai, home } = surroundings;
  try {
    const address = `${wire.address}/v1`;
    // Some clients read only the older name.
    const addresses = { OPENAI_BASE_URL: address, OPENAI_API_BASE: address };
    const variables = {
      OPENAI_API_KEY: hasWrongKey ? keys.oldKey : keys.key,
      ...(isToldNoAddress ? {} : addresses),
    };
    const { stdout } = await runProgram(code, home, variables, isToldNoAddress ? impatient : patient);
    return { prints: cleaner(keys, [folder, home])(stdout).trim(), calls: openai.calls() };
  } finally {
    await surroundings.remove();
  }
}

/** How many connections were begun behind the fence, also those that nobody took. */
function openedConnections(): number {
  const [names = "", values = ""] = readFileSync("/proc/net/snmp", "utf8")
    .split("\n")
    .filter((line) => line.startsWith("Tcp:"));
  return Number(values.split(" ")[names.split(" ").indexOf("ActiveOpens")]);
}

function runProgram(
  { program, args, env }: Command,
  home: string,
  variables: Readonly<Record<string, string>>,
  timeoutSeconds: number,
): Promise<Finished> {
  const path = [dirname(program), process.env["PATH"] ?? ""].join(delimiter);
  return runProcess(program, args, {
    cwd: home,
    env: { HOME: home, PATH: path, LANG: "C.UTF-8", ...env, ...variables },
    timeoutSeconds,
  });
}

/** Takes what belongs to this run out of texts. */
function cleaner({ key, oldKey, adminKey }: RunKeys, folders: readonly string[]): (text: string) => string {
  const words = [
    [key, "sk-proj-…"],
    [oldKey, "sk-proj-…"],
    [adminKey, "sk-admin-…"],
    ...folders.map((folder) => [folder, "…"] as const),
  ] as const;
  return (text) => withoutRun(text, words);
}

refuseOpenNetwork(networkInterfaces());
const { root, client } = JSON.parse(await text(process.stdin)) as FencedPlan;
const catalogue = readCatalogue(root);
const seen: Record<string, ClientObservation> = {};
for (const one of observedCases) {
  const started = performance.now();
  seen[one.id] = await observe(one, client);
  console.error(`${client.name} ${one.id}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
console.log(JSON.stringify({ cases: seen, ...(await observeCode(client)) }));
