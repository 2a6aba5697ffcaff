import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Nodes } from "mdast";
import { markdownToMdast } from "satteri";
import type { BuiltPage } from "../../build/built-pages.ts";
import type { Problem } from "../../content/files/problem.ts";
import { twinPath } from "../../domain/site/twin-path.ts";
import { nodesOf } from "./markdown-nodes.ts";

/** Twins that are missing, or that a reader of Markdown takes for something else than the page. */
export function twinProblems(dist: string, pages: readonly BuiltPage[]): Problem[] {
  return pages
    .filter(({ document }) => document.querySelector('link[rel="alternate"][type="text/markdown"]'))
    .flatMap((page) => {
      const file = twinPath(page.url);
      const path = join(dist, file);
      if (!existsSync(path))
        return [{ file, field: "twin", received: "no such file", expected: `one beside ${page.url}` }];
      return textProblems(readFileSync(path, "utf8"), page).map((problem) => ({
        file,
        field: "twin",
        ...problem,
      }));
    });
}

function textProblems(text: string, { document }: BuiltPage): Pick<Problem, "received" | "expected">[] {
  const nodes = [...nodesOf(markdownToMdast(text) as Nodes)];
  const first = nodes.find(({ type }) => type === "heading");
  // A mark without its footnote is no mark to Markdown, but plain text.
  const marks = nodes.flatMap((node) => (node.type === "text" ? (node.value.match(/\[\^\w+\]/g) ?? []) : []));
  const samples = document.querySelectorAll("main pre").length;
  const fences = nodes.filter(({ type }) => type === "code").length;
  return [
    ...(first?.type === "heading" && first.depth === 1
      ? []
      : [{ received: "no title first", expected: "the title of the page" }]),
    ...nodes
      .filter(({ type }) => type === "html")
      .map((node) => ({ received: "value" in node ? node.value : "HTML", expected: "Markdown only" })),
    ...nodes
      .flatMap((node) => (node.type === "link" ? [node.url] : []))
      .filter((url) => !/^(?:https?:\/\/|mailto:)/.test(url))
      .map((url) => ({ received: `a link to ${url}`, expected: "a full address" })),
    ...[...new Set(marks)].map((mark) => ({ received: `a mark ${mark}`, expected: "a footnote for it" })),
    ...(samples === fences
      ? []
      : [{ received: `${fences} fences`, expected: `${samples}, as the page has` }]),
  ];
}
