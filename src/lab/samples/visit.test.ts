import assert from "node:assert/strict";
import { createServer } from "node:http";
import { test } from "node:test";
import { listen } from "../../serve/server.ts";
import { makeVisits } from "./visit.ts";

const visit = { method: "GET", path: "/", body: "", status: 200, answer: ["hello"] };

test("says of a server that has ended that it does not listen, without waiting for it", async () => {
  const { problems } = await makeVisits(1, [visit], AbortSignal.abort());
  assert.deepEqual(problems, ["it does not listen on the port in PORT: it has ended"]);
});

test("says of a server that ends during a call that it gave no answer", async () => {
  const ended = new AbortController();
  let calls = 0;
  const server = createServer((_, response) => {
    calls += 1;
    // The first one only asks whether somebody listens.
    if (calls === 1) response.end();
    else ended.abort();
  });
  const { problems } = await makeVisits(await listen(server, 0), [visit], ended.signal);
  server.close();
  server.closeAllConnections();
  assert.match(problems.join(), /^GET \/ got no answer: /);
});

test("compares what came with what must come", async () => {
  const server = createServer((_, response) => response.end("hello"));
  const other = { ...visit, status: 404, answer: ["goodbye"] };
  const { problems } = await makeVisits(
    await listen(server, 0),
    [visit, other],
    new AbortController().signal,
  );
  server.close();
  server.closeAllConnections();
  assert.deepEqual(problems, ["GET / gave 200, expected 404", "the answer to GET / lacks goodbye"]);
});
