import type { Nodes } from "mdast";
import { twinPath } from "../domain/site/twin-path.ts";
import { writeMarkdown } from "./markdown.ts";
import type { Twin } from "./twin.ts";

/** A page with its root-relative address, without the base path. */
export interface TwinPage extends Twin {
  path: string;
}

interface Part {
  title: string;
  pages: RegExp;
  /** Left out where a reader is short of room. */
  isOptional?: true;
}

/** Where a page stands in the list; the first part that takes it. */
const parts: readonly Part[] = [
  { title: "Guide", pages: /^\/(?:guide\/|$)/ },
  { title: "Checklists", pages: /^\/checklist\// },
  { title: "Questions and terms", pages: /^\/(?:faq|glossary)\// },
  { title: "Errors", pages: /^\/errors\// },
  { title: "Optional", pages: /^/, isOptional: true },
];

/** The list of all twins for programs that read sites, in the form of llmstxt.org. */
export function llmsText(site: { title: string; summary: string }, pages: readonly TwinPage[]): string {
  const lists = parts.flatMap(({ title }) => {
    const items = pages.filter((page) => partOf(page)?.title === title).map(listEntry);
    return items.length === 0 ? [] : [`## ${title}\n\n${items.join("\n")}`];
  });
  return [`# ${site.title}`, `> ${site.summary}`, ...lists].join("\n\n") + "\n";
}

/** Every page that no reader should lack, in one text. */
export function llmsFullText(pages: readonly TwinPage[]): string {
  return pages
    .filter((page) => !partOf(page)?.isOptional)
    .map(({ path, blocks }) => writeMarkdown(blocks.map((block) => withNamedNotes(block, path))))
    .join("\n");
}

function partOf({ path }: TwinPage): Part | undefined {
  return parts.find(({ pages }) => pages.test(path));
}

/** Full address of the twin of a page. */
export function twinUrl({ url, path }: Pick<TwinPage, "url" | "path">): string {
  return url.slice(0, url.length - path.length) + twinPath(path);
}

function listEntry(page: TwinPage): string {
  return `- [${page.title.replaceAll(/[[\]]/g, "\\$&")}](${twinUrl(page)}): ${page.description}`;
}

/** Footnotes of several pages stay apart when they bear the name of their page. */
function withNamedNotes<Node extends Nodes>(node: Node, path: string): Node {
  const named =
    node.type === "footnoteReference" || node.type === "footnoteDefinition"
      ? { ...node, identifier: [...path.split("/").filter(Boolean), node.identifier].join("-") }
      : node;
  return "children" in named
    ? { ...named, children: named.children.map((child) => withNamedNotes(child, path)) }
    : named;
}
