import type { TextShapes, Words } from "../words/words.ts";

/** Pages that list things from many files of the content, by the folder of their address. */
export const overviews = [
  "changes",
  "clients",
  "env-files",
  "errors",
  "faq",
  "glossary",
  "search",
  "sources",
] as const;

/** Texts of `content/words/overviews.yaml`, and how many values each holds. */
export const overviewTexts = {
  changes: 0,
  "changes-description": 0,
  "changes-lead": 0,
  clients: 0,
  data: 0,
  "data-description": 0,
  "data-lead": 0,
  "env-files": 0,
  errors: 0,
  "errors-description": 0,
  "errors-lead": 0,
  faq: 0,
  "faq-description": 0,
  "faq-lead": 2,
  glossary: 0,
  "glossary-description": 0,
  "glossary-lead": 1,
  search: 0,
  sources: 0,
  "sources-description": 0,
  "sources-lead": 2,
} as const satisfies TextShapes & Readonly<Record<(typeof overviews)[number], 0>>;

/** What overviews are called, and say first. */
export type OverviewWords = Words<typeof overviewTexts>;
