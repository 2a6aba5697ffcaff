import { pathToFileURL } from "node:url";
import { buildDay } from "../../domain/ledger/build-day.ts";
import { readContent } from "../files/entries.ts";
import { formatProblem, type Problem } from "../files/problem.ts";
import { readTexts } from "../files/texts.ts";
import { changeProblems } from "./changes.ts";
import { credentialProblems } from "./credentials.ts";
import { coverageProblems } from "./coverage.ts";
import { envFileProblems } from "./env-files.ts";
import { fenceProblems } from "./fences.ts";
import { permanentIdProblems } from "./permanent-ids.ts";
import { glossaryProblems } from "./glossary.ts";
import { ledgerReadingProblems } from "./ledger-reading.ts";
import { markupProblems, proseProblems } from "./prose.ts";
import { referenceProblems } from "./references.ts";
import { searchWordingProblems } from "./search-wordings.ts";
import { sentenceProblems } from "./sentences.ts";
import { shownProblems } from "./shown.ts";
import { tagProblems } from "./tags.ts";

/**
 * Checks everything in `content/` that a schema alone cannot: ids across files, permanent ids, where samples are shown,
 * coverage, volatile values and wrong claims in prose. Returns all problems at once, so an author mends them in one go.
 */
export function checkContent(root: string): Problem[] {
  const { content, problems } = readContent(root);
  // References can only be followed through records that have the right shape.
  if (problems.length > 0) return problems;
  const { texts, problems: unreadable } = readTexts(content);
  return [
    ...unreadable,
    ...referenceProblems(root, content),
    ...changeProblems(content, buildDay(process.env)),
    ...searchWordingProblems(content),
    ...sentenceProblems(content),
    ...glossaryProblems(content),
    ...credentialProblems(content),
    ...envFileProblems(content),
    ...ledgerReadingProblems(root, content),
    ...tagProblems(root, content, texts),
    ...shownProblems(root, texts, content),
    ...permanentIdProblems(root, content),
    ...texts.flatMap(markupProblems),
    ...texts.flatMap(fenceProblems),
    ...proseProblems(texts, content),
    ...coverageProblems(content),
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const problems = checkContent(process.cwd());
  for (const problem of problems) console.error(formatProblem(problem));
  console.log(problems.length === 0 ? "content: no problems" : `content: ${problems.length} problems`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
