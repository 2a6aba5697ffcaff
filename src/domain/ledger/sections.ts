const heading = /^ {0,3}## /;
const fence = /^\s*(`{3,}|~{3,})/;

/**
 * The parts of a Markdown text between its second-level headings: first what stands before the first of them, possibly
 * empty, then one part a heading, in order. Headings inside fenced code are code.
 */
export function splitSections(source: string): string[] {
  const sections: string[][] = [[]];
  let open: string | undefined;
  for (const line of source.split("\n")) {
    const [, marks] = fence.exec(line) ?? [];
    if (open === undefined) open = marks;
    else if (marks?.startsWith(open) && line.trim() === marks) open = undefined;
    if (open === undefined && heading.test(line)) sections.push([]);
    sections.at(-1)?.push(line);
  }
  return sections.map((lines) => lines.join("\n"));
}
