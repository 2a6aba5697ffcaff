/** A listener in the place of the API that refuses every request and keeps the key it came with. */
import { createServer } from "node:http";
import { closeServer, listenOnLoopback } from "../clients/wire.ts";

const refusal = JSON.stringify({
  error: {
    message: "Incorrect API key provided.",
    type: "invalid_request_error",
    param: null,
    code: "invalid_api_key",
  },
});

export interface Listener {
  /** The base URL: `http://127.0.0.1:PORT/v1`. */
  address: string;
  /** The values of the header `Authorization`, without the word before the key. */
  keys: readonly string[];
  close(): Promise<void>;
}

/** Starts the listener on a free port of loopback. */
export async function startListener(): Promise<Listener> {
  const keys: string[] = [];
  const server = createServer((request, response) => {
    keys.push((request.headers.authorization ?? "").replace(/^Bearer /, ""));
    request.resume().once("end", () => {
      response.writeHead(401, { "content-type": "application/json" }).end(refusal);
    });
  });
  const port = await listenOnLoopback(server);
  return {
    address: `http://127.0.0.1:${port}/v1`,
    keys,
    close() {
      server.closeAllConnections();
      return closeServer(server, []);
    },
  };
}
