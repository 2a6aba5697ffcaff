import { connect } from "node:net";

/** Sends bytes as they are to a server on loopback, because clients clean up what they send, and resolves with its answer. */
export function sendRaw(port: number | string, request: string, hangsUp = false): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(Number(port), "127.0.0.1", () =>
      hangsUp ? socket.end(request, "latin1") : socket.write(request, "latin1"),
    );
    const pieces: Buffer[] = [];
    socket.on("data", (piece) => pieces.push(piece));
    socket.on("close", () => resolve(Buffer.concat(pieces).toString("latin1")));
    // A server may hang up on nonsense; that is an answer too.
    socket.on("error", () => {});
  });
}
