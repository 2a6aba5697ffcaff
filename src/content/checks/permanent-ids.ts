import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Checklist } from "../../domain/checklist/checklist.ts";
import type { Problem } from "../files/problem.ts";
import { changesOf, type ContentFiles, termsOf } from "../files/all.ts";

/** Where the ids that were ever published are recorded. */
export const permanentIdsFile = "content/permanent-ids.json";

/** Ids that readers' browsers or links may hold, as `kind/id`. */
export function publishedIds(files: ContentFiles): string[] {
  const { guide, faq, errors, checklists } = files;
  return [
    ...termsOf(files).map(({ id }) => `glossary/${id}`),
    ...guide.map(({ name }) => `guide/${name}`),
    ...faq.map(({ name }) => `faq/${name}`),
    ...errors.map(({ name }) => `errors/${name}`),
    ...changesOf(files).map(({ id }) => `changes/${id}`),
    ...checklists.flatMap(({ name, data }) =>
      (data as Checklist).steps.flatMap((step) =>
        [step.id, ...(step.aliases ?? [])].map((id) => `checklists/${name}/${id}`),
      ),
    ),
  ].toSorted();
}

/** Ids that the record holds. */
export function recordedIds(root: string): string[] {
  return JSON.parse(readFileSync(join(root, permanentIdsFile), "utf8")) as string[];
}

/** Ids that vanished without an alias, and new ids that are not recorded yet. */
export function permanentIdProblems(root: string, files: ContentFiles): Problem[] {
  const recorded = recordedIds(root);
  const present = publishedIds(files);
  return [
    ...recorded
      .filter((id) => !present.includes(id))
      .map((id) => ({
        file: permanentIdsFile,
        field: id,
        received: "the id is gone from the content",
        expected: "the id, or the new id with this one among its aliases: readers' ticks and links hold it",
      })),
    ...present
      .filter((id) => !recorded.includes(id))
      .map((id) => ({
        file: permanentIdsFile,
        field: id,
        received: "nothing (the id is new)",
        expected: "an entry; `npm run ids` adds it",
      })),
  ];
}
