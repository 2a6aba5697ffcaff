import type { Problem } from "../content/files/problem.ts";
import type { SearchRecord, SearchWords } from "../domain/search/record.ts";
import { plainStems } from "../domain/search/terms.ts";

/** Groups of synonyms that do nothing: no record holds any of their phrases, so that none of them leads anywhere. */
export function unusedSynonyms(records: readonly SearchRecord[], words: SearchWords): Problem[] {
  const fillers = new Set(words.fillers);
  const line = (text: string) => ` ${plainStems(text, fillers).join(" ")} `;
  const texts = records.flatMap(({ title, text, aliases }) => [title, ...aliases, text].map(line)).join("|");
  return words.synonyms
    .filter((phrases) => {
      const lines = phrases.map(line).filter((phrase) => phrase.trim() !== "");
      return !lines.some((phrase) => texts.includes(phrase));
    })
    .map((phrases) => ({
      file: "content/search-words.yaml",
      field: "synonyms",
      received: phrases.join(", "),
      expected: "a group of which at least one phrase stands in a record",
    }));
}
