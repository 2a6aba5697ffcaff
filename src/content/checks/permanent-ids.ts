import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../files/problem.ts";
import type { Content } from "../files/entries.ts";
import { allKinds } from "../kinds.ts";

/** Where the ids that were ever published are recorded. */
export const permanentIdsFile = "content/permanent-ids.json";

/** Ids that readers' browsers or links may hold, as `kind/id`. */
export function publishedIds(content: Content): string[] {
  return allKinds
    .flatMap(([kindName, { permanent }]) =>
      content[kindName].flatMap(({ name, data }) =>
        (permanent?.(name, data) ?? []).map((id) => `${kindName}/${id}`),
      ),
    )
    .toSorted();
}

/** Ids that the record holds. */
export function recordedIds(root: string): string[] {
  return JSON.parse(readFileSync(join(root, permanentIdsFile), "utf8")) as string[];
}

/** Ids that vanished without an alias, and new ids that are not recorded yet. */
export function permanentIdProblems(root: string, content: Content): Problem[] {
  const recorded = new Set(recordedIds(root));
  const present = new Set(publishedIds(content));
  return [
    ...[...recorded]
      .filter((id) => !present.has(id))
      .map((id) => ({
        file: permanentIdsFile,
        field: id,
        received: "the id is gone from the content",
        expected: `the id, or the new id with this one among its aliases${
          id.startsWith("checklists/") ? ", or its tombstone under `removed`" : ""
        }: readers' ticks and links hold it`,
      })),
    ...[...present]
      .filter((id) => !recorded.has(id))
      .map((id) => ({
        file: permanentIdsFile,
        field: id,
        received: "nothing (the id is new)",
        expected: "an entry; `npm run ids` adds it",
      })),
  ];
}
