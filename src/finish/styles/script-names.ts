import type { NameKind } from "./sheet.ts";

/** Names that the scripts of a page may put on its elements, as far as can be told from their text. */
export interface ScriptNames {
  /** Whether a script may give the name to an element. */
  mayAdd: (kind: NameKind, name: string) => boolean;
  /** Whether a script has the word anywhere. */
  hasWord: (word: string) => boolean;
}

/**
 * Reads the text of a script. A name counts when it is a word of a script, wherever it stands; when the script composes it,
 * as in `retry-${advice}`, its constant part does. Tags are also words like any other, so only whole texts count.
 */
export function scriptNames(text: string): ScriptNames {
  const words = new Set(text.match(/[\w-]+/g));
  const tags = new Set([...text.matchAll(/(["'`])([a-z][a-z0-9-]*)\1/g)].map(([, , tag = ""]) => tag));
  const starts = [...text.matchAll(/([A-Za-z][\w-]*-)(?:\$\{|["'`]\s*\+)/g)].map(([, start = ""]) => start);
  const ends = [...text.matchAll(/(?:\}|\+\s*["'`])(-[\w-]+)/g)].map(([, end = ""]) => end);
  const isComposed = (name: string) =>
    starts.some((start) => name.startsWith(start)) || ends.some((end) => name.endsWith(end));
  return {
    mayAdd: (kind, name) => {
      if (kind === "tag") return tags.has(name);
      if (kind === "attribute") return words.has(name) || words.has(datasetName(name));
      return words.has(name) || isComposed(name);
    },
    hasWord: (word) => words.has(word),
  };
}

/** The names of several scripts. */
export function anyScript(scripts: readonly ScriptNames[]): ScriptNames {
  return {
    mayAdd: (kind, name) => scripts.some(({ mayAdd }) => mayAdd(kind, name)),
    hasWord: (word) => scripts.some(({ hasWord }) => hasWord(word)),
  };
}

/** What a script calls a `data-` attribute. */
function datasetName(attribute: string): string {
  return attribute.replace(/^data-/, "").replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
