import type { SampleVisit } from "../../domain/samples/sample.ts";
import { holds } from "./expectation.ts";

/** What the visits of a server sample brought. */
export interface Visited {
  answers: string;
  problems: string[];
}

/**
 * Calls a sample that is a server the way a browser would, once it listens.
 *
 * @param ended tells that the program has ended, after which nobody answers any more
 */
export async function makeVisits(
  port: number,
  visits: readonly SampleVisit[],
  ended: AbortSignal,
): Promise<Visited> {
  const refusal = await refusalOf(port, ended);
  if (refusal) return { answers: "", problems: [`it does not listen on the port in PORT: ${refusal}`] };
  const visited: Visited = { answers: "", problems: [] };
  // One after the other: what a visit changes, the next one may ask for.
  for (const visit of visits) {
    const { answers, problems } = await makeVisit(port, visit, ended);
    visited.answers += answers;
    visited.problems.push(...problems);
  }
  return visited;
}

async function makeVisit(port: number, visit: SampleVisit, ended: AbortSignal): Promise<Visited> {
  const { method, path, body, status, answer } = visit;
  const name = `${method} ${path}`;
  const answered = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    signal: ended,
    ...(body === "" ? {} : { body, headers: { "content-type": "application/json" } }),
  })
    .then(async (response) => ({ response, text: await response.text() }))
    .catch((error: unknown) => String((error as Error).cause ?? error));
  if (typeof answered === "string") return { answers: "", problems: [`${name} got no answer: ${answered}`] };
  const { response, text } = answered;
  const lacking = answer.filter((part) => !holds(text, part));
  return {
    answers: `${JSON.stringify([...response.headers])}\n${text}\n`,
    problems: [
      ...(response.status === status ? [] : [`${name} gave ${response.status}, expected ${status}`]),
      ...lacking.map((part) => `the answer to ${name} lacks ${part}`),
    ],
  };
}

/** Milliseconds that a server may take to start, on a busy machine too. */
const longestStart = 120_000;

/** Why nobody listens on a port; nothing once somebody does. */
async function refusalOf(port: number, ended: AbortSignal): Promise<string | undefined> {
  const signal = AbortSignal.any([ended, AbortSignal.timeout(longestStart)]);
  for (;;) {
    try {
      await fetch(`http://127.0.0.1:${port}/`, { signal });
      return undefined;
    } catch (error) {
      if (ended.aborted) return "it has ended";
      if (signal.aborted) return String((error as Error).cause ?? error);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
