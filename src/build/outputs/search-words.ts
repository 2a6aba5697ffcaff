import type { Problem } from "../../content/files/problem.ts";
import type { SearchRecord, SearchWords } from "../../domain/search/record.ts";
import { plainStems } from "../../domain/search/terms.ts";

/**
 * Groups of synonyms that do nothing: no record holds any of their phrases, so that none of them leads anywhere. Reading
 * the records takes the time, and ends with the one that holds the last group.
 */
export function unusedSynonyms(records: readonly SearchRecord[], words: SearchWords): Problem[] {
  const fillers = new Set(words.fillers);
  const line = (text: string) => ` ${plainStems(text, fillers).join(" ")} `;
  let unused = words.synonyms.map((phrases) => ({
    phrases,
    lines: phrases.map(line).filter((phrase) => phrase.trim() !== ""),
  }));
  for (const { title, text, aliases } of records) {
    if (unused.length === 0) break;
    const held = [title, ...aliases, text].map(line).join("|");
    unused = unused.filter(({ lines }) => !lines.some((phrase) => held.includes(phrase)));
  }
  return unused.map(({ phrases }) => ({
    file: "content/search-words.yaml",
    field: "synonyms",
    received: phrases.join(", "),
    expected: "a group of which at least one phrase stands in a record",
  }));
}
