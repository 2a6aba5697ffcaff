import type { Tokens } from "marked";
import { factText } from "../../domain/ledger/fact.ts";
import { buildDay } from "../../domain/ledger/build-day.ts";
import { endText } from "../../domain/ledger/end-day.ts";
import { type InlineToken, parseInline } from "./inline.ts";
import { getFact } from "./ledger.ts";

/** Inline Markdown with reference tags as plain text: facts by their values, links by their words, no citations. */
export async function plainText(text: string): Promise<string> {
  const joined = await textOf(parseInline(text));
  return joined.replace(/\s+/g, " ").replace(/ (?=[.,;:]|$)/g, "");
}

async function textOf(tokens: readonly InlineToken[]): Promise<string> {
  const texts = tokens.map(async (token) => {
    if (token.type === "tag" && "attributes" in token) {
      const { id = "" } = token.attributes;
      if (token.name === "Cite") return "";
      if (token.name === "FactLink") return token.text;
      const fact = await getFact(id);
      return token.name === "Ends" ? endText(fact, buildDay(process.env)) : factText(fact);
    }
    const inner = (token as Tokens.Strong).tokens;
    if (inner) return textOf(inner as InlineToken[]);
    return "text" in token ? String(token.text) : token.raw;
  });
  return (await Promise.all(texts)).join("");
}
