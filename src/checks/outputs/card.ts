import { readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { cardSize } from "../../build/cards/draw.ts";
import type { BuiltPage } from "../../build/built-pages.ts";
import type { Problem } from "../../content/files/problem.ts";
import { cardPath } from "../../domain/site/card-path.ts";

/** What the Open Graph protocol (ogp.me) requires of every page; the description is ours. */
const required = ["og:type", "og:url", "og:title", "og:image", "og:description"];
/** Bytes; some messengers leave heavy pictures out. */
const heaviest = 40_000;

/** Pages whose card, as messengers show it for a link, lacks something or has not the picture that it must have. */
export async function cardProblems(dist: string, { url, document }: BuiltPage): Promise<Problem[]> {
  const contentOf = (property: string) =>
    document.querySelector(`meta[property="${property}"]`)?.getAttribute("content") ?? "";
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? "";
  const twitter = document.querySelector('meta[name="twitter:card"]')?.getAttribute("content") ?? "nothing";
  return [
    ...required
      .filter((property) => contentOf(property).trim() === "")
      .map((property) => ({ field: property, received: "nothing", expected: "what ogp.me requires" })),
    ...unless(contentOf("og:url") === canonical, {
      field: "og:url",
      received: contentOf("og:url"),
      expected: `the canonical address, ${canonical}`,
    }),
    ...unless(twitter === "summary_large_image", {
      field: "twitter:card",
      received: twitter,
      expected: "summary_large_image, because the picture is large",
    }),
    ...(await pictureProblems(dist, contentOf("og:image"), cardPath(url))),
  ].map((problem) => ({ file: url, ...problem }));
}

type Finding = Omit<Problem, "file">;

async function pictureProblems(dist: string, address: string, path: string): Promise<Finding[]> {
  const field = "og:image";
  if (!URL.canParse(address) || !address.endsWith(path))
    return [{ field, received: address, expected: `a whole address that ends with ${path}` }];
  const file = readFileSync(join(dist, path));
  const { format, width, height } = await sharp(file).metadata();
  const { width: wide, height: high } = cardSize;
  return [
    ...unless(format === "png" && width === wide && height === high, {
      field,
      received: `${format} of ${width} by ${height}`,
      expected: `png of ${wide} by ${high}`,
    }),
    ...unless(file.length <= heaviest, {
      field,
      received: `${file.length} bytes`,
      expected: `at most ${heaviest}`,
    }),
  ];
}

function unless(isRight: boolean, finding: Finding): Finding[] {
  return isRight ? [] : [finding];
}
