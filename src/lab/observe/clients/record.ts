import { readFileSync, writeFileSync } from "node:fs";
import { format } from "prettier";
import { isDeepStrictEqual } from "node:util";
import { dump, load } from "js-yaml";
import {
  type ClientCase,
  type ClientObservation,
  clientCases,
  type WatchedClient,
} from "../../../domain/observations/client.ts";
import type { ObservedCode } from "./plan.ts";

/** What a run found out about a client. */
export interface ClientRun extends ObservedCode {
  packages: Readonly<Record<string, string>>;
  brings: Readonly<Record<string, string>>;
  runtime: string;
  cases: Readonly<Record<string, ClientObservation>>;
}

/** Fields that an author writes and no run knows. */
const authored = ["readsLike"] as const;

/** What differs between a run and the recorded data, a sentence each. */
export function differences(run: ClientRun, recorded: WatchedClient): string[] {
  const versions = [...Object.entries(run.packages), ...Object.entries(run.brings)];
  const known = { ...recorded.packages, ...recorded.brings };
  return [
    ...versions
      .filter(([name, version]) => known[name] !== version)
      .map(([name, version]) => `${name} is ${version}, recorded is ${known[name] ?? "none"}`),
    ...fieldDifferences("code", { prints: run.codePrints }, { prints: recorded.codePrints }),
    ...(run.codeProblems ?? []).map((problem) => `code: ${problem}`),
    ...clientCases.flatMap((id) => caseDifferences(id, run.cases[id], recorded.cases[id])),
  ];
}

/** How often a client asked until it was ended is a matter of chance: it waits for a time that it draws by lot. */
function caseDifferences(id: ClientCase, seen?: ClientObservation, known?: ClientObservation): string[] {
  const wasEnded = seen?.endedAfter !== undefined && known?.endedAfter !== undefined;
  const counts = wasEnded ? { requests: known.requests, connections: known.connections } : {};
  return fieldDifferences(id, { ...seen, ...counts }, { ...known });
}

function fieldDifferences(id: string, seen: object, known: object): string[] {
  const [now, then] = [withoutAuthored(seen), withoutAuthored(known)];
  const fields = new Set([...Object.keys(now), ...Object.keys(then)]);
  return [...fields]
    .filter((field) => !isDeepStrictEqual(now[field], then[field]))
    .map((field) => `${id}: ${field} is ${show(now[field])}, recorded is ${show(then[field])}`);
}

function withoutAuthored(observation: object): Readonly<Record<string, unknown>> {
  const entries = Object.entries(observation) as [string, unknown][];
  return Object.fromEntries(
    entries.filter(([name, value]) => value !== undefined && !authored.some((one) => one === name)),
  );
}

const show = (value: unknown) => (value === undefined ? "nothing" : JSON.stringify(value));

/** How many single values a run holds. */
export function observedFields({ cases }: ClientRun): number {
  return Object.values(cases).reduce((sum, seen) => sum + Object.keys(withoutAuthored(seen)).length, 0);
}

/** Writes a run into the client's file; what an author wrote there stays. */
export async function writeClient(file: string, run: ClientRun, day: string): Promise<void> {
  const before = load(readFileSync(file, "utf8")) as WatchedClient;
  const { cases, packages, brings, runtime, codePrints } = run;
  const { title, language, surprises, keyInCode, code } = before;
  const after: WatchedClient = {
    title,
    language,
    packages,
    brings,
    runtime,
    day,
    surprises,
    keyInCode,
    code,
    codePrints,
    cases: Object.fromEntries(
      clientCases.map((id) => [id, { ...cases[id], ...authoredOf(before.cases[id]) }]),
    ),
  };
  const text = dump(after, { lineWidth: -1, skipInvalid: true });
  writeFileSync(file, await format(text, { parser: "yaml", printWidth: 110 }));
}

function authoredOf(seen: ClientObservation | undefined): Partial<ClientObservation> {
  return Object.fromEntries(
    authored.flatMap((name) => (seen?.[name] === undefined ? [] : [[name, seen[name]]])),
  );
}
