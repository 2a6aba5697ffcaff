import { buildDay } from "../../domain/ledger/build-day.ts";
import { endText } from "../../domain/ledger/end-day.ts";
import { factText } from "../../domain/ledger/fact.ts";
import { childrenOf, inlineNodes, isTag, readText, tagOf, type TextNode } from "../text/read.ts";
import { getFact } from "./ledger.ts";

/** The text of a field as plain text: facts by their values, links by their words, no citations. */
export async function plainText(text: string): Promise<string> {
  const joined = await textOf(inlineNodes(readText(text)));
  return joined.replace(/\s+/g, " ").replace(/ (?=[.,;:]|$)/g, "");
}

async function textOf(nodes: readonly TextNode[]): Promise<string> {
  const texts = nodes.map(async (node) => {
    if (!isTag(node)) return "value" in node ? node.value : textOf(childrenOf(node));
    const { name, attributes } = tagOf(node);
    if (name === "Cite") return "";
    if (name === "FactLink") return textOf(childrenOf(node));
    const fact = await getFact(attributes["id"] ?? "");
    return name === "Ends" ? endText(fact, buildDay(process.env)) : factText(fact);
  });
  return (await Promise.all(texts)).join("");
}
