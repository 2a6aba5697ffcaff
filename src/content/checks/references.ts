import { stepIds } from "../../domain/checklist/checklist.ts";
import { answersTo, fulfilling } from "../../domain/checklist/situation.ts";
import { type Content, duplicateProblems, type Entry } from "../files/entries.ts";
import { fieldsAt } from "../files/fields.ts";
import { type Problem, show } from "../files/problem.ts";
import { allKinds, type KindName, type Target } from "../kinds.ts";
import { addressesOf, withoutSection } from "./addresses.ts";
import { isSample } from "./samples.ts";

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
  return [
    ...allKinds.flatMap(([name, { names = {}, unique = [] }]) => [
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
    ]),
    ...content.checklists.flatMap(({ file, data }) => checklistProblems(file, data)),
  ];
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

function checklistProblems(file: string, list: Content["checklists"][number]["data"]): Problem[] {
  const { groups, steps, removed = [] } = list;
  const groupIds = groups.map(({ id }) => id);
  return [
    ...questionProblems(file, list),
    ...duplicateProblems(file, "groups.id", groupIds),
    ...duplicateProblems(file, "steps.id (aliases, parts and removed steps count)", [
      ...removed.map(({ id }) => id),
      ...steps.flatMap(stepIds),
    ]),
    ...steps.flatMap((step) => unknownIds(file, `steps.${step.id}.group`, [step.group], groupIds)),
  ];
}

/** Most questions that a reader is asked before the first step. */
const mostFirstQuestions = 2;

/** Questions of a checklist that do not fit together with its steps. */
function questionProblems(
  file: string,
  { questions, steps }: Content["checklists"][number]["data"],
): Problem[] {
  const stepNames = steps.map(({ id }) => id);
  const first = questions.filter(({ at }) => at === undefined);
  const conditions = steps.flatMap(({ id, when, first: leads, parts = [], ways = [] }) => [
    { field: `steps.${id}.when`, pairs: fulfilling(when) },
    { field: `steps.${id}.first`, pairs: fulfilling(leads) },
    ...[...parts, ...ways].map((one) => ({
      field: `steps.${id}, ${one.title}.when`,
      pairs: fulfilling(one.when),
    })),
  ]);
  const used = new Set(conditions.flatMap(({ pairs }) => pairs.map((pair) => pair.split("=")[0])));
  return [
    ...duplicateProblems(
      file,
      "questions.id",
      questions.map(({ id }) => id),
    ),
    ...questions.flatMap(({ id, at }) => unknownIds(file, `questions.${id}.at`, at ? [at] : [], stepNames)),
    ...conditions.flatMap(({ field, pairs }) => unknownIds(file, field, pairs, questions.flatMap(answersTo))),
    ...questions
      .filter(({ id }) => !used.has(id))
      .map(({ id }) => ({
        file,
        field: `questions.${id}`,
        received: "a question that nothing depends on",
        expected: "a step, part or way that names it under `when`",
      })),
    ...first
      .filter(({ open, choices }) => !open || choices.some(({ line }) => !line))
      .map(({ id }) => ({
        file,
        field: `questions.${id}`,
        received: "no words for the line above the list",
        expected: "`open`, and a `line` for each choice, or `at` with the step that asks it",
      })),
    ...first.slice(mostFirstQuestions).map(({ id }) => ({
      file,
      field: `questions.${id}`,
      received: `question ${first.length} before the first step`,
      expected: `at most ${mostFirstQuestions}; \`at\` names the step that finds the answer out`,
    })),
  ];
}

/** A sample that is no file. */
export function sampleProblem(file: string, field: string, value: string): Problem {
  return { file, field, received: show(value), expected: "a file under content/samples" };
}

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
