import type { TextShapes, Words } from "../words/words.ts";

/** Texts of `content/words/env-line.yaml`, and how often each holds the sign … for a value, a link or what goes on. */
export const envLineTexts = {
  heading: 0,
  field: 0,
  stays: 0,
  secret: 0,
  broken: 1,
  clear: 0,
  else: 1,
  "else-link": 0,
  busy: 1,
  all: 1,
  example: 1,
  some: 2,
  other: 1,
  named: 0,
  nothing: 0,
  right: 0,
  value: 1,
  empty: 0,
  fails: 0,
  unset: 0,
} as const satisfies TextShapes;

/** Texts of `content/words/env-files.yaml`, and how many values each holds. */
export const envFileTexts = {
  description: 0,
  name: 0,
  lead: 0,
  contents: 0,
  guide: 0,
  signs: 0,
  "by-reader": 0,
  "by-line": 0,
  otherwise: 1,
  ran: 2,
  meant: 0,
  runs: 4,
  "on-day": 1,
  "between-days": 2,
  exported: 1,
  "right-none": 1,
  "right-one": 2,
  "right-more": 2,
  empty: 0,
  fails: 0,
  unset: 0,
} as const satisfies TextShapes;

/** What the check of a line says. */
export type EnvLineWords = Words<typeof envLineTexts>;

/** What pages say about readers of `.env` files. */
export type EnvFileWords = Words<typeof envFileTexts>;
