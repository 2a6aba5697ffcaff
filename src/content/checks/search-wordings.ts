import { type Content, duplicateProblems } from "../files/entries.ts";
import type { Problem } from "../files/problem.ts";
import { addressesOf, withoutSection } from "./addresses.ts";
import { unknownIds } from "./unknown-ids.ts";

/** Wordings of places that do not exist, and wordings that one place has twice. */
export function searchWordingProblems(content: Content): Problem[] {
  const addresses = addressesOf(content);
  return content.searchWordings.flatMap(({ file, name, data }) => [
    ...unknownIds(file, name, [withoutSection(name)], addresses),
    ...duplicateProblems(file, name, data),
  ]);
}
