import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Checklist } from "../../domain/checklist/checklist.ts";
import { findReferences } from "../../domain/ledger/citation.ts";
import type { ErrorEntry } from "../../domain/explain/error.ts";
import type { Fact } from "../../domain/ledger/fact.ts";
import { type Problem, show } from "../files/problem.ts";
import { duplicateProblems } from "./shapes.ts";
import {
  bodiesOf,
  citationIdsOf,
  type ContentFiles,
  factsOf,
  fieldProseOf,
  type Prose,
} from "../files/all.ts";
import type { ContentFile } from "../files/parse.ts";

/** Ids that lead nowhere, or to something of the wrong kind, and ids that are taken twice. */
export function referenceProblems(root: string, files: ContentFiles): Problem[] {
  const facts = new Map(factsOf(files).map((fact) => [fact.id, fact]));
  const citations = citationIdsOf(files);
  return [
    ...[...facts.values()].flatMap((fact) =>
      unknownIds("content/facts.yaml", `${fact.id}.citations`, fact.citations, citations),
    ),
    ...duplicateProblems(
      "content/guide",
      "order",
      files.guide.map(({ data }) => (data as { order: number }).order),
    ),
    ...files.faq.flatMap((file) =>
      unknownIds(
        file.path,
        "related",
        (file.data as { related?: string[] }).related ?? [],
        names(files.guide),
      ),
    ),
    ...errorProblems(files, citations),
    ...files.checklists.flatMap(checklistProblems),
    ...[...bodiesOf(files), ...fieldProseOf(files)].flatMap((prose) =>
      proseReferenceProblems(root, prose, facts, citations),
    ),
  ];
}

function names(files: readonly ContentFile[]): string[] {
  return files.map(({ name }) => name);
}

function errorProblems(files: ContentFiles, citations: readonly string[]): Problem[] {
  const { errors, checklists } = files;
  const known = names(errors);
  const places = factsOf(files).filter(({ kind }) => kind === "path" || kind === "url");
  const steps = checklists.flatMap(({ name, data }) =>
    (data as Checklist).steps.map((step) => `${name}/${step.id}`),
  );
  return [
    ...duplicateProblems(
      "content/errors",
      "row",
      errors.map(({ data }) => (data as ErrorEntry).row),
    ),
    ...errors.flatMap(({ path, data }) => {
      const error = data as ErrorEntry;
      return [
        ...unknownIds(path, "related", error.related, known),
        ...unknownIds(path, "citations", error.citations, citations),
        ...unknownIds(path, "reopens", error.reopens, steps),
        ...unknownIds(
          path,
          "screens",
          error.screens,
          places.map(({ id }) => id),
        ),
      ];
    }),
  ];
}

function checklistProblems({ path, data }: ContentFile): Problem[] {
  const { groups, steps } = data as Checklist;
  const groupIds = groups.map(({ id }) => id);
  return [
    ...duplicateProblems(path, "groups.id", groupIds),
    ...duplicateProblems(
      path,
      "steps.id (aliases count)",
      steps.flatMap((step) => [step.id, ...(step.aliases ?? [])]),
    ),
    ...steps.flatMap((step) => unknownIds(path, `steps.${step.id}.group`, [step.group], groupIds)),
  ];
}

function proseReferenceProblems(
  root: string,
  { file, field, text }: Prose,
  facts: ReadonlyMap<string, Fact>,
  citations: readonly string[],
): Problem[] {
  const references = findReferences(text, () => []);
  return [
    ...unknownIds(file, field, references.facts, [...facts.keys()]),
    ...unknownIds(file, field, references.citations, citations),
    ...references.samples
      .filter((sample) => !existsSync(join(root, "content/samples", sample)))
      .map((sample) => ({
        file,
        field: `${field}: <Sample file>`,
        received: show(sample),
        expected: "a file under content/samples",
      })),
    ...kindProblems(file, field, text, facts),
  ];
}

/** Tags that only make sense for one kind of fact. */
const kindsOfTags = { Ends: "date", Path: "path", FactLink: "url" } as const;

function kindProblems(
  file: string,
  field: string,
  text: string,
  facts: ReadonlyMap<string, Fact>,
): Problem[] {
  return Object.entries(kindsOfTags).flatMap(([tag, kind]) =>
    [...text.matchAll(new RegExp(`<${tag}\\s+id="([^"]*)"`, "g"))]
      .map(([, id = ""]) => facts.get(id))
      .filter((fact) => fact !== undefined)
      .filter((fact) => fact.kind !== kind)
      .map((fact) => ({
        file,
        field: `${field}: <${tag} id="${fact.id}">`,
        received: `a fact of kind ${fact.kind}`,
        expected: `a fact of kind ${kind}`,
      })),
  );
}

/** Ids that are not among the known ones, with those that are near. */
export function unknownIds(
  file: string,
  field: string,
  ids: readonly string[],
  known: readonly string[],
): Problem[] {
  return ids
    .filter((id) => !known.includes(id))
    .map((id) => {
      const near = known.filter((candidate) => candidate.split("-").some((word) => id.includes(word)));
      const hint = near.length > 0 ? `, perhaps ${near.slice(0, 6).join(", ")}` : "";
      return { file, field, received: show(id), expected: `a known id${hint}` };
    });
}
