import { type MdastNode, type MdxJsxFlowElement, type MdxJsxTextElement, mdxToMdast } from "satteri";

/** A piece of an authored text, as the parser of the build sees it. */
export type TextNode = MdastNode;

/** A tag of `src/components/mdx.ts` in a text. */
export interface Tag {
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** 1-based line in the source. */
  line: number;
}

/** A fenced code block. */
export interface Fence {
  /** What stands after the opening fence: the language and what follows it. */
  info: string;
  line: number;
}

/** A Markdown link. */
export interface TextLink {
  url: string;
  line: number;
}

/** Something that authors may not write: an import, HTML, an expression in braces. */
export interface Markup {
  source: string;
  line: number;
}

/** Authored text, read once for all that look into it. */
export interface AuthoredText {
  tree: TextNode;
  /** All of its pieces, each before what stands inside it. */
  nodes: readonly TextNode[];
  tags: readonly Tag[];
  fences: readonly Fence[];
  links: readonly TextLink[];
  markup: readonly Markup[];
  /** The source with spaces in place of code, tags and link targets; every line and column stays where it is. */
  prose: string;
}

/** A text that the parser refuses. */
export class TextError extends Error {
  /** 1-based line in the source. */
  readonly line: number;
  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

/**
 * Reads Markdown with tags, in a file or in a field, with the parser that builds the pages.
 *
 * @throws TextError where the build would stop at the text, too
 */
export function readText(source: string): AuthoredText {
  const tree = parse(source);
  const nodes = [...walk(tree)];
  return {
    tree,
    nodes,
    tags: nodes.filter(isTag).map((node) => tagOf(node)),
    fences: nodes
      .filter((node) => node.type === "code")
      .map((node) => ({ info: [node.lang, node.meta].filter(Boolean).join(" "), line: lineOf(node) })),
    links: nodes
      .filter((node) => node.type === "link")
      .map((node) => ({ url: node.url, line: lineOf(node) })),
    markup: nodes.flatMap((node) => markupOf(node, source)),
    prose: blank(source, nodes.flatMap(codeRanges)),
  };
}

/** The nodes of a text without paragraphs, such as that of a field. */
export function inlineNodes({ tree }: AuthoredText): readonly TextNode[] {
  return childrenOf(tree).flatMap((node) => (node.type === "paragraph" ? childrenOf(node) : [node]));
}

/** What stands inside a node. */
export function childrenOf(node: TextNode): readonly TextNode[] {
  return "children" in node ? node.children : [];
}

type JsxNode = MdxJsxFlowElement | MdxJsxTextElement;

/** Whether a node is a tag rather than Markdown or HTML: its name begins with a capital letter. */
export function isTag(node: TextNode): node is JsxNode {
  return isElement(node) && /^[A-Z]/.test(node.name ?? "");
}

/** A tag with its attributes; attributes whose value is no text are left out. */
export function tagOf(node: JsxNode): Tag {
  const attributes = node.attributes.flatMap((attribute) =>
    attribute.type === "mdxJsxAttribute" && typeof attribute.value === "string"
      ? [[attribute.name, attribute.value] as const]
      : [],
  );
  return { name: node.name ?? "", attributes: Object.fromEntries(attributes), line: lineOf(node) };
}

function isElement(node: TextNode): node is JsxNode {
  return node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
}

function parse(source: string): TextNode {
  try {
    return mdxToMdast(source, { features: { frontmatter: false } });
  } catch (cause) {
    const [, line = "1", message = String(cause)] =
      /^(\d+):\d+: (.*?)(?: \([\w:-]+\))?$/s.exec(cause instanceof Error ? cause.message : "") ?? [];
    throw new TextError(message, Number(line));
  }
}

function* walk(node: TextNode): Generator<TextNode> {
  yield node;
  for (const child of childrenOf(node)) yield* walk(child);
}

function lineOf(node: TextNode): number {
  return node.position?.start.line ?? 1;
}

function markupOf(node: TextNode, source: string): Markup[] {
  const isMarkup =
    node.type === "mdxjsEsm" ||
    node.type === "html" ||
    node.type === "mdxFlowExpression" ||
    node.type === "mdxTextExpression" ||
    (isElement(node) && !isTag(node));
  if (!isMarkup) return [];
  const [start, end] = rangeOf(node);
  const [first = ""] = source.slice(start, end).split("\n");
  const opening = isElement(node) ? /^<\/?[\w.-]*/.exec(first)?.[0] : undefined;
  return [{ source: opening ?? first, line: lineOf(node) }];
}

type Range = readonly [start: number, end: number];

function rangeOf(node: TextNode): Range {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}

/** Parts of a node that are no prose: code as a whole, the two ends of a tag, the target of a link. */
function codeRanges(node: TextNode): Range[] {
  const [start, end] = rangeOf(node);
  if (node.type === "inlineCode" || node.type === "code" || node.type === "mdxjsEsm") return [[start, end]];
  const children = childrenOf(node);
  const first = children[0] ? rangeOf(children[0])[0] : end;
  const last = children.at(-1);
  const after = last ? rangeOf(last)[1] : end;
  if (isElement(node))
    return [
      [start, first],
      [after, end],
    ];
  return node.type === "link" ? [[after, end]] : [];
}

function blank(source: string, ranges: readonly Range[]): string {
  const characters = source.split("");
  for (const [start, end] of ranges) {
    for (let index = start; index < end; index++) if (characters[index] !== "\n") characters[index] = " ";
  }
  return characters.join("");
}
