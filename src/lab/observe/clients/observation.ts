/** What is made of the run of one client: only what the record keeps, and nothing that belongs to the run alone. */
import {
  type ClientLanguage,
  type ClientObservation,
  type Destination,
  entryOf,
} from "../../../domain/observations/client.ts";
import type { Finished } from "../../samples/process.ts";
import type { Catalogue } from "../../stand-in/catalogue.ts";
import type { ReceivedRequest } from "../../stand-in/server.ts";
import type { ObservedCase } from "./cases.ts";
import { seenAnswer, type SeenError, seenError } from "./seen.ts";
import type { WireRequest } from "./wire.ts";

/** What was seen around a client while it ran. */
export interface Run {
  /** Takes what belongs to the run alone out of a text. */
  clean: (text: string) => string;
  /** Seconds after which the client was ended. */
  patience: number;
  requests: readonly Pick<WireRequest, "header">[];
  connections: number;
  /** How often the host of the API was called. */
  calls: number;
  /** How often a host of others was called in its place. */
  callsElsewhere: number;
  /** Statuses that the stand-in answered with. */
  statuses: readonly ReceivedRequest["status"][];
  /** Keys of the run. */
  secrets: readonly string[];
}

/** What came of a case. */
export function observationOf(
  one: ObservedCase,
  language: ClientLanguage,
  finished: Finished,
  catalogue: Catalogue,
  run: Run,
): ClientObservation {
  const { clean, patience, calls, connections, requests } = run;
  const goesTo = destinationOf(run);
  // Java catches the signal that ends it, and exits with a status of its own.
  const ended = finished.exit !== 0 && /\nended after \d+ seconds$/.test(finished.stderr);
  const isTold = ended || isAnswered(one, run, goesTo);
  const error = isTold ? undefined : seenError(language, finished);
  const header = (name: string) => {
    const value = requests[0]?.header(name);
    return value === undefined ? undefined : clean(value);
  };
  const seen: ClientObservation = {
    text: error && clean(error.text),
    cause: error?.cause && clean(error.cause),
    frame: error?.frame && clean(error.frame),
    requests: requests.length,
    connections,
    authorization: header("authorization"),
    organization: header("openai-organization"),
    project: header("openai-project"),
    goesTo: one.isAboutAddress ? goesTo : undefined,
    alsoCallsOpenai: calls > 0 && !(one.isAboutAddress && goesTo === "openai") ? true : undefined,
    ...shown(one, finished, error, catalogue, run),
    endedAfter: ended && !one.isAboutAddress ? patience : undefined,
  };
  return { ...seen, entry: entryOf(one.id, seen) };
}

function destinationOf({ requests, calls, callsElsewhere }: Run): Destination {
  if (requests.length > 0) return "variable";
  if (calls > 0) return "openai";
  return callsElsewhere > 0 ? "elsewhere" : "nowhere";
}

/**
 * Whether the question of the case is answered by where requests went or what they held. What the client makes of the
 * answer is then of no interest: the stand-in knows few models and answers little.
 */
function isAnswered(one: ObservedCase, { statuses }: Run, goesTo: Destination): boolean {
  if (one.isAboutAddress) return goesTo !== "nowhere";
  if (one.id.endsWith("organization")) return statuses.length > 0;
  return one.answers === "stand-in" && statuses.length > 0 && !statuses.includes(401);
}

/** What the whole output holds: the key, the API's own message, the API's own code. */
function shown(
  one: ObservedCase,
  finished: Finished,
  error: SeenError | undefined,
  catalogue: Catalogue,
  { clean, secrets, statuses }: Run,
) {
  const answerOf = (entry: string) => seenAnswer(finished, error, answerIn(catalogue, entry));
  const answered = one.id === "wrong-key" ? "incorrect-api-key" : scenarioOf(one);
  // Where the case asks for no answer and the stand-in found no key, the log alone may say so.
  const log = () => (statuses.includes(401) ? answerOf("no-key-sent").log : undefined);
  const answer = answered === undefined ? { log: log() } : answerOf(answered);
  return {
    showsKey: secrets.some((key) => (finished.stdout + finished.stderr).includes(key)) || undefined,
    ...answer,
    log: answer.log && clean(answer.log),
  };
}

/** What tells an error of the catalogue in a text: its message, up to what varies in it, and its codes. */
function answerIn(catalogue: Catalogue, entry: string) {
  const { code: codes = [], messages = [] } = catalogue.get(entry) ?? {};
  const [message] = messages[0]?.split("…") ?? [];
  return { message, codes };
}

/** The error that the stand-in answers a case with. */
export function scenarioOf({ answers }: ObservedCase): string | undefined {
  return typeof answers === "object" ? answers.scenario : undefined;
}
