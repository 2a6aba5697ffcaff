import { existsSync } from "node:fs";
import { join } from "node:path";
import type { BuiltPage } from "../../build/built-pages.ts";
import type { Problem } from "../../content/files/problem.ts";

/** What the Open Graph protocol (ogp.me) requires of every page; the description is ours. */
const required = ["og:type", "og:url", "og:title", "og:image", "og:description"];

/** Pages whose card, as messengers show it for a link, lacks something or shows a picture that is not there. */
export function cardProblems(dist: string, { url, document }: BuiltPage): Problem[] {
  const contentOf = (property: string) =>
    document.querySelector(`meta[property="${property}"]`)?.getAttribute("content") ?? "";
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? "";
  const image = contentOf("og:image");
  return [
    ...required
      .filter((property) => contentOf(property).trim() === "")
      .map((property) => ({ field: property, received: "nothing", expected: "what ogp.me requires" })),
    ...(contentOf("og:url") === canonical
      ? []
      : [
          { field: "og:url", received: contentOf("og:url"), expected: `the canonical address, ${canonical}` },
        ]),
    ...(URL.canParse(image) && existsSync(join(dist, new URL(image).pathname.split("/").at(-1) ?? ""))
      ? []
      : [{ field: "og:image", received: image, expected: "the whole address of a picture of the build" }]),
  ].map((problem) => ({ file: url, ...problem }));
}
