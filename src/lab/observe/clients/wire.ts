import { connect, createServer, type Server, type Socket } from "node:net";

/** A request as its bytes came. */
export interface WireRequest {
  path: string;
  /** The value of a header with the blanks that stood at its end; undefined when it was not sent. */
  header(name: string): string | undefined;
}

/** A listener in front of another one that passes everything on and keeps what clients sent. */
export interface Wire {
  /** `http://127.0.0.1:PORT`. */
  address: string;
  connections(): number;
  requests(): WireRequest[];
  close(): Promise<void>;
}

/**
 * Starts a wire to a server on this machine. The server sees parsed headers only; here stand the bytes, so a blank at
 * the end of a key can be told from none.
 */
export async function startWire(to: string): Promise<Wire> {
  const { hostname, port } = new URL(to);
  const received: Buffer[][] = [];
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const chunks: Buffer[] = [];
    received.push(chunks);
    sockets.add(client);
    const beyond = connect(Number(port), hostname);
    client.on("data", (chunk: Buffer) => chunks.push(chunk));
    client.pipe(beyond).pipe(client);
    // Either side may go away at any time; the other then goes, too.
    client.on("error", () => beyond.destroy());
    client.on("close", () => beyond.destroy());
    beyond.on("error", () => client.destroy());
  });
  const own = await listenOnLoopback(server);
  return {
    address: `http://127.0.0.1:${own}`,
    connections: () => received.length,
    requests: () => received.flatMap((chunks) => parseRequests(Buffer.concat(chunks).toString("latin1"))),
    close: () => closeServer(server, sockets),
  };
}

const requestHead = /(?:GET|POST) (\S+) HTTP\/1\.1\r\n([\s\S]*?)\r\n\r\n/y;

/** The requests in what one connection sent, one character a byte. */
export function parseRequests(sent: string): WireRequest[] {
  const requests: WireRequest[] = [];
  for (let start = 0; ;) {
    requestHead.lastIndex = start;
    const [all, path = "", head = ""] = requestHead.exec(sent) ?? [];
    if (all === undefined) return requests;
    const header = (name: string) => readHeader(head, name);
    requests.push({ path, header });
    start = bodyEnd(sent, start + all.length, header);
  }
}

function readHeader(head: string, name: string): string | undefined {
  const value = new RegExp(`^${name}: ?([^\\r\\n]*)`, "im").exec(head)?.[1];
  return value === undefined ? undefined : Buffer.from(value, "latin1").toString("utf8");
}

/** Where the body ends that begins at `start`. */
function bodyEnd(sent: string, start: number, header: WireRequest["header"]): number {
  if (header("transfer-encoding") !== "chunked") return start + Number(header("content-length") ?? 0);
  const last = sent.indexOf("0\r\n\r\n", start);
  return last === -1 ? sent.length : last + "0\r\n\r\n".length;
}

/** Listens on a free port of the loopback interface, or on the one given, and says which it is. */
export function listenOnLoopback(server: Server, port = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
}

/** Stops listening and ends what is still connected. */
export function closeServer(server: Server, sockets: Iterable<Socket>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    for (const socket of sockets) socket.destroy();
  });
}
