import type { Content } from "../files/entries.ts";
import { fieldsAt } from "../files/fields.ts";
import { type Problem, show } from "../files/problem.ts";
import { allKinds } from "../kinds.ts";

/**
 * Days in the past that are still to come: of a check, or of a change.
 *
 * @param today an ISO date: the day of the build
 */
export function dayProblems(content: Content, today: string): Problem[] {
  return allKinds.flatMap(([name, { past = [] }]) =>
    content[name].flatMap(({ file, prefix, data }) =>
      past
        .flatMap((path) => fieldsAt(data, path))
        .filter(({ value }) => String(value) > today)
        .map(({ field, value }) => ({
          file,
          field: prefix + field,
          received: show(value),
          expected: `no day after ${today}, the day of the build`,
        })),
    ),
  );
}
