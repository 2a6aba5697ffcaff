import { readFileSync } from "node:fs";
import { join } from "node:path";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import type { Problem } from "../../content/files/problem.ts";

interface Entry {
  id?: string;
  title?: string;
  updated?: string;
  content?: { "#text"?: string };
}

interface Feed {
  feed?: Entry & { author?: { name?: string }; entry?: Entry[] };
}

const file = "/changes/feed.xml";
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const identifier = /^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * What a feed has against RFC 4287, as far as a feed reader would notice: it is no XML, or lacks an id, a title, a moment or
 * its text.
 *
 * @param changes how many changes the feed must hold
 */
export function feedProblems(dist: string, changes: number): Problem[] {
  const text = readFileSync(join(dist, file), "utf8");
  const wellFormed = XMLValidator.validate(text);
  if (wellFormed !== true)
    return [{ file, field: "feed", received: wellFormed.err.msg, expected: "well-formed XML" }];
  const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === "entry" });
  const { feed } = parser.parse(text) as Feed;
  const entries = feed?.entry ?? [];
  const ids = new Set(entries.map(({ id }) => id));
  return [
    ...partProblems("feed", feed),
    ...(feed?.author?.name ? [] : [problem("feed", "no author", "one, because the entries have none")]),
    ...entries.flatMap((entry, index) => [
      ...partProblems(`entry ${index + 1}`, entry),
      ...(entry.content?.["#text"] ? [] : [problem(`entry ${index + 1}`, "no text", "the whole text")]),
    ]),
    ...(ids.size === changes ? [] : [problem("feed", `${ids.size} ids`, `${changes}, one for each change`)]),
  ];
}

function partProblems(field: string, part: Entry | undefined): Problem[] {
  return [
    ...(identifier.test(part?.id ?? "") ? [] : [problem(field, `id "${part?.id}"`, "urn:uuid:…")]),
    ...(part?.title ? [] : [problem(field, "no title", "one")]),
    ...(moment.test(part?.updated ?? "") ? [] : [problem(field, `updated "${part?.updated}"`, "a moment")]),
  ];
}

function problem(field: string, received: string, expected: string): Problem {
  return { file, field, received, expected };
}
