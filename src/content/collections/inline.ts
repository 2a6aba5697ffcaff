import { Lexer, type Token, type TokenizerAndRendererExtension, Marked } from "marked";

/** A reference tag inside a checklist text, with its attributes and, for links, its words. */
export interface TagToken {
  type: "tag";
  raw: string;
  name: "Ends" | "Fact" | "FactLink" | "Path" | "Cite";
  attributes: Record<string, string>;
  text: string;
}

export type InlineToken = Token | TagToken;

const tag = /^<(Ends|Fact|Path|Cite)\s+([^<>]*?)\s*\/>|^<(FactLink)\s+([^<>]*?)>([^<]*)<\/FactLink>/;

const referenceTag: TokenizerAndRendererExtension = {
  name: "tag",
  level: "inline",
  start: (source) => source.match(/<(?:Ends|Fact|Path|Cite)/)?.index,
  tokenizer(source) {
    const match = tag.exec(source);
    if (!match) return undefined;
    const [raw, single, singleAttributes, link, linkAttributes, text = ""] = match;
    const attributes = singleAttributes ?? linkAttributes ?? "";
    return {
      type: "tag",
      raw,
      name: single ?? link,
      attributes: Object.fromEntries(
        [...attributes.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [key, value]),
      ),
      text,
    };
  },
};

const options = new Marked({ extensions: [referenceTag] }).defaults;

/** Parses a short Markdown text from a YAML file into inline tokens; paragraphs and lists are not supported. */
export function parseInline(text: string): InlineToken[] {
  return new Lexer(options).inlineTokens(text.trim()) as InlineToken[];
}
