/** The client libraries, against `content/observations/clients/*.yaml`. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { WatchedClient } from "../../../domain/observations/client.ts";
import { today } from "../../../domain/ledger/build-day.ts";
import { readEntries } from "../../../content/files/entries.ts";
import { inParallel } from "../../samples/table.ts";
import { folderIn, type Place } from "../place.ts";
import type { Absent, Comparison, Subject, Versions } from "../subject.ts";
import { runFenced } from "./fence.ts";
import { install } from "./install.ts";
import type { ReadyClient } from "./plan.ts";
import { type ClientRun, differences, observedFields, writeClient } from "./record.ts";

/** A client in its place, with what is known of it before it runs. */
interface Prepared extends Pick<ClientRun, "packages" | "brings" | "runtime"> {
  client: ReadyClient;
}

/** What one run saw, by the name of the client. */
type Seen = Readonly<Record<string, ClientRun | { failed: string }>>;

/** Clients run beside each other; each has a network of its own. */
const atOnce = 2;
/** Seconds for all cases of one client. */
const clientTime = 3600;

const recorded = (root: string) => readEntries(root, "clients");

/** Where what was prepared is kept for the process that observes. */
const preparedFile = (place: Place, name: string) => join(folderIn(place, "prepared"), `${name}.json`);

async function prepare(
  root: string,
  place: Place,
  names: readonly string[],
  versions: Versions,
): Promise<Absent[]> {
  const chosen = recorded(root).filter(({ name }) => names.includes(name));
  return chosen.flatMap(({ name, data }) => {
    const packages =
      versions === "newest"
        ? Object.fromEntries(Object.keys(data.packages).map((one) => [one, undefined]))
        : data.packages;
    const installed = install(root, place, { name, language: data.language, packages });
    if ("missing" in installed) return [{ name, why: installed.missing }];
    const found = (list: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.keys(list).map((one) => [one, versionIn(installed.versions, one)]));
    const prepared: Prepared = {
      client: installed.client,
      packages: found(data.packages),
      brings: found(data.brings),
      runtime: installed.runtime,
    };
    writeFileSync(preparedFile(place, name), JSON.stringify(prepared));
    return [];
  });
}

/** The version of a package, whose name may ask for extras: `package[extra]`. */
function versionIn(versions: ReadonlyMap<string, string>, name: string): string {
  return versions.get(name.replace(/\[.*$/, "").toLowerCase()) ?? "unknown";
}

async function observe(root: string, place: Place, names: readonly string[]): Promise<Seen> {
  const runs = await inParallel(
    names,
    atOnce,
    async (name) => [name, await observeClient(root, place, name)] as const,
  );
  return Object.fromEntries(runs);
}

async function observeClient(root: string, place: Place, name: string): Promise<Seen[string]> {
  const { client, ...known } = JSON.parse(readFileSync(preparedFile(place, name), "utf8")) as Prepared;
  const { exit, stdout, stderr } = await runFenced(
    join(import.meta.dirname, "fenced.ts"),
    JSON.stringify({ root, client }),
    { cwd: root, timeoutSeconds: clientTime },
  );
  console.error(stderr.trim());
  // The others go on.
  if (exit !== 0) return { failed: stderr.trim().split("\n").at(-1) ?? "it ended without a word" };
  return { ...known, ...(JSON.parse(stdout) as Omit<ClientRun, keyof typeof known>) };
}

function compare(root: string, seen: Seen): Comparison {
  const runs = recorded(root).flatMap(({ name, data }) => {
    const run = seen[name];
    return run ? [{ name, ...comparisonOf(run, data) }] : [];
  });
  return {
    differences: runs.flatMap(({ name, differences }) => differences.map((one) => `${name}: ${one}`)),
    compared: runs.reduce((sum, { compared }) => sum + compared, 0),
  };
}

function comparisonOf(run: Seen[string], data: WatchedClient): Comparison {
  return "failed" in run
    ? { differences: [`the run itself failed: ${run.failed}`], compared: 0 }
    : { differences: differences(run, data), compared: observedFields(run) };
}

async function record(root: string, seen: Seen): Promise<void> {
  const day = today();
  for (const { name, file } of recorded(root)) {
    const run = seen[name];
    if (run && !("failed" in run)) await writeClient(join(root, file), run, day);
  }
}

export const clients: Subject<Seen> = {
  about: "what client libraries show and send when a key is missing, wrong or out of credit",
  names: (root) => recorded(root).map(({ name }) => name),
  prepare,
  observe,
  compare,
  record,
};
