import type { TextShapes, Words } from "../words/words.ts";

/** Texts of `content/words/explainer.yaml`, and how often each holds the sign … for a link or for what goes on. */
export const explainerTexts = {
  heading: 0,
  field: 0,
  example: 0,
  stays: 0,
  secret: 1,
  "secret-link": 0,
  long: 0,
  cut: 0,
  broken: 1,
  "broken-link": 0,
  markdown: 0,
  clear: 0,
  else: 1,
  "else-link": 0,
  busy: 1,
  copy: 0,
} as const satisfies TextShapes;

/** What stands around the answer of the error explainer. */
export type ExplainerFrame = Words<typeof explainerTexts>;

/** Texts of `content/words/errors.yaml`, and how many values each holds. */
export const errorPageTexts = {
  explain: 0,
  "explain-stays": 0,
  search: 0,
  clients: 0,
  groups: 0,
  often: 0,
  "by-code": 0,
  "no-status": 0,
  "of-status": 2,
  "without-status": 0,
  "not-about-key": 0,
  "not-the-key": 0,
  causes: 0,
  "first-test": 0,
  wordings: 0,
  reply: 0,
  status: 0,
  "status-none": 0,
  code: 0,
  type: 0,
  param: 0,
  class: 0,
  "class-both": 0,
  "class-python": 0,
  "class-node": 0,
  steps: 0,
  related: 0,
  "not-yours": 0,
  neighbors: 1,
  "neighbors-none": 0,
} as const satisfies TextShapes;

/** What pages about errors say beside the texts of the errors. */
export type ErrorPageWords = Words<typeof errorPageTexts>;
