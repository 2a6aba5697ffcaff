import type { Content, Entry } from "../files/entries.ts";
import { fieldsAt } from "../files/fields.ts";
import { type Problem, show } from "../files/problem.ts";
import { allKinds, type KindName, type Target } from "../kinds.ts";
import { addressesOf, withoutSection } from "./addresses.ts";
import { isSample } from "./samples.ts";
import { unknownIds } from "./unknown-ids.ts";

/**
 * Fields that name what does not exist, and values that are taken twice.
 *
 * @param isWhole whether all entries of a kind could be read; only then it is known what one may name
 */
export function referenceProblems(
  root: string,
  content: Content,
  isWhole: (kind: KindName) => boolean,
): Problem[] {
  return allKinds.flatMap(([name, { names = {}, unique = [] }]) => [
    ...unique.flatMap((field) => takenProblems(content[name], field)),
    ...content[name].flatMap(({ file, prefix, data }) =>
      Object.entries(names)
        .filter(([, target]) => kindsBehind(target).every(isWhole))
        .flatMap(([path, target]) =>
          fieldsAt(data, path).flatMap(({ field, value }) =>
            namingProblems(root, content, { file, field: prefix + field, value: String(value), target }),
          ),
        ),
    ),
  ]);
}

/** The kinds whose entries may be named. */
function kindsBehind(target: Target): readonly KindName[] {
  switch (target) {
    case "samples":
      return [];
    case "places":
      return ["facts"];
    case "steps":
      return ["checklists"];
    case "addresses":
      return allKinds.flatMap(([name, { pages }]) => (pages ? [name] : []));
    default:
      return [target];
  }
}

/** Values of a field that an entry before has, too. */
function takenProblems(entries: readonly Entry[], path: string): Problem[] {
  const owners = new Map<unknown, string>();
  return entries.flatMap(({ file, prefix, data }) =>
    fieldsAt(data, path).flatMap(({ field, value }) => {
      const owner = owners.get(value);
      owners.set(value, owner ?? `${file}: ${prefix}${field}`);
      const expected = `another value than ${owner}`;
      return owner ? [{ file, field: prefix + field, received: show(value), expected }] : [];
    }),
  );
}

interface Naming {
  file: string;
  field: string;
  value: string;
  target: Target;
}

function namingProblems(root: string, content: Content, { file, field, value, target }: Naming): Problem[] {
  if (target === "samples") return isSample(root, value) ? [] : [sampleProblem(file, field, value)];
  if (target === "addresses") return unknownIds(file, field, [withoutSection(value)], addressesOf(content));
  return unknownIds(file, field, [value], targetIds(content, target));
}

function targetIds(content: Content, target: Exclude<Target, "samples" | "addresses">): string[] {
  switch (target) {
    case "places":
      return content.facts
        .filter(({ data: { kind } }) => kind === "path" || kind === "url")
        .map(({ name }) => name);
    case "steps":
      return content.checklists.flatMap(({ name, data }) => data.steps.map(({ id }) => `${name}/${id}`));
    default:
      return content[target].map(({ name }) => name);
  }
}

/** A sample that is no file. */
export function sampleProblem(file: string, field: string, value: string): Problem {
  return { file, field, received: show(value), expected: "a file under content/samples" };
}
