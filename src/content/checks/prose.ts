import { findVolatileValues } from "../../domain/ledger/volatile.ts";
import { findWrongClaims } from "../../domain/ledger/wrong-claims.ts";
import { type Problem, show } from "../files/problem.ts";
import { fenceProblems } from "./fences.ts";
import { bodiesOf, type ContentFiles, factsOf, fieldProseOf, type Prose } from "../files/all.ts";

/** Markup that authors may not use, values that belong into the ledger, and claims that the ledger calls wrong. */
export function proseProblems(files: ContentFiles): Problem[] {
  const bodies = bodiesOf(files);
  const facts = factsOf(files);
  const all = [...bodies, ...fieldProseOf(files)];
  return [
    ...bodies.flatMap(markupProblems),
    ...fenceProblems(files),
    ...all.flatMap(({ file, field, text }) =>
      findVolatileValues(text, facts).map(({ line, received, expected }) => ({
        file: field === "text" ? `${file}:${line}` : file,
        field,
        received: `${show(received)} typed into prose`,
        expected,
      })),
    ),
    ...all.flatMap(({ file, field, text }) =>
      findWrongClaims(text, facts).map(({ received, now }) => ({
        file,
        field,
        received: `${show(received)}, which the ledger calls wrong`,
        expected: now,
      })),
    ),
  ];
}

function markupProblems({ file, text }: Prose): Problem[] {
  const problems: Problem[] = [];
  let fenced = false;
  for (const [index, line] of text.split("\n").entries()) {
    if (line.startsWith("```")) fenced = !fenced;
    if (fenced) continue;
    const found = /^import .*|<\/?[a-z][\w-]*[\s>/]/.exec(line.replace(/`[^`]*`/g, ""));
    if (!found) continue;
    problems.push({
      file: `${file}:${index + 1}`,
      field: "text",
      received: found[0].trim(),
      expected: "Markdown and the tags of src/components/mdx.ts; no imports, no HTML",
    });
  }
  return problems;
}
