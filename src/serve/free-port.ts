import { createServer } from "node:net";

/** A port of loopback that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/**
 * A port of loopback where nobody answers: no system gives it to a program that asks for any, as it would a free one that
 * was closed again, and `fetch` does not refuse it, as it does most of the first.
 */
export const nobodysPort = 2;
