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
