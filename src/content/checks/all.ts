import { buildDay } from "../../domain/ledger/build-day.ts";
import { type Content, readContent } from "../files/entries.ts";
import { locate } from "../files/locate.ts";
import { formatProblem, type Problem } from "../files/problem.ts";
import { readTexts, type Text } from "../files/texts.ts";
import { readText } from "../text/read.ts";
import { checklistProblems } from "./checklists.ts";
import { clientProblems } from "./clients.ts";
import { credentialProblems } from "./credentials.ts";
import { coverageProblems } from "./coverage.ts";
import { envFileProblems } from "./env-files.ts";
import { dayProblems } from "./days.ts";
import { fenceProblems } from "./fences.ts";
import { keyToolProblems } from "./key-tools.ts";
import { permanentIdProblems } from "./permanent-ids.ts";
import { fileNameProblems } from "./file-names.ts";
import { glossaryProblems } from "./glossary.ts";
import { ledgerReadingProblems } from "./ledger-reading.ts";
import { linkProblems } from "./links.ts";
import { markupProblems, proseProblems } from "./prose.ts";
import { referenceProblems } from "./references.ts";
import { searchWordingProblems } from "./search-wordings.ts";
import { secretProblems } from "./secrets.ts";
import { sentenceProblems } from "./sentences.ts";
import { shownProblems } from "./shown.ts";
import { tagProblems } from "./tags.ts";
import { translationProblems } from "./translations.ts";
import { wordProblems } from "./words.ts";

/** Content that was checked: what there is, and what is wrong with it. */
export interface CheckedContent {
  content: Content;
  texts: readonly Text[];
  problems: readonly Problem[];
}

/** All problems of `content/` at once, so an author mends them in one go. */
export function checkContent(root: string, parse = readText): readonly Problem[] {
  return readChecked(root, parse).problems;
}

/**
 * Reads `content/` and checks everything in it that a schema alone cannot: ids across files, permanent ids, where samples
 * are shown, coverage, volatile values and wrong claims in prose.
 */
export function readChecked(root: string, parse = readText): CheckedContent {
  const { content, problems, isWhole, unread } = readContent(root);
  const { texts, problems: unreadable } = readTexts(content, parse);
  const found = [
    ...problems,
    ...unreadable,
    ...fileNameProblems(root),
    ...texts.flatMap(secretProblems),
    ...texts.flatMap(markupProblems),
    ...texts.flatMap(fenceProblems),
    ...proseProblems(texts, content),
    ...dayProblems(content, buildDay(process.env)),
    ...referenceProblems(root, content, isWhole),
    ...checklistProblems(content),
    ...linkProblems(texts, content, unread),
    ...tagProblems(root, content, texts, isWhole),
    // The rest of what entries say of others can only be judged when all of them could be read.
    ...(problems.length > 0 ? [] : relationProblems(root, content, texts)),
  ];
  return { content, texts, problems: found };
}

function relationProblems(root: string, content: Content, texts: readonly Text[]): Problem[] {
  return [
    ...searchWordingProblems(content),
    ...sentenceProblems(content),
    ...wordProblems(content),
    ...translationProblems(content),
    ...glossaryProblems(content),
    ...credentialProblems(content),
    ...clientProblems(root, content),
    ...envFileProblems(content),
    ...keyToolProblems(root, content),
    ...ledgerReadingProblems(root, content),
    ...shownProblems(root, texts, content),
    ...permanentIdProblems(root, content),
    ...coverageProblems(content),
  ];
}

if (import.meta.main) {
  const problems = locate(process.cwd(), checkContent(process.cwd()));
  for (const problem of problems) console.error(formatProblem(problem));
  console.log(problems.length === 0 ? "content: no problems" : `content: ${problems.length} problems`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
