import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHtml } from "../finish/tree.ts";
import { dataBlock, structuredData } from "./structured-data.ts";

const site = "https://example.org";

function page(path: string, body: string) {
  return parseHtml(
    `<html><head><link rel="canonical" href="${site}${path}" /><meta property="og:title" content="Find &amp; keep" />
<meta property="og:description" content="What it is." /><meta property="og:image" content="${site}/cards/x.png" />
</head><body>${body}</body></html>`,
  );
}

const trail = (parent: string) =>
  `<nav class="breadcrumbs"><ol><li><a href="/">Home</a></li>${parent}<li>Here</li></ol></nav>`;

function graphOf(path: string, body: string, day?: string) {
  return structuredData(path, page(path, body), day)?.["@graph"];
}

test("a page of the guide is an article that says when it changed", () => {
  assert.deepEqual(graphOf("/guide/find/", "", "2026-11-28"), [
    {
      "@type": "TechArticle",
      headline: "Find & keep",
      description: "What it is.",
      image: `${site}/cards/x.png`,
      url: `${site}/guide/find/`,
      dateModified: "2026-11-28",
    },
  ]);
});

test("a page says what it lies below, each with its address but the page itself", () => {
  const body = trail('<li><a href="/clients/">Clients</a></li>');
  assert.deepEqual(graphOf("/clients/x/", body), [
    {
      "@type": "BreadcrumbList",
      itemListElement: [
        { "@type": "ListItem", position: 1, name: "Home", item: `${site}/` },
        { "@type": "ListItem", position: 2, name: "Clients", item: `${site}/clients/` },
        { "@type": "ListItem", position: 3, name: "Here" },
      ],
    },
  ]);
});

test("the questions are answered by their first paragraph, without the numbers of sources", () => {
  const body = `<details class="question"><summary>Why?</summary><div id="why" data-answer>
<p>Because.<sup class="cite">1</sup></p><p>More.</p></div></details>`;
  assert.deepEqual(graphOf("/faq/", body), [
    {
      "@type": "FAQPage",
      mainEntity: [
        {
          "@type": "Question",
          name: "Why?",
          acceptedAnswer: { "@type": "Answer", text: "Because.", url: `${site}/faq/#why` },
        },
      ],
    },
  ]);
});

test("a checklist is instructions, a step of them for each row", () => {
  const body = `<li class="task" id="step-make"><h3 class="task-title"><span class="task-number">1</span> Make it</h3><div class="task-body"><p>Open the page.</p><p>More.</p></div></li>`;
  assert.deepEqual(graphOf("/checklist/", body), [
    {
      "@type": "HowTo",
      name: "Find & keep",
      description: "What it is.",
      step: [{ "@type": "HowToStep", name: "Make it", text: "Open the page." }],
    },
  ]);
});

const typesOf = (path: string) =>
  (graphOf(path, trail("")) as { "@type": string; inLanguage?: string }[]).map(
    ({ "@type": type, inLanguage }) => [type, inLanguage],
  );

test("a translation is what its source is, and says its language", () => {
  assert.deepEqual(
    ["/zh/guide/find/", "/zh/faq/", "/zh/checklist/"].map((path) => typesOf(path)[0]),
    [
      ["TechArticle", "zh-Hans"],
      ["FAQPage", "zh-Hans"],
      ["HowTo", "zh-Hans"],
    ],
  );
  assert.deepEqual(typesOf("/zh/faq/")[1], ["BreadcrumbList", undefined]);
  assert.deepEqual(typesOf("/faq/")[0], ["FAQPage", undefined]);
});

test("a page that is nothing of this says nothing", () => {
  assert.equal(graphOf("/", ""), undefined);
});

test("no text ends the block early", () => {
  const block = dataBlock({
    "@context": "https://schema.org",
    "@graph": [{ "@type": "TechArticle", name: "</script>" }],
  });
  assert.equal(block.indexOf("</script>"), block.length - "</script>".length);
});
