/** An entry of the catalogue for tests, to be filled in. */
import type { CatalogueEntry } from "./catalogue.ts";

/** All that an entry has but its name; nothing leads to it. */
export const blankEntry = {
  status: [],
  type: [],
  code: [],
  param: [],
  sharedCodes: [],
  classes: [],
  messages: [],
  otherTools: [],
  sharedWordings: [],
  pairs: [],
  passes: false,
} satisfies Omit<CatalogueEntry, "name">;
