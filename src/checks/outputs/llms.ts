import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Nodes } from "mdast";
import { markdownToMdast } from "satteri";
import type { BuiltPage } from "../../build/built-pages.ts";
import type { Problem } from "../../content/files/problem.ts";
import { nodesOf } from "./markdown-nodes.ts";

const [list, whole] = ["llms.txt", "llms-full.txt"];

/**
 * Where the lists for language models are not what programs expect: a title, a quoted summary and sections of links
 * (llmstxt.org), which lead to every twin and nowhere else; in the text of all pages, each mark has a footnote of its own.
 */
export function llmsProblems(dist: string, pages: readonly BuiltPage[]): Problem[] {
  const { children = [] } = parse(dist, list) as { children?: readonly Nodes[] };
  const found = new Set(children.flatMap((part) => [...nodesOf(part)]).flatMap(linkOf));
  const meant = new Set(pages.flatMap(twinAddress));
  const form = children.map(formOf).join(" ");
  return [
    ...(/^title quote(?: section list)+$/.test(form)
      ? []
      : [
          {
            file: list,
            field: "form",
            received: form,
            expected: "title, quote, and sections with a list each",
          },
        ]),
    ...[...found]
      .filter((url) => !meant.has(url))
      .map((url) => ({ file: list, field: "links", received: url, expected: "the Markdown of a page" })),
    ...[...meant]
      .filter((url) => !found.has(url))
      .map((url) => ({ file: list, field: "links", received: "a list without it", expected: url })),
    ...noteProblems([...nodesOf(parse(dist, whole))]),
  ];
}

const parse = (dist: string, file: string) =>
  markdownToMdast(readFileSync(join(dist, file), "utf8")) as Nodes;

function formOf(node: Nodes): string {
  if (node.type === "heading") return node.depth === 1 ? "title" : node.depth === 2 ? "section" : "heading";
  return node.type === "blockquote" ? "quote" : node.type;
}

const linkOf = (node: Nodes) => (node.type === "link" ? [node.url] : []);

/** Full address of the Markdown that a page names. */
function twinAddress({ document }: BuiltPage): string[] {
  const href = (selector: string) => document.querySelector(selector)?.getAttribute("href");
  const twin = href('link[rel="alternate"][type="text/markdown"]');
  return twin ? [new URL(twin, href('link[rel="canonical"]')).href] : [];
}

/** A mark without its footnote is plain text to Markdown; two footnotes of one name are one to it. */
function noteProblems(nodes: readonly Nodes[]): Problem[] {
  const marks = nodes.flatMap((node) =>
    node.type === "text" ? (node.value.match(/\[\^[\w-]+\]/g) ?? []) : [],
  );
  const names = nodes.flatMap((node) => (node.type === "footnoteDefinition" ? [node.identifier] : []));
  return [
    ...marks.map((mark) => ({ received: `a mark ${mark}`, expected: "a footnote for it" })),
    ...names
      .filter((name, index) => names.indexOf(name) !== index)
      .map((name) => ({ received: `two footnotes ${name}`, expected: "a name for each" })),
  ].map((problem) => ({ file: whole, field: "footnotes", ...problem }));
}
