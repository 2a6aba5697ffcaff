import { overviewTitles } from "../../domain/site/overviews.ts";
import type { Content } from "../files/entries.ts";
import { allKinds } from "../kinds.ts";

/** Overviews that come from no file of `content`. */
const overviews = ["/", "/checklist/", ...Object.keys(overviewTitles)];

/** Addresses of all pages, and of each question on its page. */
export function addressesOf(content: Content): string[] {
  return [
    ...overviews,
    ...allKinds.flatMap(([kindName, { pages }]) =>
      content[kindName].flatMap(({ name }) => pages?.(name) ?? []),
    ),
    ...content.faq.map(({ name }) => `/faq/#${name}`),
  ];
}

/** Sections are left to the check of links, which sees the finished pages; a question is known by its name. */
export function withoutSection(address: string): string {
  return address.startsWith("/faq/#") ? address : address.replace(/#.*$/, "");
}
