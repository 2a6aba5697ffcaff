import { createServer } from "node:net";
import type { SampleVisit } from "../../domain/samples/sample.ts";
import { holds } from "./expectation.ts";

/** A port of the loopback interface that is free now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** What the visits of a server sample brought. */
export interface Visited {
  answers: string;
  problems: string[];
}

/** Calls a sample that is a server the way a browser would, once it listens. */
export async function makeVisits(port: number, visits: readonly SampleVisit[]): Promise<Visited> {
  const visited: Visited = { answers: "", problems: [] };
  if (!(await listens(port))) return { answers: "", problems: ["it does not listen on the port in PORT"] };
  for (const { method, path, body, status, answer } of visits) {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body === "" ? {} : { body, headers: { "content-type": "application/json" } }),
    });
    const text = await response.text();
    visited.answers += `${JSON.stringify([...response.headers])}\n${text}\n`;
    const name = `${method} ${path}`;
    if (response.status !== status)
      visited.problems.push(`${name} gave ${response.status}, expected ${status}`);
    for (const pattern of answer.filter((part) => !holds(text, part))) {
      visited.problems.push(`the answer to ${name} lacks ${pattern}`);
    }
  }
  return visited;
}

async function listens(port: number): Promise<boolean> {
  const deadline = Date.now() + 20_000;
  while (Date.now() < deadline) {
    try {
      await fetch(`http://127.0.0.1:${port}/`);
      return true;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  return false;
}
