import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { price } from "../../domain/ledger/fake-fact.ts";
import type { Fact } from "../../domain/ledger/fact.ts";
import { openCache } from "./cache.ts";
import { markdownReport, somethingGone, textReport } from "./report.ts";
import { goodManners, type Manners, politeSend } from "./request.ts";
import { type WatchReport, watchFacts } from "./watch.ts";

/** Patience for a busy machine; nothing here waits for it to end. */
const manners: Manners = { ...goodManners, pause: 0, patience: 60_000 };

const page = (sentence: string) =>
  `<html><head><script>"credit purchase $7"</script></head><body><p>${sentence}</p>${"<p>Other words.</p>".repeat(30)}`;
const kept = page("The smallest purchase of credit is <b>$5.00</b>.");
const changed = page("The smallest purchase of credit is <b>$7</b>.");

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const html =
  (text: string, headers: Record<string, string> = {}): Handler =>
  (_, response) =>
    response.writeHead(200, { "content-type": "text/html", ...headers }).end(text);
const status =
  (code: number, headers: Record<string, string> = {}): Handler =>
  (_, response) =>
    response.writeHead(code, headers).end();

const never: Handler = (_, response) => response.writeHead(200, { "content-type": "text/html" }).write("<p>");

interface Site {
  origin: string;
  /** Paths asked for, in order. */
  asked: string[];
  /** The user agents that asked. */
  agents: Set<string | undefined>;
}

/** A site on loopback; an unknown path is not found, robots.txt included. */
async function site(t: TestContext, handlers: Record<string, Handler>): Promise<Site> {
  const asked: string[] = [];
  const agents = new Set<string | undefined>();
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    agents.add(request.headers["user-agent"]);
    (handlers[request.url ?? ""] ?? status(404))(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, agents };
}

function folder(t: TestContext): string {
  const path = mkdtempSync(join(tmpdir(), "facts-watch-"));
  t.after(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

interface Watch {
  t: TestContext;
  /** Addresses by citation id. */
  sources: Record<string, string>;
  facts?: readonly Fact[];
  cache?: string;
  manners?: Manners;
  day?: string;
}

function watch({ t, sources, facts, cache = folder(t), manners: own = manners, day = "2026-11-28" }: Watch) {
  const citations = Object.entries(sources).map(([id, url]) => ({
    id,
    url,
    title: id,
    publisher: "Nobody",
    date: "2026",
    checked: "2026-11-20",
  }));
  const all = facts ?? [{ ...price, citations: Object.keys(sources) }];
  const pages = new Map([["minimum-purchase", ["/guide/billing/"]]]);
  return watchFacts({ facts: all, citations, pages, day, cache: openCache(cache), manners: own });
}

/** Status and detail of the only source of the only fact. */
function only({ facts }: WatchReport): (string | undefined)[] {
  assert.equal(facts.length, 1);
  const [source, ...more] = facts[0]?.sources ?? [];
  assert.deepEqual(more, []);
  assert.equal(facts[0]?.status, source?.status);
  return source?.detail === undefined ? [source?.status] : [source.status, source.detail];
}

/** What the watch says of one page of a site. */
async function verdict(t: TestContext, handlers: Record<string, Handler>, own = manners) {
  const { origin, asked } = await site(t, handlers);
  const report = await watch({ t, sources: { billing: `${origin}/page#prices` }, manners: own });
  return { found: only(report).map((word) => word?.replace(origin, "")), asked, report };
}

test("finds a value that the page still holds, and says who asks", async (t) => {
  const { origin, agents } = await site(t, { "/page": html(kept) });
  const report = await watch({ t, sources: { billing: `${origin}/page` } });
  assert.deepEqual(only(report), ["still there"]);
  assert.equal(somethingGone(report), false);
  assert.deepEqual([...agents], [goodManners.userAgent]);
});

test("notices a value that is gone, and does not look for it in scripts", async (t) => {
  const { found, report } = await verdict(t, { "/page": html(changed) });
  assert.deepEqual(found, ["gone"]);
  assert.ok(somethingGone(report));
});

test("reads plain text and addresses of links", async (t) => {
  const { origin } = await site(t, {
    "/text": (_, response) => response.writeHead(200, { "content-type": "text/plain" }).end(price.statement),
    "/links": html(page('Open the <a href="/keys/">page with the keys</a> of the platform.')),
  });
  const url: Fact = { ...price, id: "url", kind: "url", value: `${origin}/keys`, citations: ["links"] };
  const report = await watch({
    t,
    sources: { billing: `${origin}/text`, links: `${origin}/links` },
    facts: [price, { ...url, statement: "This link opens the keys." }],
  });
  assert.deepEqual(
    report.facts.map(({ status }) => status),
    ["still there", "still there"],
  );
});

test("follows a page that moved for good, and names its new address", async (t) => {
  const { found } = await verdict(t, { "/page": status(301, { location: "/new" }), "/new": html(kept) });
  assert.deepEqual(found, ["moved to", "/new"]);
});

test("notices a value that a page lost on its way", async (t) => {
  const { found } = await verdict(t, { "/page": status(308, { location: "/new" }), "/new": html(changed) });
  assert.deepEqual(found, ["gone", "/new"]);
});

test("follows a redirect for now without calling the page moved", async (t) => {
  const { found } = await verdict(t, { "/page": status(302, { location: "/now" }), "/now": html(kept) });
  assert.deepEqual(found, ["still there"]);
});

test("goes to no site that is not cited", async (t) => {
  const other = await site(t, { "/page": html(kept) });
  const { found } = await verdict(t, { "/page": status(302, { location: `${other.origin}/page` }) });
  assert.deepEqual(found, ["moved to", `${other.origin}/page`]);
  assert.deepEqual(other.asked, []);
});

test("follows a redirect to another site that is cited, by the rules of that site", async (t) => {
  const other = await site(t, { "/page": html(kept), "/robots.txt": html("User-agent: *\nDisallow: /page") });
  const { origin } = await site(t, { "/page": status(301, { location: `${other.origin}/page` }) });
  const sources = { billing: `${origin}/page`, other: `${other.origin}/page` };
  const report = await watch({ t, sources, facts: [price] });
  assert.deepEqual(only(report), ["unreachable", "robots.txt disallows it"]);
  assert.ok(!other.asked.includes("/page"));
});

for (const location of ["file:///etc/passwd", "data:text/html,$5", "http://"])
  test(`goes to no address like "${location}"`, async (t) => {
    const { found } = await verdict(t, { "/page": status(302, { location }) });
    assert.deepEqual(found, ["unreachable", "redirects to no web address"]);
  });

test("gives up on redirects that lead nowhere", async (t) => {
  const { found, asked } = await verdict(t, { "/page": status(302, { location: "/page" }) });
  assert.deepEqual(found, ["unreachable", "more than 5 redirects"]);
  assert.equal(asked.filter((path) => path === "/page").length, 6);
});

for (const code of [403, 404, 500])
  test(`claims nothing about a page that answers ${code}`, async (t) => {
    const { found, report } = await verdict(t, { "/page": status(code) });
    assert.deepEqual(found, ["unreachable", `answers ${code}`]);
    assert.equal(somethingGone(report), false);
  });

test("claims nothing about a page that never ends", async (t) => {
  // On a busy machine, patience may end before the page is asked for at all.
  for (let patience = 200, isAsked = false; !isAsked; patience *= 2) {
    const { found, asked } = await verdict(t, { "/page": never }, { ...manners, patience });
    assert.deepEqual(found, ["unreachable", `no whole answer within ${patience / 1000} seconds`]);
    isAsked = asked.includes("/page");
  }
});

test("reads no more of a huge page than allowed", async (t) => {
  const { found } = await verdict(t, { "/page": html("x".repeat(100_000)) }, { ...manners, limit: 50_000 });
  assert.deepEqual(found, ["unreachable", "larger than 50000 bytes"]);
});

test("claims nothing about what is not a page, or shows no text without scripts", async (t) => {
  const image = await verdict(t, { "/page": html(kept, { "content-type": "image/png" }) });
  assert.deepEqual(image.found, ["unreachable", "is no page but image/png"]);
  const shell = await verdict(t, { "/page": html("<div id=root></div><script>'$5'</script>") });
  assert.deepEqual(shell.found, ["unreachable", "holds no text without scripts"]);
});

test("reads a page in its own encoding, and one that names none that exists", async (t) => {
  const word: Fact = { ...price, kind: "label", value: "Überweisung", statement: "The button says it." };
  const bytes = Buffer.from(page("The button says Überweisung."), "latin1");
  const { origin } = await site(t, {
    "/page": (_, response) =>
      response.writeHead(200, { "content-type": "text/html; charset=iso-8859-1" }).end(bytes),
    "/odd": html(kept, { "content-type": "text/html; charset=nothing" }),
  });
  const odd = { ...price, citations: ["odd"] };
  const sources = { billing: `${origin}/page`, odd: `${origin}/odd` };
  const { facts } = await watch({ t, sources, facts: [word, odd] });
  assert.deepEqual(
    facts.map(({ status }) => status),
    ["still there", "still there"],
  );
});

test("asks for nothing that robots.txt disallows", async (t) => {
  const rules = "User-agent: openai-key-guide-facts-watch\nDisallow: /pa\n\nUser-agent: *\nAllow: /";
  const { found, asked } = await verdict(t, { "/robots.txt": html(rules), "/page": html(kept) });
  assert.deepEqual(found, ["unreachable", "robots.txt disallows it"]);
  assert.deepEqual(asked, ["/robots.txt"]);
});

test("asks for nothing that robots.txt disallows where it has moved to", async (t) => {
  const { found, asked } = await verdict(t, {
    "/robots.txt": status(301, { location: "/rules.txt" }),
    "/rules.txt": html("User-agent: *\nDisallow: /page"),
    "/page": html(kept),
  });
  assert.deepEqual(found, ["unreachable", "robots.txt disallows it"]);
  assert.deepEqual(asked, ["/robots.txt", "/rules.txt"]);
});

test("asks a site for nothing when its robots.txt moves in a circle, or asks for patience", async (t) => {
  const circle = await verdict(t, {
    "/robots.txt": status(301, { location: "/robots.txt" }),
    "/page": html(kept),
  });
  assert.deepEqual(circle.found, ["unreachable", "robots.txt redirects and leads nowhere"]);
  assert.equal(circle.asked.length, 6);
  const busy = await verdict(t, { "/robots.txt": status(429), "/page": html(kept) });
  assert.deepEqual(busy.found, ["unreachable", "robots.txt answers 429"]);
  assert.deepEqual(busy.asked, ["/robots.txt"]);
});

test("asks a site for nothing while its robots.txt fails", async (t) => {
  const { found, asked } = await verdict(t, { "/robots.txt": status(503), "/page": html(kept) });
  assert.deepEqual(found, ["unreachable", "robots.txt answers 503"]);
  assert.deepEqual(asked, ["/robots.txt"]);
});

test("leaves a site alone that wants very long pauses", async (t) => {
  const { found } = await verdict(t, { "/robots.txt": html("User-agent: *\nCrawl-delay: 3600") });
  assert.deepEqual(found, ["unreachable", "robots.txt wants 3600 seconds between requests"]);
});

test("asks for robots.txt once a site, and for each page once", async (t) => {
  const { origin, asked } = await site(t, { "/a": html(kept), "/b": html(kept) });
  const sources = { a: `${origin}/a`, b: `${origin}/b#x`, c: `${origin}/b#y` };
  await watch({
    t,
    sources,
    facts: [
      { ...price, citations: ["a", "b", "c"] },
      { ...price, citations: ["a"] },
    ],
  });
  assert.deepEqual(asked, ["/robots.txt", "/a", "/b"]);
});

test("uses what it read before when the server says that nothing changed", async (t) => {
  const conditions: (string | undefined)[] = [];
  const { origin } = await site(t, {
    "/page": (request, response) => {
      conditions.push(request.headers["if-none-match"]);
      if (request.headers["if-none-match"] === '"1"') status(304)(request, response);
      else html(kept, { etag: '"1"' })(request, response);
    },
  });
  const cache = folder(t);
  const sources = { billing: `${origin}/page` };
  const reports = [await watch({ t, sources, cache }), await watch({ t, sources, cache })];
  assert.deepEqual(reports.map(only), [["still there"], ["still there"]]);
  assert.deepEqual(conditions, [undefined, '"1"']);
});

test("remembers where a value was, so that it is missed although another source is silent", async (t) => {
  const handlers = { "/page": html(kept), "/other": status(500) };
  const { origin } = await site(t, handlers);
  const cache = folder(t);
  const sources = { billing: `${origin}/page`, other: `${origin}/other` };
  await watch({ t, sources, cache, day: "2026-11-21" });
  handlers["/page"] = html(changed);
  const { facts } = await watch({ t, sources, cache });
  assert.equal(facts[0]?.status, "gone");
  assert.equal(facts[0]?.sources[0]?.lastSeen, "2026-11-21");
});

test("starts anew from a cache that holds nonsense", async (t) => {
  const { origin } = await site(t, { "/page": html(kept, { etag: '"1"' }) });
  const cache = folder(t);
  const sources = { billing: `${origin}/page` };
  await watch({ t, sources, cache });
  for (const file of readdirSync(cache)) writeFileSync(join(cache, file), '["nonsense');
  assert.deepEqual(only(await watch({ t, sources, cache })), ["still there"]);
});

test("says that there is no network, and claims nothing", async (t) => {
  const { origin } = await site(t, {});
  // A port that was free a moment ago, on loopback: nobody listens there.
  const silent = createServer();
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  const { port } = silent.address() as AddressInfo;
  await new Promise((resolve) => silent.close(resolve));
  const sources = { billing: `http://127.0.0.1:${port}/page` };
  const report = await watch({ t, sources });
  assert.deepEqual(report, { day: "2026-11-28", offline: true, facts: [] });
  assert.equal(somethingGone(report), false);
  for (const text of [textReport(report), markdownReport(report)]) assert.match(text, /^No network: nothing/);
  const mixed = await watch({ t, sources: { ...sources, other: `${origin}/page` } });
  assert.equal(mixed.offline, false);
});

test("leaves out our own test runs and facts without a literal value", async (t) => {
  const { origin, asked } = await site(t, { "/page": html(kept) });
  const facts: Fact[] = [
    { ...price, id: "sentence", kind: "statement", value: undefined },
    { ...price, id: "own", citations: ["own"] },
  ];
  const report = await watch({ t, sources: { billing: `${origin}/page`, own: "/about/" }, facts });
  assert.deepEqual([report.facts, asked], [[], []]);
});

test("keeps the pause between requests, and a longer one that a site wants", async (t) => {
  const { origin } = await site(t, { "/": html(kept) });
  let time = 0;
  const slept: number[] = [];
  const sleep = async (milliseconds: number) => {
    slept.push(milliseconds);
    time += milliseconds;
  };
  const send = politeSend({ ...manners, pause: goodManners.pause }, { now: () => time, sleep });
  await send(origin);
  await send(origin, {}, 3000);
  time += 500;
  await send(origin);
  assert.deepEqual(slept, [1000, 2500]);
});

test("reports what is gone first, with its sources and our pages", async (t) => {
  const { origin } = await site(t, { "/a": html(kept), "/b": html(changed) });
  const facts = [
    { ...price, id: "there", citations: ["a"] },
    { ...price, citations: ["b"] },
  ];
  const report = await watch({ t, sources: { a: `${origin}/a`, b: `${origin}/b` }, facts });
  assert.deepEqual(textReport(report).split("\n"), [
    "gone: 1",
    "  minimum-purchase: $5",
    `      gone: ${origin}/b, never seen by this watch`,
    "      shown on /guide/billing/",
    "moved to: 0",
    "unreachable: 0",
    "still there: 1",
  ]);
  assert.match(markdownReport(report), /## gone: 1\n\n- minimum-purchase: \$5\n {2}- gone: /);
});
