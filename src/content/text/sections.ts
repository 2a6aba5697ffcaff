import { type AuthoredText, childrenOf, type TextNode } from "./read.ts";
import { ruleOf } from "./tags.ts";

/** Ids of the sections of a page by its text, as the build gives them: of its headings, and of what its tags bring along. */
export function sectionsOf({ nodes, tags }: Pick<AuthoredText, "nodes" | "tags">): string[] {
  const seen = new Map<string, number>();
  const ofHeadings = nodes
    .filter(({ type }) => type === "heading")
    .map((node) => {
      const id = idOf(wordsOf(node));
      const before = seen.get(id) ?? 0;
      seen.set(id, before + 1);
      return before === 0 ? id : `${id}-${before}`;
    });
  return [...ofHeadings, ...tags.flatMap(({ name }) => ruleOf(name)?.sections ?? [])];
}

function wordsOf(node: TextNode): string {
  return "value" in node ? String(node.value) : childrenOf(node).map(wordsOf).join("");
}

function idOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\s_-]/gu, "")
    .replaceAll(" ", "-");
}
