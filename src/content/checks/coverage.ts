import { coverageTopics } from "../../domain/ledger/coverage.ts";
import type { Problem } from "../files/problem.ts";
import type { ContentFiles } from "../files/all.ts";

/** Topics that no page, question or checklist covers. */
export function coverageProblems({ guide, faq, pages, checklists }: ContentFiles): Problem[] {
  const covered = new Set(
    [...guide, ...faq, ...pages, ...checklists].flatMap(
      ({ data }) => (data as { covers?: number[] }).covers ?? [],
    ),
  );
  return coverageTopics
    .map((topic, index) => ({ topic, row: index + 1 }))
    .filter(({ row }) => !covered.has(row))
    .map(({ topic, row }) => ({
      file: "content",
      field: "covers",
      received: `nothing that covers row ${row}`,
      expected: `a page, question or checklist about ${topic}`,
    }));
}
