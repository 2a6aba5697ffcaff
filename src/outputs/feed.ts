import { createHash } from "node:crypto";
import type { HTMLElement } from "node-html-parser";
import { escapeHtml } from "../finish/tree.ts";
import { plainText } from "./plain-text.ts";

/** What a feed says of itself. */
export interface FeedSource {
  title: string;
  /** Full address of the page that lists the changes. */
  page: string;
  /** Full address of the feed. */
  self: string;
}

interface Entry {
  /** Permanent id of the change. */
  id: string;
  /** ISO date. */
  day: string;
  title: string;
  html: string;
}

/**
 * The Atom feed of what changed, with the whole text of each entry, read from the finished page that lists the changes.
 * Ids are made from those of the changes alone, so that readers see no entry twice when the site moves.
 *
 * @throws when the page lists no change
 */
export function atomFeed(document: HTMLElement, source: FeedSource): string {
  const entries = entriesOf(document, source.page);
  const [newest] = entries
    .map(({ day }) => day)
    .toSorted()
    .toReversed();
  if (newest === undefined) throw new Error(`${source.page}: received no change, expected at least one`);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <title>${escapeHtml(source.title)}</title>
  <id>${permanentId("")}</id>
  <updated>${moment(newest)}</updated>
  <author><name>OpenAI API Key Guide</name></author>
  <link rel="self" type="application/atom+xml" href="${escapeHtml(source.self)}"/>
  <link rel="alternate" type="text/html" href="${escapeHtml(source.page)}"/>
${entries.map((entry) => entryXml(entry, source.page)).join("\n")}
</feed>
`;
}

function entriesOf(document: HTMLElement, page: string): Entry[] {
  return document.querySelectorAll("main section").flatMap((section) => {
    const day = section.querySelector("h2 time")?.getAttribute("datetime");
    // The list of sources stands in a section of its own.
    if (day === undefined) return [];
    return section.querySelectorAll("li[id]").map((item): Entry => {
      const text = item.clone() as HTMLElement;
      for (const silent of text.querySelectorAll(".cite, button")) silent.remove();
      for (const link of text.querySelectorAll("a[href]"))
        link.setAttribute("href", new URL(link.getAttribute("href") ?? "", page).href);
      return {
        id: item.id,
        day,
        title: plainText(text.querySelector("p")).replace(/^(\w+) /, "$1: "),
        html: text.innerHTML.trim(),
      };
    });
  });
}

function entryXml({ id, day, title, html }: Entry, page: string): string {
  return `  <entry>
    <title>${escapeHtml(title)}</title>
    <id>${permanentId(id)}</id>
    <updated>${moment(day)}</updated>
    <link rel="alternate" type="text/html" href="${escapeHtml(`${page}#${id}`)}"/>
    <content type="html">${escapeHtml(html)}</content>
  </entry>`;
}

/** The guide changes on a day, not at an hour. */
const moment = (day: string) => `${day}T00:00:00Z`;

/** An identifier by name (RFC 9562, version 5), which no address of the site goes into. */
function permanentId(name: string): string {
  const bytes = createHash("sha1").update(`openai-key-guide/changes/${name}`).digest();
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const digits = bytes.subarray(0, 16).toString("hex");
  return `urn:uuid:${[
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20),
  ].join("-")}`;
}
