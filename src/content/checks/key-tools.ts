import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Content } from "../files/entries.ts";
import type { Problem } from "../files/problem.ts";

const folder = "content/samples/command-line-tools";

/** Tools that nobody ran again without a reason, and places that a command for the search after a leak leaves out. */
export function keyToolProblems(root: string, { keyTools }: Content): Problem[] {
  if (keyTools.length === 0) return [];
  const unsaid = keyTools
    .filter(({ data: { ran, byHand } }) => (ran === undefined) === (byHand === undefined))
    .map(({ file, name }) => ({
      file,
      field: `${name}.ran`,
      received: "neither or both of `ran` and `byHand`",
      expected:
        "what `npm run observe -- tools NAME --record` saw, or `byHand` with the reason why a person has to run it",
    }));
  const unsearched = ["search.sh", "search.zsh", "search.fish", "search.ps1"].flatMap((name) => {
    const words = new Set(readFileSync(join(root, folder, name), "utf8").split(/[\s",]+/));
    return keyTools.flatMap(({ name: tool, data }) =>
      data.search
        .filter((place) => !words.has(place))
        .map((place) => ({
          file: `${folder}/${name}`,
          field: "places",
          received: `nothing about ${place}`,
          expected: `${place}, where ${tool} keeps a key`,
        })),
    );
  });
  return [...unsaid, ...unsearched];
}
