import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { answer, type ApiAnswer, type Setting } from "./answer.ts";

/** What the stand-in received. */
export interface ReceivedRequest {
  method: string;
  /** Without the query. */
  path: string;
  /** The status of the answer, or what stood in its place. */
  status: number | Failure;
}

/** What can happen instead of an answer: the connection closes, or nothing comes at all. */
export type Failure = "dropped" | "unanswered";

/** A running stand-in for the API. */
export interface StandIn {
  /** `http://127.0.0.1:PORT`, without `/v1`. */
  address: string;
  received: readonly ReceivedRequest[];
  close(): Promise<void>;
}

/** How the stand-in is to behave beyond its {@link Setting}. */
export interface StandInOptions extends Setting {
  /** What becomes of requests instead of an answer. */
  failure?: Failure | undefined;
  /** Scenario and failure meet the first request only. */
  once?: boolean;
  /** By how many blanks each level of an answer is indented; on one line unless given. The API indents errors by 4. */
  indent?: number;
  host?: string;
}

const loopback: readonly string[] = ["127.0.0.1", "::1"];

/**
 * Starts a strict stand-in for the API on a free port. It listens on the loopback interface only: it hands out answers
 * that look like the real ones, so nobody else may reach it.
 */
export async function startStandIn(options: StandInOptions): Promise<StandIn> {
  const { host = "127.0.0.1" } = options;
  if (!loopback.includes(host)) {
    throw new Error(`host: received "${host}", expected one of ${loopback.join(", ")}`);
  }
  const received: ReceivedRequest[] = [];
  const server = createServer((request, response) => {
    void handle(request, response);
  });
  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "", url = "/", headers } = request;
    const body = await readAll(request);
    const isOver = options.once && received.length > 0;
    const scenario = isOver ? undefined : options.scenario;
    const failure = isOver ? undefined : options.failure;
    const reply = answer({ method, url, headers, body }, { ...options, scenario });
    received.push({ method, path: url.replace(/\?.*/, ""), status: failure ?? reply.status });
    if (failure === "dropped") request.socket.destroy();
    if (failure !== undefined) return;
    response.writeHead(reply.status, headersOf(reply, received.length));
    response.end(JSON.stringify(reply.body, null, options.indent));
  }
  const port = await listen(server, host);
  return {
    address: `http://${host.includes(":") ? `[${host}]` : host}:${port}`,
    received,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function headersOf({ status }: ApiAnswer, count: number): Record<string, string> {
  const base = { "content-type": "application/json", "x-request-id": `req_stand_in_${count}` };
  return status === 429 ? { ...base, "retry-after": "1" } : base;
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

function listen(server: Server, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, host, () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
}
