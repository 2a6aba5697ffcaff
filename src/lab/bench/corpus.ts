/** The text of this site as Markdown, so that other tools can build a site of the same text. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type HTMLElement, parse } from "node-html-parser";

/** A page of the text. */
interface TextPage {
  /** Where it stands, without an extension: `guide/find`; `index` is the home page. */
  name: string;
  title: string;
  /** Markdown below the title. */
  body: string;
}

/** Pages that hold no text of their own, or that no reader is sent to. */
const left = /^(?:404|styleguide\/|search\/)/;
const noise = "script, style, nav, button, svg, form, dialog, .heading-anchor, .visually-hidden, [hidden]";

/** Reads the pages of a built site, one after another. */
export function* textPages(dist: string): Generator<TextPage> {
  const files = readdirSync(dist, { recursive: true, encoding: "utf8" });
  for (const file of files.filter((path) => path.endsWith(".html") && !left.test(path)).toSorted()) {
    const main = parse(readFileSync(join(dist, file), "utf8")).querySelector("main");
    if (!main) continue;
    for (const part of main.querySelectorAll(noise)) part.remove();
    const heading = main.querySelector("h1");
    const title = textOf(heading) || file;
    heading?.remove();
    const name = file.replace(/\/?index\.html$/, "") || "index";
    yield { name, title, body: blocksOf(main).join("\n\n") };
  }
}

/** Writes every page into a folder as Markdown with its title in the front matter and, where wanted, as a heading. */
export function writeCorpus(pages: Iterable<TextPage>, folder: string, hasHeading: boolean): void {
  for (const { name, title, body } of pages) {
    const file = join(folder, `${name}.md`);
    mkdirSync(dirname(file), { recursive: true });
    const heading = hasHeading ? `# ${escaped(title)}\n\n` : "";
    writeFileSync(file, `---\ntitle: ${JSON.stringify(title)}\n---\n\n${heading}${body}\n`);
  }
}

/** Headings and paragraphs in order; what a heading of a question holds is one, too. */
function blocksOf(element: HTMLElement): string[] {
  return element.children.flatMap((child) => {
    const level = /^H([2-4])$/.exec(child.tagName)?.[1];
    if (level) return [`${"#".repeat(Number(level))} ${escaped(textOf(child))}`];
    if (child.tagName === "SUMMARY") return [`## ${escaped(textOf(child))}`];
    const hasParts = child.querySelector("h2, h3, h4, summary, p, li, tr") !== null;
    if (hasParts && !/^(?:P|LI|TR)$/.test(child.tagName)) return blocksOf(child);
    return [escaped(textOf(child))].filter(Boolean);
  });
}

function textOf(element: HTMLElement | null): string {
  return element?.structuredText.replace(/\s+/g, " ").trim() ?? "";
}

/** Nothing in the text is markup, neither of Markdown nor of the templates that some tools read in it. */
function escaped(text: string): string {
  return (
    text
      // Some tools make links of bare addresses, and stop at those that are none.
      .replaceAll(/https?:\/\/|www\./g, "")
      .replaceAll("@", " @ ")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll("{", "&#123;")
      .replaceAll(/[\\`*_[\]|~]/g, "\\$&")
      .replace(/^([#>+\-=]|\d+[.)])/, "\\$1")
  );
}
