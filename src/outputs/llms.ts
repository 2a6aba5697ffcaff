import type { Nodes } from "mdast";
import { twinPath } from "../domain/site/twin-path.ts";
import { writeMarkdown } from "./markdown.ts";
import type { Twin } from "./twin.ts";

/** What the list says of a page. */
export interface ListedPage extends Pick<Twin, "url" | "title" | "description"> {
  /** Root-relative address, without the base path. */
  path: string;
}

/** A page with its address. */
export type TwinPage = ListedPage & Twin;

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
export function llmsText(site: { title: string; summary: string }, pages: readonly ListedPage[]): string {
  const lists = parts.flatMap(({ title }) => {
    const items = pages.filter((page) => partOf(page)?.title === title).map(listEntry);
    return items.length === 0 ? [] : [`## ${title}\n\n${items.join("\n")}`];
  });
  return [`# ${site.title}`, `> ${site.summary}`, ...lists].join("\n\n") + "\n";
}

/**
 * A page in the text of all pages that no reader should lack; undefined for the others. The text of all is made of these,
 * so that nobody has to keep what each was made of.
 */
export function partOfFullText(page: TwinPage): string | undefined {
  if (partOf(page)?.isOptional) return undefined;
  return writeMarkdown(page.blocks.map((block) => withNamedNotes(block, page.path)));
}

/** Every page that no reader should lack, in one text. */
export function llmsFullText(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join("\n");
}

function partOf({ path }: ListedPage): Part | undefined {
  return parts.find(({ pages }) => pages.test(path));
}

/** Full address of the twin of a page. */
export function twinUrl({ url, path }: Pick<ListedPage, "url" | "path">): string {
  return url.slice(0, url.length - path.length) + twinPath(path);
}

function listEntry(page: ListedPage): string {
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
