import { pathToFileURL } from "node:url";
import { buildDay } from "../../domain/ledger/build-day.ts";
import { changeProblems } from "./changes.ts";
import { coverageProblems } from "./coverage.ts";
import { glossaryProblems } from "./glossary.ts";
import { proseProblems } from "./prose.ts";
import { referenceProblems } from "./references.ts";
import { searchWordingProblems } from "./search-wordings.ts";
import { shapeProblems } from "./shapes.ts";
import { shownProblems } from "./shown.ts";
import { readContent } from "../files/all.ts";
import { permanentIdProblems } from "./permanent-ids.ts";
import { formatProblem, type Problem } from "../files/problem.ts";

/**
 * Checks everything in `content/` that a schema alone cannot: ids across files, permanent ids, where samples are shown,
 * coverage, volatile values and wrong claims in prose. Returns all problems at once, so an author mends them in one go.
 */
export function checkContent(root: string): Problem[] {
  const files = readContent(root);
  const shapes = shapeProblems(files);
  // References can only be followed through records that have the right shape.
  if (shapes.length > 0) return shapes;
  return [
    ...referenceProblems(root, files),
    ...searchWordingProblems(files),
    ...changeProblems(files, buildDay(process.env)),
    ...glossaryProblems(files),
    ...shownProblems(root, files),
    ...permanentIdProblems(root, files),
    ...proseProblems(files),
    ...coverageProblems(files),
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const problems = checkContent(process.cwd());
  for (const problem of problems) console.error(formatProblem(problem));
  console.log(problems.length === 0 ? "content: no problems" : `content: ${problems.length} problems`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
