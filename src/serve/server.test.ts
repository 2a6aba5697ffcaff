import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { sendRaw as send } from "./fake-client.ts";
import { createSiteServer, listen, listenNear } from "./server.ts";

let dist: string;
let server: Server;
let address: string;

before(async () => {
  const parent = mkdtempSync(join(tmpdir(), "site-"));
  writeFileSync(join(parent, "secret.txt"), "outside the site");
  dist = join(parent, "dist");
  mkdirSync(join(dist, "faq"), { recursive: true });
  writeFileSync(join(dist, "app.js"), "1");
  writeFileSync(join(dist, "_headers"), "/*\n  X-Test: yes\n/app.js\n  Cache-Control: immutable\n");
  writeFileSync(join(dist, "ready.js"), "0");
  writeFileSync(join(dist, "ready.js.br"), brotliCompressSync("made in advance"));
  writeFileSync(join(dist, "mark.png"), "drawn");
  writeFileSync(join(dist, "404.html"), "nothing there");
  writeFileSync(join(dist, "faq", "index.html"), "questions");
  server = createSiteServer(dist);
  address = `http://127.0.0.1:${await listen(server)}`;
});

after(() => {
  server.close();
  rmSync(dirname(dist), { recursive: true });
});

test("sends pages with the headers of the build", async () => {
  const response = await fetch(`${address}/faq/`);
  assert.equal(await response.text(), "questions");
  assert.equal(response.headers.get("x-test"), "yes");
});

test("adds a missing trailing slash", async () => {
  const response = await fetch(`${address}/faq`, { redirect: "manual" });
  assert.deepEqual([response.status, response.headers.get("location")], [301, "/faq/"]);
});

test("answers what is not there with the site's own page", async () => {
  const response = await fetch(`${address}/no/such`);
  assert.deepEqual([response.status, await response.text()], [404, "nothing there"]);
});

test("sends an address on with what was asked", async () => {
  const response = await fetch(`${address}/faq?shell=fish`, { redirect: "manual" });
  assert.equal(response.headers.get("location"), "/faq/?shell=fish");
});

test("says what kind of file it sends, and answers a browser that has it with a word", async () => {
  const response = await fetch(`${address}/app.js`);
  assert.match(response.headers.get("content-type") ?? "", /^text\/javascript/);
  const again = await fetch(`${address}/app.js`, {
    headers: { "If-None-Match": response.headers.get("etag") ?? "" },
  });
  assert.equal(again.status, 304);
});

test("sends a text compressed as the browser takes it", async () => {
  for (const encoding of ["br", "gzip", "identity"]) {
    const response = await fetch(`${address}/faq/`, { headers: { "Accept-Encoding": encoding } });
    assert.equal(response.headers.get("content-encoding") ?? "identity", encoding);
    assert.equal(response.headers.get("vary"), "Accept-Encoding");
    assert.equal(await response.text(), "questions");
  }
});

test("sends what lies compressed beside a text in its place", async () => {
  const response = await fetch(`${address}/ready.js`, { headers: { "Accept-Encoding": "br" } });
  assert.equal(response.headers.get("content-encoding"), "br");
  assert.equal(response.headers.get("content-type"), "text/javascript; charset=utf-8");
  assert.equal(await response.text(), "made in advance");
});

test("sends a picture as it is", async () => {
  const response = await fetch(`${address}/mark.png`, { headers: { "Accept-Encoding": "br, gzip" } });
  assert.equal(response.headers.get("content-encoding"), null);
});

const cacheRule = async (path: string) => (await fetch(address + path)).headers.get("cache-control");

test("lets a browser ask again for a file that may change, and keep one that may not", async () => {
  assert.equal(await cacheRule("/faq/"), "public, max-age=0, must-revalidate");
  assert.equal(await cacheRule("/app.js"), "immutable");
});

test("sends the head of a page without the page, and answers no other method", async () => {
  const head = await fetch(`${address}/faq/`, { method: "HEAD" });
  assert.deepEqual([head.status, await head.text()], [200, ""]);
  assert.equal((await fetch(`${address}/faq/`, { method: "POST" })).status, 405);
});

test("goes on with the build it started with while another takes its place", async () => {
  renameSync(join(dist, "faq"), join(dist, "away"));
  assert.equal((await fetch(`${address}/faq/`)).status, 200);
  renameSync(join(dist, "away"), join(dist, "faq"));
});

test("does not stumble over a part of a file that no file has", async () => {
  const response = await fetch(`${address}/faq/`, { headers: { Range: "bytes=5-2" } });
  assert.equal(response.status, 200);
});

const sendRaw = (request: string) => send(new URL(address).port, request);

const get = (path: string, host = "localhost") =>
  `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`;
const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);

test("opens no file outside its folder and not the one with its headers", async () => {
  const outside = [
    "../secret.txt",
    "..%2fsecret.txt",
    "%2e%2e/secret.txt",
    "faq/..%2f..%2fsecret.txt",
    "..%5csecret.txt",
  ];
  for (const path of [
    ...outside.map((one) => `/${one}`),
    "/_headers",
    "/%5fheaders",
    "//_headers",
    "/faq/../_headers",
  ]) {
    const answer = await sendRaw(get(path));
    assert.equal(statusOf(answer), 404, path);
    assert.doesNotMatch(answer, /outside the site|X-Test: yes\r\n\r\n\/\*/, path);
  }
});

test("opens no file outside its folder under a path of its own either", async (context) => {
  const below = createSiteServer(dist, "/guide/");
  context.after(() => below.close());
  const port = await listen(below);
  const status = async (path: string) =>
    (await fetch(`http://127.0.0.1:${port}${path}`, { redirect: "manual" })).status;
  assert.equal(await status("/guide/faq/"), 200);
  for (const path of ["/guide", "/guidefaq/", "/guide..%2fsecret.txt", "/guide%2f..%2fsecret.txt", "/faq/"]) {
    assert.equal(await status(path), 404, path);
  }
});

test("does not answer to the name of another machine", async () => {
  assert.equal(statusOf(await sendRaw(get("/faq/", "example.com"))), 404);
  assert.equal(
    statusOf(await sendRaw(get("/faq/", new URL(address).host.replace("127.0.0.1", "localhost")))),
    200,
  );
});

test("says that a port is taken, takes the next one and names it", async () => {
  const taken = createServer();
  const port = await listen(taken);
  const heard: number[] = [];
  const second = createSiteServer(dist);
  const got = await listenNear(second, port, (busy) => heard.push(busy));
  assert.equal(heard[0], port);
  assert.equal((await fetch(`http://127.0.0.1:${got}/faq/`)).status, 200);
  second.close();
  taken.close();
});

test("says what to do when nothing was built", () => {
  assert.throws(() => createSiteServer(join(dist, "faq")), /npm run build/);
});
