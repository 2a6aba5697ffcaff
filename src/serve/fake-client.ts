import { connect } from "node:net";

/** Sends bytes as they are to a server on loopback, because clients clean up what they send, and resolves with its answer. */
export function sendRaw(port: number | string, request: string, hangsUp = false): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), "127.0.0.1", () =>
      hangsUp ? socket.end(request, "latin1") : socket.write(request, "latin1"),
    );
    const pieces: Buffer[] = [];
    socket.on("data", (piece) => pieces.push(piece));
    socket.on("close", () => resolve(Buffer.concat(pieces).toString("latin1")));
    // A server that fell over a request says nothing and keeps the connection.
    socket.setTimeout(longestSilence, () => {
      reject(new Error(`no answer for ${longestSilence} ms`));
      socket.destroy();
    });
    // A server may hang up on nonsense; that is an answer too.
    socket.on("error", () => {});
  });
}

/** Milliseconds; a busy machine is slow. */
const longestSilence = 60_000;
