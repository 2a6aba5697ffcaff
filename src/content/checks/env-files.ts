import { readFile } from "../../domain/env-files/read.ts";
import { isSameReading, readingWords } from "../../domain/env-files/reader.ts";
import { usualRules } from "../../domain/env-files/rules.ts";
import type { Content } from "../files/entries.ts";
import type { Problem } from "../files/problem.ts";
import { unknownIds } from "./unknown-ids.ts";

/**
 * Readers that were not put before every file, or before one that is not described, and rules that say something else
 * than what was seen.
 */
export function envFileProblems({ envReaders, envLines }: Content): Problem[] {
  return envReaders.flatMap(({ file, name, data: { reads, rules } }) => [
    ...unknownIds(
      file,
      `${name}.reads`,
      Object.keys(reads),
      envLines.map((line) => line.name),
    ),
    ...envLines.flatMap(({ name: line, data }) => {
      const seen = reads[line];
      const field = `${name}.reads.${line}`;
      if (seen === undefined) {
        const expected = `what the reader made of it: npm run observe -- dotenv ${name} --record`;
        return [{ file, field, received: "nothing (the field is missing)", expected }];
      }
      if (data.recommended === true && seen !== data.meant) {
        const expected = `"${data.meant}": the guide says that every program gets it`;
        return [{ file, field, received: readingWords(seen), expected }];
      }
      const computed = readFile({ ...usualRules, ...rules }, data);
      if (isSameReading(computed, seen)) return [];
      const expected = `what its rules say: ${readingWords(computed)}; else mend the rules`;
      return [{ file, field, received: readingWords(seen), expected }];
    }),
  ]);
}
