import { coverageTopics } from "../../domain/ledger/coverage.ts";
import type { Content } from "../files/entries.ts";
import { fieldsAt } from "../files/fields.ts";
import type { Problem } from "../files/problem.ts";

/** Topics that no page, question or checklist covers. */
export function coverageProblems(content: Content): Problem[] {
  const covered = new Set(
    Object.values(content)
      .flat()
      .flatMap(({ data }) => fieldsAt(data, "covers.*").map(({ value }) => value)),
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
