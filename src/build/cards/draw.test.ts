import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import sharp, { type Region } from "sharp";
import { cardSize, drawCard } from "./draw.ts";
import { paint } from "./look.ts";

const longest = {
  title:
    "Your request to GET … must be made with a session key (that is, it can only be made from the browser).",
  description:
    "What the error means, why it happens and how to fix it, in as many words as a page says of itself.",
};
const short = { title: "Find your key", description: "On the API keys page." };

/** Pixels of an area, each as its three colors in hex. */
async function colorsIn(card: Buffer, area: Region): Promise<Set<string>> {
  const { data } = await sharp(card).extract(area).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return new Set(
    data
      .toString("hex")
      .match(/.{6}/g)
      ?.map((hex) => `#${hex}`),
  );
}

/** How far two colors are apart at most in red, green or blue, of 255. */
function difference(one: string, other: string): number {
  const [a = [], b = []] = [one, other].map((color) =>
    [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16)),
  );
  return Math.max(...a.map((value, index) => Math.abs(value - (b[index] ?? 0))));
}

test("is a picture that messengers show whole, at most 40 kB heavy", async () => {
  const card = await drawCard(longest);
  const { format, width, height } = await sharp(card).metadata();
  assert.deepEqual({ format, width, height }, { format: "png", ...cardSize });
  assert.ok(card.length <= 40_000, `${card.length} bytes`);
});

test("leaves the edges free, however long a title or one of its words is", async () => {
  const names = { title: "organization_usage_limit_exceeded_for_this_key".repeat(2), description: "" };
  for (const text of [short, longest, names]) {
    const card = await drawCard(text);
    const { width, height } = cardSize;
    const edges = [
      { left: width - 60, top: 0, width: 60, height },
      { left: 30, top: height - 50, width: width - 30, height: 50 },
      // Between the name of the site and the title.
      { left: 30, top: 125, width: width - 30, height: 20 },
    ];
    for (const edge of edges) {
      const [color = "", ...others] = await colorsIn(card, edge);
      assert.deepEqual(others, []);
      assert.ok(difference(color, paint.page) <= 1, color);
    }
  }
});

test("refuses a title that fits at no size", async () => {
  await assert.rejects(drawCard({ title: "key ".repeat(200), description: "" }), /expected one that fits/);
});

test("draws one text the same each time, and another otherwise", async () => {
  const [one, again, other] = await Promise.all([short, short, longest].map(drawCard));
  assert.deepEqual(one, again);
  assert.notDeepEqual(one, other);
});

test("leaves a title in letters that the fonts lack to the words beside the card", async () => {
  const [one, other] = await Promise.all(
    ["密钥在哪里", "如何保存密钥"].map((title) => drawCard({ title, description: "" })),
  );
  assert.deepEqual(one, other);
});

test("has the colors of the site", () => {
  const tokens = readFileSync(join(import.meta.dirname, "../../styles/tokens.css"), "utf8");
  const colors = new Set(tokens.match(/#[0-9a-f]{6}/g));
  for (const color of Object.values(paint)) assert.ok(colors.has(color), color);
});
