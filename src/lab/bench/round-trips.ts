/**
 * A line between a server and the browser with the round trips that TCP takes: one to connect, and more for what passes
 * the window of the sender, which begins with ten segments and doubles with each round trip. The browser's own brake delays
 * whole answers and knows no window, so a page of 100 kB would seem as near as one of 10.
 */
import { connect, createServer, type Server, type Socket } from "node:net";

/** Bytes of ten segments, with which senders begin (RFC 6928). */
const firstWindow = 10 * 1460;

/** A server that hands on to a port of this machine, as far away as a round trip of so many milliseconds says. */
export function farFrom(port: number, roundTrip: number): Server {
  return createServer((near) => {
    const far = connect(port, "localhost");
    const connected = performance.now() + roundTrip;
    // What is asked waits for the connection, and is half a round trip on its way.
    near.on("data", (bytes) => later(connected + roundTrip / 2, roundTrip / 2, () => far.write(bytes)));
    sendInWindows(far, near, roundTrip);
    for (const socket of [near, far]) socket.on("error", () => [near, far].forEach((one) => one.destroy()));
    near.on("close", () => far.destroy());
  });
}

function sendInWindows(from: Socket, to: Socket, roundTrip: number): void {
  let waiting = Buffer.alloc(0);
  let window = firstWindow;
  let room = firstWindow;
  const send = () => {
    const part = waiting.subarray(0, room);
    if (part.length === 0) return;
    waiting = waiting.subarray(part.length);
    room -= part.length;
    setTimeout(() => to.write(part), roundTrip / 2);
    // What arrived is acknowledged a round trip later, and lets twice as much go.
    setTimeout(() => {
      window += part.length;
      room = window;
      send();
    }, roundTrip);
  };
  from.on("data", (bytes) => {
    waiting = Buffer.concat([waiting, bytes]);
    send();
  });
}

/** Does something at a time, or after a delay where that is later. */
function later(time: number, delay: number, act: () => void): void {
  setTimeout(act, Math.max(delay, time - performance.now()));
}
