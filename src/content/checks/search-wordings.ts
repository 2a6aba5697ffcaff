import { type ContentFiles, searchWordingsOf } from "../files/all.ts";
import type { Problem } from "../files/problem.ts";
import { addressesOf, withoutSection } from "./addresses.ts";
import { unknownIds } from "./references.ts";
import { duplicateProblems } from "./shapes.ts";

/** Wordings of places that do not exist, and wordings that one place has twice. */
export function searchWordingProblems(files: ContentFiles): Problem[] {
  const { path } = files.searchWordings;
  const addresses = addressesOf(files);
  return Object.entries(searchWordingsOf(files)).flatMap(([address, wordings]) => [
    ...unknownIds(path, address, [withoutSection(address)], addresses),
    ...duplicateProblems(path, address, wordings),
  ]);
}
