import type { Content } from "../files/entries.ts";
import type { Problem } from "../files/problem.ts";

/**
 * Changes on days that are still to come.
 *
 * @param today an ISO date: the day of the build
 */
export function changeProblems({ changes }: Content, today: string): Problem[] {
  return changes
    .filter(({ data }) => data.date > today)
    .map(({ file, prefix, data }) => ({
      file,
      field: `${prefix}date`,
      received: data.date,
      expected: `no day after ${today}, the day of the build`,
    }));
}
