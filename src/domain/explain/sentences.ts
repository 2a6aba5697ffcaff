/** What the explainer says. The rules answer with ids and values; the words stand in `content/explainer.yaml`. */
import type { TextShapes, Words } from "../words/words.ts";

/** Every sentence and label that the explainer and the pages of errors need, and how many values each holds. */
export const sentenceTexts = {
  // What a text is in place of an error.
  "answer-that-worked": 0,
  "list-of-changes": 0,
  "source-code": 0,
  "table-of-errors": 0,
  "test-results": 0,
  // Why a text is not about an OpenAI key.
  "about-service": 1,
  "address-not-found": 0,
  "foreign-message": 0,
  "foreign-reply": 0,
  "from-service": 1,
  "nothing-of-ours": 0,
  "other-program": 0,
  "other-trouble": 1,
  "request-refused": 0,
  "whose-error": 0,
  // What to do next.
  "key-of-service": 1,
  "paste-the-whole": 0,
  "placeholder-sent": 0,
  "rules-missing": 0,
  // What speaks for an error.
  "class-is": 1,
  "code-is": 1,
  "comes-last": 0,
  "has-part": 1,
  "has-words": 1,
  "parameter-is": 1,
  "says-so": 0,
  "status-is": 1,
  "type-is": 1,
  // The outcome.
  "maybe-not-ours": 0,
  "most-likely": 1,
  "no-key-problem": 0,
  "not-certain": 0,
  "not-enough": 0,
  "not-your-key": 1,
  // Whether to retry, the way to where it is fixed, and how far a wording can be trusted.
  "retry-no": 0,
  "retry-slower": 0,
  "retry-yes": 0,
  "terminal-how": 0,
  "terminal-name": 0,
  "open-page": 0,
  "open-screen": 1,
  "see-fix": 0,
  "other-shells": 0,
  "evidence-documented": 0,
  "evidence-not-seen": 0,
  "evidence-reported": 0,
  "evidence-reproduced": 0,
  // What stands before each part of a diagnosis.
  "label-causes": 0,
  "label-class": 0,
  "label-client": 1,
  "label-closest": 0,
  "label-code": 0,
  "label-error": 0,
  "label-first-test": 0,
  "label-if-ours": 0,
  "label-message": 0,
  "label-more": 0,
  "label-next": 0,
  "label-others": 0,
  "label-param": 0,
  "label-reasons": 0,
  "label-retry": 0,
  "label-screens": 0,
  "label-status": 0,
  "label-steps": 0,
  "label-type": 0,
} as const satisfies TextShapes;

/** Something that the explainer can say. */
export type SentenceId = keyof typeof sentenceTexts;

/** Something to say, before it has words. */
export interface Remark {
  id: SentenceId;
  /** What stands for the `…` of the sentence: a piece of the text, or the id of a record that has words. */
  value?: string | undefined;
}

/** What it says in one language, by id. */
export type Sentences = Words<typeof sentenceTexts>;

/** The words of a remark. */
export function sentence(sentences: Sentences, id: SentenceId, value = ""): string {
  // A function, because a dollar sign in the value would mean something in a replacement.
  return sentences[id].replace("…", () => value);
}
