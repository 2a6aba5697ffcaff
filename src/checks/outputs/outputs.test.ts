/** Each check has to find what it is for: a good build passes, and a fault in one place is named. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import sharp from "sharp";
import type { BuiltPage } from "../../build/built-pages.ts";
import { cardSize } from "../../build/cards/draw.ts";
import type { Problem } from "../../content/files/problem.ts";
import { cardPath } from "../../domain/site/card-path.ts";
import { parseHtml } from "../../finish/tree.ts";
import { cardProblems } from "./card.ts";
import { feedProblems } from "./feed.ts";
import { htmlProblems } from "./html.ts";
import { llmsProblems } from "./llms.ts";
import { manifestProblems } from "./manifest.ts";
import { sitemapProblems } from "./sitemap.ts";
import { structuredDataProblems } from "./structured-data.ts";
import { twinProblems } from "./twins.ts";

const dist = mkdtempSync(join(tmpdir(), "outputs-"));
after(() => rmSync(dist, { recursive: true }));

function write(path: string, content: string | Buffer): void {
  mkdirSync(dirname(join(dist, path)), { recursive: true });
  writeFileSync(join(dist, path), content);
}

const page = (url: string, html: string): BuiltPage => ({
  url,
  file: join(dist, url, "index.html"),
  html,
  document: parseHtml(html),
});
const fields = (problems: readonly Problem[]) => problems.map(({ field }) => field);
const received = (problems: readonly Problem[]) => problems.map((problem) => problem.received);

const address = "https://example.com/guide/find/";
const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#fff" } })
    .png()
    .toBuffer();

test("finds HTML that the standard does not allow", async () => {
  const good = '<!doctype html>\n<html lang="en"><head><title>A</title></head><body><p>B</p></body></html>\n';
  assert.deepEqual(await htmlProblems(page("/", good)), []);
  const [problem] = await htmlProblems(page("/", good.replace("<p>B</p>", "<ul><p>B</p></ul>")));
  assert.match(problem?.field ?? "", /^element-permitted-content at 2:/);
});

const inCard = async (html: string) => fields(await cardProblems(dist, page("/guide/find/", html)));

test("finds a card without a part, of another page, or with another picture", async () => {
  const path = cardPath("/guide/find/");
  const head = (image: string) => `<head>
    <link rel="canonical" href="${address}"><meta name="twitter:card" content="summary_large_image">
    <meta property="og:type" content="article"><meta property="og:title" content="Find it">
    <meta property="og:description" content="Where it is."><meta property="og:url" content="${address}">
    <meta property="og:image" content="${image}"></head>`;
  const good = head(`https://example.com${path}`);
  write(path, await picture(cardSize.width, cardSize.height));
  assert.deepEqual(await inCard(good), []);
  assert.deepEqual(await inCard(good.replace("Where it is.", " ")), ["og:description"]);
  assert.deepEqual(await inCard(good.replace(`og:url" content="${address}`, 'og:url" content="x')), [
    "og:url",
  ]);
  assert.deepEqual(await inCard(good.replace("summary_large_image", "summary")), ["twitter:card"]);
  assert.deepEqual(await inCard(head("/a.png")), ["og:image"]);
  write(path, await picture(cardSize.width, 100));
  assert.deepEqual(await inCard(good), ["og:image"]);
});

const feedOf = (id: string, updated: string, text: string) => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:uuid:00000000-0000-4000-8000-000000000000</id><title>Changes</title>
<updated>2026-11-28T00:00:00Z</updated><author><name>Us</name></author>
<entry><id>${id}</id><title>One</title><updated>${updated}</updated><content type="text">${text}</content></entry></feed>`;
const goodId = "urn:uuid:00000000-0000-4000-8000-000000000001";

function inFeed(feed: string, changes = 1): string[] {
  write("changes/feed.xml", feed);
  return received(feedProblems(dist, changes));
}

test("finds a feed that is none, and entries that lack something", () => {
  const good = feedOf(goodId, "2026-11-28T00:00:00Z", "Text");
  assert.deepEqual(inFeed(good), []);
  assert.deepEqual(inFeed(good, 2), ["1 ids"]);
  assert.equal(inFeed(good.replace("</feed>", "")).length, 1);
  assert.deepEqual(inFeed(feedOf("one", "yesterday", "")), ['id "one"', 'updated "yesterday"', "no text"]);
});

const sitemap = (day: string, path = "/guide/find/") =>
  `<urlset><url><loc>https://example.com${path}</loc>${day && `<lastmod>${day}</lastmod>`}</url></urlset>`;

test("finds pages that the sitemap lacks or may not list, and days still to come", () => {
  const listed = page("/guide/find/", `<link rel="canonical" href="${address}">`);
  const problems = (text: string, pages = [listed]) => {
    write("sitemap-0.xml", text);
    return received(sitemapProblems(dist, pages, "2026-11-28"));
  };
  assert.deepEqual(problems(sitemap("2026-11-28T00:00:00Z")), []);
  assert.equal(problems(sitemap("2026-11-29T00:00:00Z")).length, 1);
  assert.equal(problems(sitemap("")).length, 1);
  assert.deepEqual(problems(sitemap("2026-11-28", "/other/")), [
    "https://example.com/other/",
    `no ${address}`,
  ]);
  assert.deepEqual(problems("<urlset>"), ["text that is no XML"]);
});

test("finds a page without the manifest, and an icon of another size", async () => {
  const icons = [
    { src: "a.png", sizes: "192x192" },
    { src: "b.png", sizes: "512x512" },
    { src: "b.png", sizes: "512x512", purpose: "maskable" },
  ];
  const linked = page("/", '<link rel="manifest" href="/manifest.json">');
  write("a.png", await picture(192, 192));
  write("b.png", await picture(512, 512));
  const problems = async (manifest: object, pages = [linked]) => {
    write(
      "manifest.json",
      JSON.stringify({ name: "Guide", start_url: "./", display: "browser", icons, ...manifest }),
    );
    return received(await manifestProblems(dist, pages));
  };
  assert.deepEqual(await problems({}), []);
  assert.deepEqual(await problems({}, [page("/", "<p>A</p>")]), ["no link"]);
  assert.deepEqual(await problems({ name: "" }), ["nothing"]);
  assert.equal((await problems({ icons: icons.slice(1) })).length, 1);
  write("a.png", await picture(100, 100));
  assert.deepEqual(await problems({}), ["100x100"]);
});

test("finds structured data that is not there, lacks a part, or names an anchor that is none", async () => {
  const article = {
    "@type": "TechArticle",
    headline: "Find it",
    description: "Where it is.",
    image: "https://example.com/a.png",
    url: `${address}#steps`,
    dateModified: "2026-11-28",
  };
  const problems = async (node: object, anchor = "steps") => {
    const data = JSON.stringify({ "@graph": [node] });
    const html = `<script type="application/ld+json">${data}</script><h2 id="${anchor}">Steps</h2>`;
    return received(await structuredDataProblems(page("/guide/find/", html)));
  };
  assert.deepEqual(await problems(article), []);
  assert.deepEqual(await problems({ ...article, headline: "" }), ["no TechArticle.headline"]);
  assert.deepEqual(await problems(article, "other"), ["#steps"]);
  assert.deepEqual(await problems({ ...article, inLanguage: "zh" }), ["TechArticle in zh"]);
  assert.deepEqual(await structuredDataProblems(page("/about/", "<p>A</p>")), []);
  assert.deepEqual(received(await structuredDataProblems(page("/guide/find/", "<p>A</p>"))), ["nothing"]);
});

test("finds a Markdown twin that is missing, or says something else than its page", () => {
  const html = '<link rel="alternate" type="text/markdown" href="/guide/find.md"><main><pre>a</pre></main>';
  const problems = (text: string) => {
    write("guide/find.md", text);
    return received(twinProblems(dist, [page("/guide/find/", html)]));
  };
  const good = "# Find it\n\nSee [it](https://example.com/).[^1]\n\n```sh\na\n```\n\n[^1]: A source\n";
  assert.deepEqual(problems(good), []);
  assert.deepEqual(problems(good.replace("# Find it", "Find it")), ["no title first"]);
  assert.deepEqual(problems(good.replace("https://example.com/", "/guide/")), ["a link to /guide/"]);
  assert.deepEqual(problems(good.replace("[^1]: A source\n", "")), ["a mark [^1]"]);
  assert.deepEqual(problems(good.replaceAll("```", "")), ["0 fences"]);
  rmSync(join(dist, "guide/find.md"));
  assert.deepEqual(received(twinProblems(dist, [page("/guide/find/", html)])), ["no such file"]);
});

test("finds lists for language models that lack a page, lead elsewhere or mix up footnotes", () => {
  const html = `<head><link rel="canonical" href="${address}"><link rel="alternate" type="text/markdown" href="/guide/find.md"></head>`;
  const problems = (list: string, whole = "# Find it\n\nSo.[^find-1]\n\n[^find-1]: A source\n") => {
    write("llms.txt", list);
    write("llms-full.txt", whole);
    return received(llmsProblems(dist, [page("/guide/find/", html)]));
  };
  const good =
    "# Keys\n\n> Where they are.\n\n## Guide\n\n- [Find it](https://example.com/guide/find.md): Where.\n";
  assert.deepEqual(problems(good), []);
  assert.deepEqual(problems(good.replace("> ", "")), ["title paragraph section list"]);
  assert.deepEqual(problems(good.replace("find.md", "other.md")), [
    "https://example.com/guide/other.md",
    "a list without it",
  ]);
  assert.deepEqual(problems(good, "# Find it\n\nSo.[^find-1]\n"), ["a mark [^find-1]"]);
  const twice = "# Find it\n\nSo.[^1]\n\n[^1]: A source\n\n[^1]: Another\n";
  assert.deepEqual(problems(good, twice), ["two footnotes 1"]);
});
