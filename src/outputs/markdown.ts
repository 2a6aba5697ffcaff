/**
 * Writes Markdown. The usual library takes 20 times as long, which every build of the site would pay for; what is written
 * here is checked against the parser of the site in `markdown.test.ts`.
 */
import type { Nodes, PhrasingContent, Table } from "mdast";

/** Characters that mean something wherever they stand. */
const special = /[\\`*[\]<~]|&(?=#?\w+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
/** What would begin something else at the start of a line. */
const opening = /^(?:([-+#>=|])|(\d+)(?=[.)](?:\s|$)))/;

/** Blocks as Markdown, with blank lines between them and a line feed at the end. */
export function writeMarkdown(blocks: readonly Nodes[]): string {
  return `${writeBlocks(blocks)}\n`;
}

function writeBlocks(blocks: readonly Nodes[], isTight = false): string {
  // Lists in a row stay apart when their marks differ.
  let hasOtherMarks = false;
  let result = "";
  for (const [index, block] of blocks.entries()) {
    hasOtherMarks = isSameList(blocks[index - 1], block) && !hasOtherMarks;
    if (index > 0) result += isTight && block.type === "list" ? "\n" : "\n\n";
    result += writeBlock(block, hasOtherMarks);
  }
  return result;
}

function isSameList(before: Nodes | undefined, block: Nodes): boolean {
  return before?.type === "list" && block.type === "list" && before.ordered === block.ordered;
}

function writeBlock(block: Nodes, hasOtherMarks: boolean): string {
  switch (block.type) {
    case "heading":
      // Number signs at the end would close it.
      return `${"#".repeat(block.depth)} ${writeWords(block.children).replace(/#+$/, "\\$&")}`;
    case "paragraph":
      return writeWords(block.children).replace(opening, (found: string, sign?: string) =>
        sign ? `\\${found}` : `${found}\\`,
      );
    case "code":
      return fenced(block.value, block.lang ?? "");
    case "blockquote":
      return writeBlocks(block.children).replaceAll(/^/gm, "> ").replaceAll(/^> $/gm, ">");
    case "table":
      return writeTable(block);
    case "footnoteDefinition":
      return indented(`[^${block.identifier}]: `, writeBlocks(block.children), 4);
    case "list": {
      const first = block.start ?? 1;
      return block.children
        .map(({ children }, index) => {
          const [number, bullet] = hasOtherMarks ? [`${first + index})`, "*"] : [`${first + index}.`, "-"];
          const mark = `${block.ordered ? number : bullet} `;
          return indented(mark, writeBlocks(children, !block.spread), mark.length);
        })
        .join(block.spread ? "\n\n" : "\n");
    }
    default:
      throw new Error(`received a ${block.type} between paragraphs, expected a block`);
  }
}

/** A block behind a mark, whose other lines stand below the first. */
function indented(mark: string, block: string, width: number): string {
  return mark + block.replaceAll(/\n(?=[^\n])/g, `\n${" ".repeat(width)}`);
}

function fenced(value: string, language: string): string {
  const fence = "`".repeat(Math.max(3, longestRun(value) + 1));
  return `${fence}${language}\n${value}\n${fence}`;
}

/** The longest run of backticks. */
function longestRun(value: string): number {
  return Math.max(0, ...(value.match(/`+/g) ?? []).map(({ length }) => length));
}

function writeTable({ children }: Table): string {
  const rows = children.map(({ children: cells }) =>
    cells.map((cell) => writeWords(cell.children).replaceAll("|", "\\|")),
  );
  const [head = [], ...body] = rows;
  return [head, head.map(() => "---"), ...body].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function writeWords(words: readonly PhrasingContent[]): string {
  return words.map((word, index) => writeBefore(word, words[index + 1])).join("");
}

/**
 * Chinese has no blank behind a colon, and stars that close behind a sign count only before a blank or another sign:
 * `**额度：**点` would show them. The sign is written behind the stars then.
 */
function writeBefore(word: PhrasingContent, next: PhrasingContent | undefined): string {
  const isFollowed = next?.type === "text" && /^[\p{L}\p{N}]/u.test(next.value);
  const last = word.type === "strong" && isFollowed ? word.children.at(-1) : undefined;
  const [, words, sign] = (last?.type === "text" && /^(.+)(\p{P})$/su.exec(last.value)) || [];
  if (word.type !== "strong" || !words || !sign) return writeWord(word);
  const children = [...word.children.slice(0, -1), { type: "text", value: words } as const];
  return writeWord({ ...word, children }) + writeWord({ type: "text", value: sign });
}

function writeWord(word: PhrasingContent): string {
  switch (word.type) {
    case "text":
      return word.value.replaceAll(special, (found) => `\\${found}`);
    case "inlineCode":
      return inlineCode(word.value);
    case "strong":
      return `**${writeWords(word.children)}**`;
    case "emphasis":
      return `_${writeWords(word.children)}_`;
    case "delete":
      return `~~${writeWords(word.children)}~~`;
    case "link":
      if (word.children.length === 1 && writeWords(word.children) === word.url) return `<${word.url}>`;
      return `[${writeWords(word.children)}](${word.url.replaceAll(/[()\s]/g, encodeURIComponentFully)})`;
    case "footnoteReference":
      return `[^${word.identifier}]`;
    default:
      throw new Error(`received a ${word.type} in a line, expected words`);
  }
}

/** `encodeURIComponent` leaves parentheses, which end a link. */
function encodeURIComponentFully(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).padStart(2, "0").toUpperCase()}`;
}

function inlineCode(value: string): string {
  const fence = "`".repeat(longestRun(value) + 1);
  const room = /^[` ]|[` ]$/.test(value) ? " " : "";
  return `${fence}${room}${value}${room}${fence}`;
}
