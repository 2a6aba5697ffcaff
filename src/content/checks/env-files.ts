import type { Content } from "../files/entries.ts";
import type { Problem } from "../files/problem.ts";
import { unknownIds } from "./references.ts";

/** Readers that were not put before every file, or before one that is not described. */
export function envFileProblems({ envReaders, envLines }: Content): Problem[] {
  const lines = envLines.map(({ name }) => name);
  return envReaders.flatMap(({ file, name, data: { reads } }) => [
    ...unknownIds(file, `${name}.reads`, Object.keys(reads), lines),
    ...lines
      .filter((line) => !Object.hasOwn(reads, line))
      .map((line) => ({
        file,
        field: `${name}.reads.${line}`,
        received: "nothing (the field is missing)",
        expected: `what the reader made of it: npm run observe -- dotenv ${name} --record`,
      })),
  ]);
}
