import { type Problem, show } from "../files/problem.ts";

/** As many ids are quicker read than guessed. */
const mostListed = 12;

function allOf(known: readonly string[]): string {
  return known.length > mostListed ? "a known id" : `one of ${known.join(", ")}`;
}

/** Ids that nothing has, each with the ids that come near. */
export function unknownIds(
  file: string,
  field: string,
  ids: readonly string[],
  known: readonly string[],
): Problem[] {
  return ids
    .filter((id) => !known.includes(id))
    .map((id) => {
      const isNear = (candidate: string) =>
        /\w/.test(candidate) && candidate.split("-").some((word) => id.includes(word));
      const near = [...new Set(known)].filter(isNear);
      return {
        file,
        field,
        received: show(id),
        expected: near.length > 0 ? `a known id, perhaps ${near.slice(0, 6).join(", ")}` : allOf(known),
      };
    });
}
