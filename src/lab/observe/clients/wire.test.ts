import assert from "node:assert/strict";
import { connect, createServer, type Socket } from "node:net";
import { once } from "node:events";
import { test } from "node:test";
import { closeServer, listenOnLoopback, parseRequests, startWire } from "./wire.ts";

const post = (key: string, body: string) =>
  `POST /v1/responses HTTP/1.1\r\nAuthorization: Bearer ${key}\r\nContent-Length: ${body.length}\r\n\r\n${body}`;

test("reads every request of a connection, also where one follows a body at once", () => {
  const requests = parseRequests(
    post("one", '{"a":1}') + post("two", '{"GET /x HTTP/1.1":"\\r\\n\\r\\n"}') + post("three", ""),
  );
  assert.deepEqual(
    requests.map(({ header }) => header("authorization")),
    ["Bearer one", "Bearer two", "Bearer three"],
  );
});

test("skips a body in chunks", () => {
  const chunked =
    "POST /v1/a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\nGET /v1/b HTTP/1.1\r\nHost: x\r\n\r\n";
  assert.deepEqual(
    parseRequests(chunked).map(({ path }) => path),
    ["/v1/a", "/v1/b"],
  );
});

test("takes a body that was never finished for the rest", () => {
  const cut = "POST /v1/a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel";
  assert.equal(parseRequests(cut).length, 1);
});

test("keeps a blank at the end of a header and reads its bytes as UTF-8", () => {
  const [request] = parseRequests(Buffer.from(post("“key” ", "")).toString("latin1"));
  assert.equal(request?.header("Authorization"), "Bearer “key” ");
  assert.equal(request?.header("OpenAI-Project"), undefined);
});

test("passes on what a client sends, and counts connections that carry nothing", async () => {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.end("HTTP/1.1 204 No Content\r\n\r\n");
  });
  const wire = await startWire(`http://127.0.0.1:${await listenOnLoopback(server)}`);
  try {
    const port = Number(new URL(wire.address).port);
    const silent = connect(port, "127.0.0.1");
    await once(silent, "connect");
    const asking = connect(port, "127.0.0.1");
    asking.write(post("key", ""));
    const [answer] = (await once(asking, "data")) as [Buffer];
    assert.match(answer.toString(), /^HTTP\/1\.1 204/);
    assert.equal(wire.connections(), 2);
    assert.equal(wire.requests().length, 1);
    silent.destroy();
    asking.destroy();
  } finally {
    await wire.close();
    await closeServer(server, sockets);
  }
});
