import GithubSlugger from "github-slugger";
import { type AuthoredText, childrenOf, type TextNode } from "./read.ts";
import { ruleOf } from "./tags.ts";

/** Ids of the sections of a page by its text, as the build gives them: of its headings, and of what its tags bring along. */
export function sectionsOf({ nodes, tags }: Pick<AuthoredText, "nodes" | "tags">): string[] {
  const slugger = new GithubSlugger();
  const headings = nodes.filter(({ type }) => type === "heading");
  return [
    ...headings.map((heading) => slugger.slug(wordsOf(heading))),
    ...tags.flatMap(({ name }) => ruleOf(name)?.sections ?? []),
  ];
}

function wordsOf(node: TextNode): string {
  return "value" in node ? String(node.value) : childrenOf(node).map(wordsOf).join("");
}
