/** Text between tags, lists, a table and code: what a page of the guide is made of. */
const words =
  "open the page read what it says choose a project and keep its name then run one call look at the answer write down what changed before you go on".split(
    " ",
  );

/** The same words in another order for each page, so that no two pages are alike. */
function sentence(page: number, index: number): string {
  const length = 9 + ((page + index) % 7);
  const chosen = Array.from(
    { length },
    (_, place) => words[(page * 7 + index * 11 + place * (1 + (page % 5))) % words.length] ?? "",
  );
  const text = chosen.join(" ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function paragraph(page: number, index: number): string {
  const sentences = Array.from({ length: 5 }, (_, place) => sentence(page, index * 5 + place)).join(" ");
  return `${sentences} See <FactLink id="api-keys-url">the page of keys</FactLink>. <Cite fact="api-keys-url" />`;
}

function section(page: number, index: number): string {
  return `## Part ${index} of page ${page}

${paragraph(page, index)}

- **First.** ${sentence(page, index + 1)}
- **Second.** ${sentence(page, index + 2)}

${paragraph(page, index + 3)}

| Place | What it is for |
| --- | --- |
| One | ${sentence(page, index + 4)} |
| Two | ${sentence(page, index + 5)} |

\`\`\`bash not run
echo "page ${page}, part ${index}"
\`\`\`
`;
}

/** Name of a generated page, so that names sort by number. */
export function generatedId(page: number): string {
  return `generated-${String(page).padStart(5, "0")}`;
}

/**
 * Source of a guide page of about the size of a written one.
 *
 * @param written a guide page of the checkout: an older one refuses fields that its own pages do not have
 */
export function generatedPage(page: number, written: string): string {
  const [, known = ""] = written.split(/^---$/m);
  const fields = [
    `title: Generated page ${page}`,
    `label: Generated ${page}`,
    `description: ${sentence(page, 1)}`,
    "group: team",
    `order: ${1000 + page}`,
    "covers: [1]",
  ].filter((field) => known.includes(`\n${field.split(":")[0]}:`));
  return `---
${fields.join("\n")}
---

<Answer>

${paragraph(page, 0)}

</Answer>

${Array.from({ length: 7 }, (_, index) => section(page, index + 1)).join("\n")}`;
}
