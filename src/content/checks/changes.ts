import type { Change } from "../../domain/ledger/change.ts";
import type { Problem } from "../files/problem.ts";
import { addressesOf, withoutSection } from "./addresses.ts";
import { unknownIds } from "./references.ts";
import { changesOf, type ContentFiles, factsOf } from "../files/all.ts";

const file = "content/changes.yaml";

/**
 * Changes that name facts or pages which do not exist, and days that are still to come.
 *
 * @param today an ISO date: the day of the build
 */
export function changeProblems(files: ContentFiles, today: string): Problem[] {
  const facts = factsOf(files).map(({ id }) => id);
  const addresses = addressesOf(files);
  return changesOf(files).flatMap((change) => [
    ...unknownIds(file, `${change.id}.facts`, change.facts, facts),
    ...unknownIds(file, `${change.id}.pages`, change.pages.map(withoutSection), addresses),
    ...dayProblems(change, today),
  ]);
}

function dayProblems({ id, date }: Change, today: string): Problem[] {
  if (date <= today) return [];
  return [
    { file, field: `${id}.date`, received: date, expected: `no day after ${today}, the day of the build` },
  ];
}
