/** A host between a site and the browser that can be made as slow as a phone's network. */
import { createServer, type IncomingMessage, request, type Server } from "node:http";
import { buffer } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";

/** How slow a network is. */
export interface Network {
  /** Milliseconds until the first byte of an answer. */
  latency: number;
  /** Bytes that arrive in a millisecond, of all answers together. */
  rate: number;
}

/** What Chromium's tools call slow 4G: 1.6 Mbit/s less a tenth, and a round trip as long as it gets on a phone. */
export const slow4G: Network = { latency: 150 * 3.75, rate: (1.6e6 / 8 / 1000) * 0.9 };

/** A host whose network can change. The browser's own brake would not reach the workers in which some engines run. */
export interface Host {
  server: Server;
  /** Undefined for as fast as it goes. */
  network: Network | undefined;
}

/** Stands before the site at an address and hands on its answers as they are. */
export function hostOf(origin: string): Host {
  /** When the line is free again, in milliseconds of this process. */
  let free = 0;
  const host: Host = {
    network: undefined,
    server: createServer(async (asked, response) => {
      const { network } = host;
      const start = performance.now();
      const answer = await ask(origin, asked);
      const body = await buffer(answer);
      if (network) {
        // Answers share the line in the order in which they are ready.
        free = Math.max(free, start + network.latency) + body.length / network.rate;
        await wait(Math.max(0, free - performance.now()));
      }
      response.writeHead(answer.statusCode ?? 500, answer.headers).end(body);
    }),
  };
  return host;
}

function ask(origin: string, { url = "/", method, headers }: IncomingMessage): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request(origin + url, { method, headers }, resolve)
      .on("error", reject)
      .end();
  });
}
