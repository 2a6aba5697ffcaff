import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import type { Nodes, PhrasingContent, RootContent } from "mdast";
import { markdownToMdast } from "satteri";
import { writeMarkdown } from "./markdown.ts";

/** A tree without what only its source has: positions, empty fields, and the number of a list. */
function bare(node: Nodes): unknown {
  const kept = ["type", "value", "depth", "ordered", "url", "lang", "identifier"] as const;
  const fields = kept.flatMap((key) => {
    const value = (node as unknown as Record<string, unknown>)[key];
    return value === undefined || value === null || value === "" ? [] : [[key, value] as const];
  });
  const children = "children" in node ? node.children : undefined;
  return { ...Object.fromEntries(fields), ...(children && { children: joined(children).map(bare) }) };
}

/** The parser may cut a text into several. */
function joined(children: readonly Nodes[]): Nodes[] {
  const result: Nodes[] = [];
  for (const child of children) {
    const last = result.at(-1);
    if (child.type === "text" && last?.type === "text")
      result[result.length - 1] = { type: "text", value: last.value + child.value };
    else result.push(child);
  }
  return result;
}

function assertReadsBack(blocks: readonly RootContent[]): void {
  const written = writeMarkdown(blocks);
  const read = markdownToMdast(written, {
    features: { smartPunctuation: false, frontmatter: false },
  });
  assert.deepEqual(bare(read as Nodes), bare({ type: "root", children: [...blocks] }), written);
}

const words = fc
  .array(fc.stringMatching(/^[-a-z0-9_*#>|[\]`~&<!\\().:;"'=+]{1,6}$/), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join(" "))
  // An address in a text becomes a link by itself, which is no loss.
  .filter((value) => !/https?:|www\.|@/.test(value));
const plain = words.map((value): PhrasingContent => ({ type: "text", value }));
// In a cell, a backslash before a bar cannot be written in code.
const code = words
  .filter((value) => !value.includes("\\"))
  .map((value): PhrasingContent => ({ type: "inlineCode", value }));
const name = fc.stringMatching(/^[a-z]{1,8}$/);
const marked = fc.oneof(
  name.map((value): PhrasingContent => ({ type: "strong", children: [{ type: "text", value }] })),
  name.map((value): PhrasingContent => ({ type: "emphasis", children: [{ type: "text", value }] })),
  words.map((value): PhrasingContent => ({
    type: "link",
    url: "https://example.com/a_(b)".replaceAll("(", "%28").replaceAll(")", "%29"),
    children: [{ type: "text", value }],
  })),
  code,
);
/** Marked words stand between blanks, as they do in a sentence. */
const line = fc
  .tuple(plain, fc.array(fc.tuple(marked, plain), { maxLength: 3 }))
  .map(([first, pairs]): PhrasingContent[] => {
    const blank: PhrasingContent = { type: "text", value: " " };
    return joined([
      first,
      ...pairs.flatMap(([mark, after]) => [blank, mark, blank, after]),
    ]) as PhrasingContent[];
  });
const paragraph = line.map((children): RootContent => ({ type: "paragraph", children }));
const heading = line.map((children): RootContent => ({ type: "heading", depth: 3, children }));
const fence = fc.array(words, { minLength: 1, maxLength: 4 }).map((lines): RootContent => ({
  type: "code",
  lang: "bash",
  value: lines.join("\n"),
}));
const table = fc.array(fc.tuple(line, line), { minLength: 2, maxLength: 3 }).map((rows): RootContent => ({
  type: "table",
  children: rows.map((cells) => ({
    type: "tableRow",
    children: cells.map((children) => ({ type: "tableCell", children })),
  })),
}));
const blocks = fc.array(fc.oneof(paragraph, heading, fence, table), { minLength: 1, maxLength: 3 });
const list = fc
  .tuple(
    fc.boolean(),
    fc.array(fc.tuple(paragraph, fc.array(fence, { maxLength: 1 })), { minLength: 1, maxLength: 3 }),
  )
  .map(([ordered, items]): RootContent => ({
    type: "list",
    ordered,
    children: items.map(([first, others]) => ({
      type: "listItem",
      spread: true,
      children: [first, ...others] as never,
    })),
    spread: true,
  }));
const quote = blocks.map((children): RootContent => ({ type: "blockquote", children: children as never }));

test("the parser of the site reads back what was written", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(paragraph, heading, fence, table, list, quote), { minLength: 1, maxLength: 4 }),
      assertReadsBack,
    ),
    {
      numRuns: 400,
    },
  );
});

const item = (value: string): RootContent => ({
  type: "list",
  ordered: false,
  children: [{ type: "listItem", children: [{ type: "paragraph", children: [{ type: "text", value }] }] }],
});
const textParagraph = (value: string): RootContent => ({
  type: "paragraph",
  children: [{ type: "text", value }],
});

test("closes bold words before a sign that Chinese words follow at once", () => {
  const [label, rest] = [
    { type: "text", value: "额度：" } as const,
    { type: "text", value: "点这里" } as const,
  ];
  const line: RootContent = { type: "paragraph", children: [{ type: "strong", children: [label] }, rest] };
  assert.equal(writeMarkdown([line]), "**额度**：点这里\n");
});

const bold = (inside: PhrasingContent): RootContent => ({
  type: "paragraph",
  children: [
    { type: "strong", children: [inside] },
    { type: "text", value: "点" },
  ],
});

test("takes no sign of Markdown itself out of bold words", () => {
  const label = { type: "text", value: "额度" } as const;
  assert.equal(
    writeMarkdown([bold({ type: "link", url: "https://example.com/", children: [label] })]),
    "**[额度](https://example.com/)**点\n",
  );
  assert.equal(writeMarkdown([bold({ type: "text", value: "a_" })]), "**a**\\_点\n");
});

test("writes two lists in a row as two", () => {
  assert.equal(writeMarkdown([item("one"), item("two")]), "- one\n\n* two\n");
});

test("writes an address that is its own words between angle brackets", () => {
  const url = "https://example.com/";
  const children: PhrasingContent[] = [{ type: "link", url, children: [{ type: "text", value: url }] }];
  assert.equal(writeMarkdown([{ type: "paragraph", children }]), "<https://example.com/>\n");
});

test("writes footnotes with their text below them", () => {
  const note: RootContent = {
    type: "footnoteDefinition",
    identifier: "1",
    children: [textParagraph("a"), textParagraph("b")] as never,
  };
  assert.equal(writeMarkdown([note]), "[^1]: a\n\n    b\n");
});
