import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { createSiteServer, listen } from "./server.ts";

let dist: string;
let server: Server;
let address: string;

before(async () => {
  dist = mkdtempSync(join(tmpdir(), "site-"));
  mkdirSync(join(dist, "faq"));
  writeFileSync(join(dist, "_headers"), "/*\n  X-Test: yes\n");
  writeFileSync(join(dist, "404.html"), "nothing there");
  writeFileSync(join(dist, "faq", "index.html"), "questions");
  server = createSiteServer(dist);
  address = `http://127.0.0.1:${await listen(server, 4900)}`;
});

after(() => {
  server.close();
  rmSync(dist, { recursive: true });
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

test("does not leave its folder", async () => {
  const response = await fetch(`${address}/..%2f..%2f..%2f..%2fetc/passwd`);
  assert.equal(response.status, 404);
});

test("says that a port is taken, takes the next one and names it", async () => {
  const taken = createServer();
  const port = await listen(taken, 4950);
  const heard: number[] = [];
  const second = createSiteServer(dist);
  const got = await listen(second, port, (busy) => heard.push(busy));
  assert.equal(heard[0], port);
  assert.equal((await fetch(`http://127.0.0.1:${got}/faq/`)).status, 200);
  second.close();
  taken.close();
});

test("says what to do when nothing was built", () => {
  assert.throws(() => createSiteServer(join(dist, "faq")), /npm run build/);
});
