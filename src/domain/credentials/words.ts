import type { TextShapes, Words } from "../words/words.ts";

/** Texts of `content/words/chooser.yaml`, which the script of the chooser says, and how many values each holds. */
export const chooserTexts = {
  question: 2,
  "question-or-fewer": 2,
  result: 1,
  change: 0,
  "change-answer": 1,
} as const satisfies TextShapes;

/** Texts of `content/words/credentials.yaml`, which stand in the page, and how many values each holds. */
export const credentialTexts = {
  heading: 0,
  restart: 0,
  list: 0,
  use: 1,
  permission: 0,
  scopes: 0,
  expiry: 0,
  "blast-radius": 0,
  "which-heading": 0,
  "which-stays": 0,
  "which-prefix": 1,
  "which-ending": 1,
  "which-too-much": 0,
  listed: 0,
  compare: 0,
  "ending-unknown": 0,
  stale: 0,
} as const satisfies TextShapes;

/** Texts of `content/words/key-tools.yaml`, and how many values each holds. */
export const keyToolTexts = {
  file: 0,
  "file-none": 0,
  "mode-600": 0,
  "mode-644": 0,
  copies: 0,
  counts: 0,
  shows: 0,
  removal: 0,
  dotenv: 0,
  "dotenv-yes": 0,
  "dotenv-no": 0,
  ran: 3,
  "ran-by-hand": 4,
} as const satisfies TextShapes;

/** What the chooser says, in one language. */
export type ChooserWords = Words<typeof chooserTexts>;

/** What stands around the tools for credentials. */
export type CredentialWords = Words<typeof credentialTexts>;

/** What stands around the records of command-line tools. */
export type KeyToolWords = Words<typeof keyToolTexts>;
