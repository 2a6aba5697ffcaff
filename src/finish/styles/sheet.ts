import type { Atrule, Block, CssNode, Rule, Selector } from "css-tree";
// The whole library reads the grammar of every property when it loads, and nothing here asks for that.
import parse from "css-tree/parser";

/** A style rule: its declarations apply to what one of its selectors matches. */
export interface StyleRule {
  kind: "rule";
  selectors: readonly SelectorNeeds[];
  /** As they stand in the sheet, in order. */
  declarations: readonly Declaration[];
}

/** One selector of a rule. */
export interface SelectorNeeds {
  text: string;
  /** What has to be on a page for the selector to match: all of these. */
  needs: readonly Need[];
}

/** A name that the page must have, or alternatives of which it must have one whole list. */
export type Need = { kind: NameKind; name: string } | { kind: "any"; of: readonly (readonly Need[])[] };

/** What a selector names. */
export type NameKind = "tag" | "class" | "id" | "attribute";

/** A property with its value. */
export interface Declaration {
  property: string;
  text: string;
  /** Custom properties that the value reads. */
  reads: readonly string[];
}

/** An at-rule that holds rules, such as `@media`. */
export interface Group {
  kind: "group";
  /** What stands before the brace. */
  head: string;
  parts: readonly Part[];
}

/** Anything else, which stays as it is: `@page`, `@view-transition`, `@keyframes`. */
export interface Other {
  kind: "other";
  text: string;
  reads: readonly string[];
}

/** What a sheet is made of. */
export type Part = StyleRule | Group | Other;

/** A sheet by its layers, in the order in which the layers first stand in it. Rules outside of layers are under "". */
export type Layers = ReadonlyMap<string, readonly Part[]>;

/**
 * Reads a sheet.
 *
 * @throws when the sheet is no CSS, or has a layer within another at-rule, which could not be put in order
 */
export function readSheet(css: string): Layers {
  const layers = new Map<string, Part[]>();
  const add = (name: string, parts: readonly Part[]) =>
    layers.set(name, [...(layers.get(name) ?? []), ...parts]);
  for (const node of nodesOf(parseCss(css))) {
    if (node.type !== "Atrule" || node.name !== "layer") add("", [partOf(node, css)]);
    else if (node.block) add(preludeOf(node, css), partsOf(node.block, css));
    else for (const name of preludeOf(node, css).split(",")) add(name.trim(), []);
  }
  return layers;
}

/** Several sheets as one, each layer where it first stands. */
export function joinSheets(sheets: readonly Layers[]): Layers {
  const layers = new Map<string, Part[]>();
  for (const [name, parts] of sheets.flatMap((sheet) => [...sheet]))
    layers.set(name, [...(layers.get(name) ?? []), ...parts]);
  return layers;
}

function parseCss(css: string): CssNode {
  return parse(css, {
    positions: true,
    parseValue: false,
    onParseError: (error) => {
      throw error;
    },
  });
}

function nodesOf(node: CssNode): CssNode[] {
  return "children" in node ? ([...(node.children ?? [])] as CssNode[]) : [];
}

/** What a node says in the sheet, to the letter. */
function textOf({ loc }: CssNode, css: string): string {
  return loc ? css.slice(loc.start.offset, loc.end.offset) : "";
}

function preludeOf({ prelude }: Atrule, css: string): string {
  return prelude ? textOf(prelude, css).trim() : "";
}

function partsOf(block: Block, css: string): Part[] {
  return nodesOf(block).map((node) => partOf(node, css));
}

/** At-rules whose block holds rules. */
const groups = new Set(["media", "supports", "container", "starting-style"]);

function partOf(node: CssNode, css: string): Part {
  if (node.type === "Atrule" && node.name === "layer")
    throw new Error(`received a layer within an at-rule, expected layers at the top: ${textOf(node, css)}`);
  if (node.type === "Atrule" && node.block && groups.has(node.name)) {
    const head = css.slice(node.loc?.start.offset, node.block.loc?.start.offset).trim();
    return { kind: "group", head, parts: partsOf(node.block, css) };
  }
  // A rule within a rule needs what stands around it; the bundler writes none.
  if (node.type === "Rule" && nodesOf(node.block).every(({ type }) => type === "Declaration"))
    return ruleOf(node, css);
  const text = textOf(node, css);
  return { kind: "other", text, reads: readsOf(text) };
}

function ruleOf(rule: Rule, css: string): StyleRule {
  const selectors = nodesOf(rule.prelude).map((node) => ({ text: textOf(node, css), needs: needsOf(node) }));
  const declarations = nodesOf(rule.block).flatMap((node) => {
    const text = withoutBlanks(textOf(node, css));
    return node.type === "Declaration" ? [{ property: node.property, text, reads: readsOf(text) }] : [];
  });
  return { kind: "rule", selectors, declarations };
}

/** A declaration without the blanks that the bundler leaves behind commas; those in quotes are part of what is said. */
function withoutBlanks(text: string): string {
  return text.replace(/("[^"]*")|, /g, (_, quoted?: string) => quoted ?? ",");
}

/** Custom properties that a text reads. */
function readsOf(text: string): string[] {
  return [...text.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name = ""]) => name);
}

/** Pseudo-classes that match when one of their selectors does. */
const oneOf = new Set(["is", "where", "has"]);

function needsOf(selector: CssNode): Need[] {
  return nodesOf(selector).flatMap((node): Need[] => {
    if (node.type === "ClassSelector") return [{ kind: "class", name: node.name }];
    if (node.type === "IdSelector") return [{ kind: "id", name: node.name }];
    if (node.type === "AttributeSelector") return [{ kind: "attribute", name: node.name.name.toLowerCase() }];
    if (node.type === "TypeSelector")
      return node.name === "*" ? [] : [{ kind: "tag", name: node.name.toLowerCase() }];
    if (node.type !== "PseudoClassSelector" || !oneOf.has(node.name)) return [];
    const alternatives = nodesOf(node).flatMap(nodesOf) as Selector[];
    return [{ kind: "any", of: alternatives.map(needsOf) }];
  });
}
