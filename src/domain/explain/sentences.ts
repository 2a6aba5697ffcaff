/** What the explainer says. The rules answer with ids and values; the words stand in `content/explainer.yaml`. */

/** Every sentence and label that the explainer and the pages of errors need. */
export const sentenceIds = [
  // What a text is in place of an error.
  "answer-that-worked",
  "list-of-changes",
  "source-code",
  "table-of-errors",
  "test-results",
  // Why a text is not about an OpenAI key.
  "about-service",
  "address-not-found",
  "foreign-message",
  "foreign-reply",
  "from-service",
  "nothing-of-ours",
  "other-program",
  "other-trouble",
  "request-refused",
  "whose-error",
  // What to do next.
  "paste-the-whole",
  "placeholder-sent",
  "rules-missing",
  // What speaks for an error.
  "class-is",
  "code-is",
  "comes-last",
  "has-part",
  "has-words",
  "parameter-is",
  "says-so",
  "status-is",
  "type-is",
  // The outcome.
  "most-likely",
  "no-key-problem",
  "not-certain",
  "not-enough",
  "not-your-key",
  // Whether to retry, the way to where it is fixed, and how far a wording can be trusted.
  "retry-no",
  "retry-slower",
  "retry-yes",
  "terminal-how",
  "terminal-name",
  "open-page",
  "open-screen",
  "see-fix",
  "other-shells",
  "evidence-documented",
  "evidence-not-seen",
  "evidence-reported",
  "evidence-reproduced",
  // What stands before each part of a diagnosis.
  "label-causes",
  "label-class",
  "label-client",
  "label-closest",
  "label-code",
  "label-error",
  "label-first-test",
  "label-message",
  "label-more",
  "label-next",
  "label-others",
  "label-param",
  "label-reasons",
  "label-retry",
  "label-screens",
  "label-status",
  "label-steps",
  "label-type",
] as const;

export type SentenceId = (typeof sentenceIds)[number];

/** Sentences whose `…` stands for a value. */
export const withValue: ReadonlySet<SentenceId> = new Set([
  "about-service",
  "class-is",
  "code-is",
  "from-service",
  "has-part",
  "has-words",
  "label-client",
  "most-likely",
  "not-your-key",
  "open-screen",
  "other-trouble",
  "parameter-is",
  "status-is",
  "type-is",
]);

/** Something to say, before it has words. */
export interface Remark {
  id: SentenceId;
  /** What stands for the `…` of the sentence: a piece of the text, or the id of a record that has words. */
  value?: string | undefined;
}

export type Sentences = Readonly<Record<SentenceId, string>>;

/** The words of a remark. */
export function sentence(sentences: Sentences, id: SentenceId, value = ""): string {
  // A function, because a dollar sign in the value would mean something in a replacement.
  return sentences[id].replace("…", () => value);
}
