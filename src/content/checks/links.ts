import type { Content, Unread } from "../files/entries.ts";
import type { Problem } from "../files/problem.ts";
import { placeOf, type Text } from "../files/texts.ts";
import { sectionsOf } from "../text/sections.ts";
import { addressesOf, withoutSection } from "./addresses.ts";
import { unknownIds } from "./unknown-ids.ts";

/** What the site publishes beside its pages and texts may link to; the check of links sees whether it is there. */
const publishedFiles = ["/changes/feed.xml", "/llms.txt", "/llms-full.txt"];

/** Links in texts to pages of ours, to sections of the guide and to questions that do not exist. */
export function linkProblems(texts: readonly Text[], content: Content, unread: Unread["unread"]): Problem[] {
  const addresses = [...addressesOf(content, unread), ...publishedFiles];
  const sections = guideSections(texts);
  return texts.flatMap((text) =>
    text.links
      .map(({ url, line }) => ({ url: fromRoot(text, url), line }))
      .filter(({ url }) => url.startsWith("/"))
      .flatMap(({ url, line }) => [
        ...unknownIds(placeOf(text, line), text.field, [withoutSection(url)], addresses),
        ...sectionProblems(text, url, line, sections),
      ]),
  );
}

/** A link within a page of the guide or of the questions as one from elsewhere; others are left as they are. */
function fromRoot({ file, name }: Text, url: string): string {
  if (!url.startsWith("#")) return url;
  if (file.startsWith("content/faq/")) return `/faq/${url}`;
  return file.startsWith("content/guide/") ? `/guide/${name}/${url}` : url;
}

/** Addresses of the sections of each guide page, by its own; those of other pages are known of finished ones only. */
function guideSections(texts: readonly Text[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    texts
      .filter(({ file, isField }) => !isField && /^content\/guide\/[^/]*\.mdx$/.test(file))
      .map((text) => {
        const page = `/guide/${text.name}/`;
        return [page, sectionsOf(text).map((section) => `${page}#${section}`)];
      }),
  );
}

function sectionProblems(
  text: Text,
  url: string,
  line: number,
  sections: ReadonlyMap<string, readonly string[]>,
): Problem[] {
  const [page = "", section] = url.split("#");
  const known = sections.get(page);
  return section && known ? unknownIds(placeOf(text, line), text.field, [url], known) : [];
}
