import { childrenOf, inlineNodes, isTag, readText, tagOf, type TextNode } from "../text/read.ts";
import { withoutGaps } from "../text/gaps.ts";
import { getFact } from "./ledger.ts";
import { endText, factTextIn } from "./values.ts";

/** The text of a field as plain text in a language: facts by their values, links by their words, no citations. */
export async function plainText(text: string, locale?: string): Promise<string> {
  return withoutGaps(await textOf(inlineNodes(readText(text)), locale));
}

async function textOf(nodes: readonly TextNode[], locale: string | undefined): Promise<string> {
  const texts = nodes.map(async (node) => {
    if (!isTag(node)) return "value" in node ? node.value : textOf(childrenOf(node), locale);
    const { name, attributes } = tagOf(node);
    if (name === "Cite") return "";
    if (name === "FactLink") return textOf(childrenOf(node), locale);
    const fact = await getFact(attributes["id"] ?? "");
    return name === "Ends" ? endText(locale, fact) : factTextIn(locale, fact);
  });
  return (await Promise.all(texts)).join("");
}
