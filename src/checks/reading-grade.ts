import { fleschKincaid } from "flesch-kincaid";
import { type HTMLElement, parse } from "node-html-parser";
import { syllable } from "syllable";

/** Counts and grade of a page's prose. */
export interface ReadingGrade {
  words: number;
  sentences: number;
  /** US school years, one decimal. */
  grade: number;
}

/**
 * Reads the sentences of a page's article: paragraphs and list items without code, tables, paths and citations.
 *
 * @throws when there is no prose to read
 */
export function flesch(document: HTMLElement): ReadingGrade {
  const article = parse(document.querySelector("[data-article]")?.outerHTML ?? "");
  for (const noise of article.querySelectorAll(
    "pre, .code, table, .cite, .path, .tab-label, .heading-anchor, svg",
  )) {
    noise.remove();
  }
  // A code word reads as one short word; left out altogether, sentences would lose their subject.
  for (const code of article.querySelectorAll("code")) code.replaceWith("code");
  const texts = article
    .querySelectorAll("p, li")
    .filter((element) => element.querySelector("p") === null)
    .map((element) => element.textContent.replace(/\s+/g, " ").trim())
    .filter(Boolean);
  const sentences = texts.flatMap((text) => text.split(/(?<=[.!?])\s+/)).filter((text) => /\w/.test(text));
  const words = sentences.flatMap((text) => text.match(/[A-Za-z'’-]+/g) ?? []);
  if (words.length === 0) throw new Error("received no words in [data-article], expected prose");
  const counts = {
    word: words.length,
    sentence: Math.max(sentences.length, 1),
    syllable: words.reduce((total, word) => total + syllable(word), 0),
  };
  return {
    words: counts.word,
    sentences: counts.sentence,
    grade: Math.round(fleschKincaid(counts) * 10) / 10,
  };
}
