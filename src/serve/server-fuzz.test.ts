/** 100,000 requests as no browser sends them. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import * as fc from "fast-check";
import { sendRaw } from "./fake-client.ts";
import { createSiteServer, listen } from "./server.ts";

const secret = "outside the site";
const bodies = { "404.html": "nothing there", "app.js": "script", "faq/index.html": "questions" };
let dist: string;
const servers: { server: Server; base: string; port: number }[] = [];

before(async () => {
  dist = join(mkdtempSync(join(tmpdir(), "site-")), "dist");
  mkdirSync(join(dist, "faq"), { recursive: true });
  for (const [name, body] of Object.entries(bodies)) writeFileSync(join(dist, name), body);
  writeFileSync(join(dist, "_headers"), `/*\n  X-Test: yes\n#${secret}\n`);
  for (const name of ["secret.txt", "dist..secret.txt"]) writeFileSync(join(dirname(dist), name), secret);
  for (const base of ["/", "/guide/"]) {
    const server = createSiteServer(dist, base);
    servers.push({ server, base, port: await listen(server) });
  }
});

after(() => {
  for (const { server } of servers) server.close();
  rmSync(dirname(dist), { recursive: true });
});

const piece = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom("/", "..", ".", "faq", "guide", "secret.txt", "_headers", "app.js"),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "%2e",
      "%2f",
      "%5c",
      "%0a",
      "%0d",
      "%00",
      "%7f",
      "%",
      "%zz",
      "%c0%ae",
      "%252f",
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom("?", "#", ";", "~", "\\", "\u00e9", "\u00ff", "|", '"', "<", "index.html"),
  },
  { weight: 1, arbitrary: fc.string({ unit: "binary-ascii", maxLength: 3 }) },
);
const header = fc
  .constantFrom(
    "",
    "Range: bytes=5-2\r\n",
    "Range: bytes=a-b\r\n",
    "Range: bytes=-1,0-\r\n",
    "If-None-Match: *\r\n",
    "If-Modified-Since: never\r\n",
    "Accept-Encoding: br;q=0, gzip;q=x,,\r\n",
    "Accept-Encoding: br\r\n",
    "Expect: 100-continue\r\n",
    "Host: example.com\r\n",
  )
  .map((line) => (line.startsWith("Host") ? line : `Host: localhost\r\n${line}`));
const request = fc
  .tuple(fc.constantFrom("GET", "HEAD", "OPTIONS"), fc.array(piece, { maxLength: 9 }), header)
  .map(([method, path, extra]) => ({ method, path: path.join(""), extra }));

/** `npm run check` asks fewer. */
const cases = Number(process.env["CASES"] ?? 100_000);
/** Requests that share a connection; what the server's parser refuses ends it. */
const together = 100;
/** What Node's parser lets through in the first line. */
const isParsed = (path: string) => /^[!-~]*$/.test(path);

test(`outlives ${cases} requests, and serves nothing from outside`, async () => {
  const sample = fc.sample(request, cases);
  const lines = sample.map(({ method, path, extra }, index) => ({
    server: servers[index % 2],
    whole: isParsed(path),
    text: `${method} ${servers[index % 2]?.base}${path} HTTP/1.1\r\n${extra}`,
  }));
  let answered = 0;
  for (const [server, own] of Map.groupBy(lines, (line) => line.server)) {
    const whole = own.filter((line) => line.whole).map(({ text }) => text);
    const broken = own.filter((line) => !line.whole).map(({ text }) => [text]);
    const batches = Array.from({ length: Math.ceil(whole.length / together) }, (_, index) =>
      whole.slice(index * together, (index + 1) * together),
    );
    for (const batch of [...batches, ...broken]) {
      const text = [...batch.map((line) => `${line}\r\n`), "GET / HTTP/1.0\r\n\r\n"].join("");
      const answer = await sendRaw(server?.port ?? 0, text);
      answered += answer.match(/HTTP\/1\.1 \d/g)?.length ?? 0;
      assert.ok(!answer.includes(secret), JSON.stringify(batch));
    }
    const response = await fetch(`http://localhost:${server?.port}${server?.base}faq/`);
    assert.equal(await response.text(), bodies["faq/index.html"]);
  }
  // Each batch is answered to its end; only what the parser refuses may cost an answer.
  assert.ok(answered > lines.length, `${answered} answers`);
});

test("outlives bytes that are no request", async () => {
  const sample = fc.sample(fc.uint8Array({ maxLength: 200 }), 500);
  for (const bytes of [
    ...sample.map((one) => Buffer.from(one).toString("latin1")),
    `GET /${"a".repeat(100_000)} HTTP/1.1\r\n\r\n`,
  ])
    await sendRaw(servers[0]?.port ?? 0, bytes, true);
  assert.equal((await fetch(`http://localhost:${servers[0]?.port}/faq/`)).status, 200);
});
