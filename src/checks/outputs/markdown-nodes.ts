import type { Nodes } from "mdast";

/** A node of a Markdown text with all that stands in it. */
export function* nodesOf(node: Nodes): Generator<Nodes> {
  yield node;
  if ("children" in node) for (const child of node.children) yield* nodesOf(child);
}
