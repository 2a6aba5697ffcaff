import { overviews } from "../../domain/site/overviews.ts";
import type { Content, Unread } from "../files/entries.ts";
import { allKinds, type KindName } from "../kinds.ts";

/** Overviews that come from no file of `content`. */
const fixed = ["/", "/checklist/", ...overviews.map((name) => `/${name}/`)];

const nothing: Unread["unread"] = () => [];

/** Addresses of all pages, and of each question on its page; a page whose entry cannot be read has one, too. */
export function addressesOf(content: Content, unread = nothing): string[] {
  const namesOf = (kind: KindName) => [...content[kind].map(({ name }) => name), ...unread(kind)];
  return [
    ...fixed,
    ...allKinds.flatMap(([kind, { pages }]) => namesOf(kind).flatMap((name) => pages?.(name) ?? [])),
    ...namesOf("faq").map((name) => `/faq/#${name}`),
  ];
}

/** Sections are left to the check of links, which sees the finished pages; a question is known by its name. */
export function withoutSection(address: string): string {
  return address.startsWith("/faq/#") ? address : address.replace(/#.*$/, "");
}
