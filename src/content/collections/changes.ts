import { getEntry } from "astro:content";
import { buildDay } from "../../domain/ledger/build-day.ts";
import {
  type Change,
  type ChangeMark,
  marksFor,
  sayOnce,
  type SectionMarks,
} from "../../domain/ledger/change.ts";
import { splitSections } from "../../domain/ledger/sections.ts";
import { overviews } from "../../domain/site/overviews.ts";
import { readText } from "../text/read.ts";
import { factsIn } from "../text/tags.ts";
import { overviewWords } from "./overviews.ts";
import { readCollection } from "./read-collection.ts";

let changes: Promise<readonly Change[]> | undefined;

/** What changed, read once a build. */
export function allChanges(): Promise<readonly Change[]> {
  changes ??= readCollection("changes").then((entries) => entries.map(({ data }) => data));
  return changes;
}

/** What to remark about facts, as of the day of the build. */
export async function marksOfFacts(ids: Iterable<string>): Promise<readonly ChangeMark[]> {
  return marksFor(ids, await allChanges(), buildDay(process.env));
}

/** What to remark about the facts that texts refer to. */
export async function marksOfTexts(...texts: readonly string[]): Promise<readonly ChangeMark[]> {
  const changed = (await allChanges()).flatMap(({ facts }) => facts);
  // To read a text takes longer than to render it, and few texts name a fact that changed.
  const naming = texts.filter((text) => changed.some((id) => text.includes(id)));
  return marksOfFacts(naming.flatMap((text) => readText(text).tags).flatMap(factsIn));
}

/**
 * What to remark in each section of a page and at its top.
 *
 * @param anchors those of the page's second-level headings, in order
 */
export async function marksOfSections(body: string, anchors: readonly string[]): Promise<SectionMarks> {
  const sections = splitSections(body);
  if (sections.length !== anchors.length + 1)
    throw new Error(`received ${sections.length - 1} headings in the text, expected ${anchors.length}`);
  const marks = await Promise.all(sections.map((section) => marksOfTexts(section)));
  return sayOnce(new Map(marks.map((found, index) => [anchors[index - 1] ?? "", found])));
}

const fixedTitles: Readonly<Record<string, string>> = {
  "/": "Home",
  "/checklist/": "Checklists",
  "/errors/": "Error messages",
};

/** What a page of ours is called, by its address; a section goes by the name of its page. */
export async function titleOf(address: string): Promise<string> {
  const [, folder = "", name = ""] = /^\/(?:(\w+)\/)?#?([\w-]+)/.exec(address) ?? [];
  const overview = overviews.find((one) => address === `/${one}/`);
  const found =
    fixedTitles[address] ??
    (overview ? (await overviewWords())[overview] : await titleInFolder(folder, name));
  if (found === undefined) throw new Error(`No page "${address}"`);
  return found;
}

async function titleInFolder(folder: string, name: string): Promise<string | undefined> {
  switch (folder) {
    case "guide":
      return (await getEntry("guide", name))?.data.title;
    case "faq":
      return (await getEntry("faq", name))?.data.question;
    case "errors":
      // The message itself is too long, and reads like an error of this page.
      return `the error “${name.replaceAll("-", " ")}”`;
    case "checklist":
      return (await getEntry("checklists", name))?.data.title;
    default:
      return (await getEntry("pages", name))?.data.title;
  }
}
