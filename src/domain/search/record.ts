/** Everything that search finds, in the order in which the filter offers it. */
export const kinds = ["Question", "Error", "Guide", "Checklist", "Glossary", "Fact"] as const;

/** What a record is. */
export type Kind = (typeof kinds)[number];

/** A place of the site as it is shown. */
export interface Place {
  /** Root-relative, with fragment. */
  url: string;
  title: string;
  kind: Kind;
  /** Where it stands: the topic of a question, the page of a section, the list of a step. Empty for whole pages. */
  topic: string;
}

/** What is indexed as one result. */
export interface SearchRecord extends Place {
  /** Plain text of the answer or section. */
  text: string;
  /** Other wordings, searched but not shown. */
  aliases: readonly string[];
}

/** A topic of the questions, for those who browse. */
export interface IndexedTopic {
  title: string;
  /** Root-relative, with fragment. */
  url: string;
}

/** What authors say about words (`content/search-words.yaml`). */
export interface SearchWords {
  /** Words that say nothing about what somebody looks for. */
  fillers: readonly string[];
  /** Words that say little: a question is judged by its other words first. */
  weak: readonly string[];
  /** Words for what the name is that a site does not know, when the rest of a question says little; none leave it unknown. */
  unknown: readonly string[];
  /** Groups of phrases that mean one thing. */
  synonyms: readonly (readonly string[])[];
}

/** The address of the page on which a record stands. */
export function pageOf(url: string): string {
  return url.replace(/#.*/, "");
}

/**
 * Stands in a text before what is there to be found, but tells nobody whether to open the place: an error's wordings, which
 * an excerpt would only repeat to those who asked for them.
 */
export const findOnly = "\u2063";
