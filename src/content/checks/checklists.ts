import { stepIds } from "../../domain/checklist/checklist.ts";
import { answersTo, fulfilling } from "../../domain/checklist/situation.ts";
import { type Content, duplicateProblems } from "../files/entries.ts";
import type { Problem } from "../files/problem.ts";
import { unknownIds } from "./unknown-ids.ts";

type List = Content["checklists"][number]["data"];
type Question = List["questions"][number];

/** Most questions that a reader is asked before the first step. */
const mostFirstQuestions = 2;

/** Steps and questions of checklists that do not fit together. */
export function checklistProblems({ checklists }: Content): Problem[] {
  return checklists.flatMap(({ file, data }) => [
    ...questionProblems(file, data),
    ...conditionProblems(file, data),
    ...stepProblems(file, data),
  ]);
}

function stepProblems(file: string, { groups, steps, removed = [] }: List): Problem[] {
  const groupIds = groups.map(({ id }) => id);
  return [
    ...duplicateProblems(file, "groups.id", groupIds),
    ...duplicateProblems(file, "steps.id (aliases, parts and removed steps count)", [
      ...removed.map(({ id }) => id),
      ...steps.flatMap(stepIds),
    ]),
    ...steps.flatMap((step) => unknownIds(file, `steps.${step.id}.group`, [step.group], groupIds)),
  ];
}

function questionProblems(file: string, { questions, steps }: List): Problem[] {
  const ids = questions.map(({ id }) => id);
  const stepNames = steps.map(({ id }) => id);
  const first = questions.filter(({ at }) => at === undefined);
  return [
    ...duplicateProblems(file, "questions.id", ids),
    ...questions.flatMap(({ id, at }) => unknownIds(file, `questions.${id}.at`, at ? [at] : [], stepNames)),
    ...first.filter(lacksWords).map(({ id }) => ({
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

/** Whether the line above the list, which asks it first, could not say it or one of its answers. */
function lacksWords({ open, choices }: Question): boolean {
  return !open || choices.some(({ line }) => !line);
}

/** Conditions that name no answer to a question, and questions that no condition names. */
function conditionProblems(file: string, { questions, steps }: List): Problem[] {
  const conditions = steps.flatMap(conditionsOf);
  const answers = questions.flatMap(answersTo);
  const used = new Set(conditions.flatMap(({ pairs }) => pairs.map((pair) => pair.split("=")[0])));
  return [
    ...conditions.flatMap(({ field, pairs }) => unknownIds(file, field, pairs, answers)),
    ...questions
      .filter(({ id }) => !used.has(id))
      .map(({ id }) => ({
        file,
        field: `questions.${id}`,
        received: "a question that nothing depends on",
        expected: "a step, part or way that names it under `when`",
      })),
  ];
}

/** The answers that a step, its parts and its ways depend on, as pairs of a question and a choice, with their fields. */
function conditionsOf({ id, when, first, parts = [], ways = [] }: List["steps"][number]) {
  return [
    { field: `steps.${id}.when`, pairs: fulfilling(when) },
    { field: `steps.${id}.first`, pairs: fulfilling(first) },
    ...[...parts, ...ways].map((one) => ({
      field: `steps.${id}, ${one.title}.when`,
      pairs: fulfilling(one.when),
    })),
  ];
}
