import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { z } from "astro/zod";
import type { Checklist } from "../domain/checklist.ts";
import { findReferences } from "../domain/citation.ts";
import type { Fact } from "../domain/fact.ts";
import { findVolatileValues } from "../domain/volatile.ts";
import { checklistSchema } from "../schemas/checklist.ts";
import { citationSchema } from "../schemas/citation.ts";
import { factSchema } from "../schemas/fact.ts";
import { faqSchema } from "../schemas/faq.ts";
import { guideSchema } from "../schemas/guide.ts";
import { type ContentFile, readContentFile, readContentFolder } from "./content-files.ts";
import { formatProblem, type Problem, schemaProblems, show } from "./problem.ts";

/** A text with reference tags and where it stands. */
interface Prose {
  file: string;
  field: string;
  text: string;
}

interface Content {
  facts: readonly Fact[];
  factIds: ReadonlyMap<string, Fact>;
  citationIds: ReadonlySet<string>;
  guide: readonly ContentFile[];
  faq: readonly ContentFile[];
  checklists: readonly ContentFile[];
}

/**
 * Checks everything in `content/` that a schema alone cannot: ids across files, permanent ids, samples, and
 * volatile values typed into prose. Returns all problems at once, so an author mends them in one go.
 */
export function checkContent(root: string): Problem[] {
  const factFile = readContentFile(root, "content/facts.yaml");
  const citationFile = readContentFile(root, "content/citations.yaml");
  const guide = readContentFolder(root, "content/guide", ".mdx");
  const faq = readContentFolder(root, "content/faq", ".mdx");
  const checklists = readContentFolder(root, "content/checklists", ".yaml");
  const shapes = [
    ...listProblems(factFile, factSchema),
    ...listProblems(citationFile, citationSchema),
    ...guide.flatMap((file) => schemaProblems(guideSchema, file.data, file.path)),
    ...faq.flatMap((file) => schemaProblems(faqSchema, file.data, file.path)),
    ...checklists.flatMap((file) => schemaProblems(checklistSchema, file.data, file.path)),
  ];
  // References can only be followed through records that have the right shape.
  if (shapes.length > 0) return shapes;

  const facts = factFile.data as Fact[];
  const content: Content = {
    facts,
    factIds: new Map(facts.map((fact) => [fact.id, fact])),
    citationIds: new Set((citationFile.data as { id: string }[]).map(({ id }) => id)),
    guide,
    faq,
    checklists,
  };
  const prose = [...guide, ...faq].map(({ path, body }) => ({ file: path, field: "text", text: body }));
  const stepProse = checklists.flatMap(checklistProse);
  return [
    ...factCitationProblems(content),
    ...uniqueOrderProblems(guide),
    ...relatedProblems(content),
    ...checklists.flatMap(checklistProblems),
    ...permanentIdProblems(root, content),
    ...prose.flatMap(markupProblems),
    ...[...prose, ...stepProse].flatMap((text) => referenceProblems(root, text, content)),
    ...[...prose, ...stepProse].flatMap((text) => volatileProblems(text, facts)),
  ];
}

function listProblems(file: ContentFile, schema: z.ZodType): Problem[] {
  if (!Array.isArray(file.data)) {
    return [
      { file: file.path, field: "(document)", received: show(file.data), expected: "a list of records" },
    ];
  }
  const shape = file.data.flatMap((record: unknown, index) =>
    schemaProblems(schema, record, file.path).map((problem) => ({
      ...problem,
      field: `${recordName(record, index)}.${problem.field}`,
    })),
  );
  return [
    ...shape,
    ...duplicates(
      file.path,
      "id",
      file.data.map((record, index) => recordName(record, index)),
    ),
  ];
}

function recordName(record: unknown, index: number): string {
  const id = typeof record === "object" && record !== null && "id" in record ? record.id : undefined;
  return typeof id === "string" ? id : `[${index}]`;
}

function duplicates(file: string, field: string, values: readonly (string | number)[]): Problem[] {
  return values
    .filter((value, index) => values.indexOf(value) !== index)
    .map((value) => ({ file, field, received: `${value} a second time`, expected: "each only once" }));
}

function factCitationProblems({ facts, citationIds }: Content): Problem[] {
  return facts.flatMap((fact) =>
    fact.citations
      .filter((id) => !citationIds.has(id))
      .map((id) => unknownId("content/facts.yaml", `${fact.id}.citations`, id, [...citationIds])),
  );
}

function uniqueOrderProblems(guide: readonly ContentFile[]): Problem[] {
  const orders = guide.map((file) => (file.data as { order: number }).order);
  return duplicates("content/guide", "order", orders);
}

function relatedProblems({ faq, guide }: Content): Problem[] {
  const pages = guide.map(({ name }) => name);
  return faq.flatMap(({ path, data }) =>
    ((data as { related?: string[] }).related ?? [])
      .filter((id) => !pages.includes(id))
      .map((id) => unknownId(path, "related", id, pages)),
  );
}

function checklistProblems(file: ContentFile): Problem[] {
  const { groups, steps } = file.data as Checklist;
  const groupIds = groups.map(({ id }) => id);
  return [
    ...duplicates(file.path, "groups.id", groupIds),
    ...duplicates(
      file.path,
      "steps.id (aliases count)",
      steps.flatMap((step) => [step.id, ...(step.aliases ?? [])]),
    ),
    ...steps
      .filter(({ group }) => !groupIds.includes(group))
      .map((step) => unknownId(file.path, `steps.${step.id}.group`, step.group, groupIds)),
  ];
}

function checklistProse(file: ContentFile): Prose[] {
  return (file.data as Checklist).steps.flatMap((step) => {
    const fields = {
      title: step.title,
      when: step.when ?? "",
      why: step.why,
      how: step.how,
      proof: step.proof,
      ways: (step.ways ?? []).map((way) => `${way.title}\n${way.how}`).join("\n"),
      sample: step.sample ? `<Sample file="${step.sample}" />` : "",
    };
    return Object.entries(fields).map(([field, text]) => ({
      file: file.path,
      field: `steps.${step.id}.${field}`,
      text,
    }));
  });
}

const permanentIdsFile = "content/permanent-ids.json";

/** Ids that readers' browsers or links may hold, as `kind/id`. */
export function publishedIds({
  guide,
  faq,
  checklists,
}: Pick<Content, "guide" | "faq" | "checklists">): string[] {
  return [
    ...guide.map(({ name }) => `guide/${name}`),
    ...faq.map(({ name }) => `faq/${name}`),
    ...checklists.flatMap(({ name, data }) =>
      (data as Checklist).steps.flatMap((step) =>
        [step.id, ...(step.aliases ?? [])].map((id) => `checklists/${name}/${id}`),
      ),
    ),
  ].toSorted();
}

function permanentIdProblems(root: string, content: Content): Problem[] {
  const known = JSON.parse(readFileSync(join(root, permanentIdsFile), "utf8")) as string[];
  const present = publishedIds(content);
  return [
    ...known
      .filter((id) => !present.includes(id))
      .map((id) => ({
        file: permanentIdsFile,
        field: id,
        received: "the id is gone from the content",
        expected: "the id, or the new id with this one among its aliases: readers' ticks and links hold it",
      })),
    ...present
      .filter((id) => !known.includes(id))
      .map((id) => ({
        file: permanentIdsFile,
        field: id,
        received: "nothing (the id is new)",
        expected: "an entry; `npm run ids` adds it",
      })),
  ];
}

function markupProblems({ file, text }: Prose): Problem[] {
  const problems: Problem[] = [];
  let fenced = false;
  for (const [index, line] of text.split("\n").entries()) {
    if (line.startsWith("```")) fenced = !fenced;
    if (fenced) continue;
    const found = /^import .*|<\/?[a-z][\w-]*[\s>/]/.exec(line.replace(/`[^`]*`/g, ""));
    if (!found) continue;
    problems.push({
      file: `${file}:${index + 1}`,
      field: "text",
      received: found[0].trim(),
      expected: "Markdown and the tags of src/components/mdx.ts; no imports, no HTML",
    });
  }
  return problems;
}

function referenceProblems(root: string, { file, field, text }: Prose, content: Content): Problem[] {
  const references = findReferences(text, () => []);
  const missing = (id: string, known: Iterable<string>) => unknownId(file, field, id, [...known]);
  return [
    ...references.facts
      .filter((id) => !content.factIds.has(id))
      .map((id) => missing(id, content.factIds.keys())),
    ...references.citations
      .filter((id) => !content.citationIds.has(id))
      .map((id) => missing(id, content.citationIds)),
    ...references.samples
      .filter((sample) => !existsSync(join(root, "content/samples", sample)))
      .map((sample) => ({
        file,
        field: `${field}: <Sample file>`,
        received: show(sample),
        expected: "a file under content/samples",
      })),
    ...kindProblems(file, field, text, content),
  ];
}

function kindProblems(file: string, field: string, text: string, { factIds }: Content): Problem[] {
  const wanted = [
    { tag: "Path", kind: "path" },
    { tag: "FactLink", kind: "url" },
  ];
  return wanted.flatMap(({ tag, kind }) =>
    [...text.matchAll(new RegExp(`<${tag}\\s+id="([^"]*)"`, "g"))]
      .map(([, id = ""]) => factIds.get(id))
      .filter((fact) => fact !== undefined && fact.kind !== kind)
      .map((fact) => ({
        file,
        field: `${field}: <${tag} id="${fact?.id}">`,
        received: `a fact of kind ${fact?.kind}`,
        expected: `a fact of kind ${kind}`,
      })),
  );
}

function volatileProblems({ file, field, text }: Prose, facts: readonly Fact[]): Problem[] {
  return findVolatileValues(text, facts).map(({ line, received, expected }) => ({
    file: field === "text" ? `${file}:${line}` : file,
    field,
    received: `${show(received)} typed into prose`,
    expected,
  }));
}

function unknownId(file: string, field: string, id: string, known: readonly string[]): Problem {
  const near = known.filter((candidate) => candidate.split("-").some((word) => id.includes(word)));
  return {
    file,
    field,
    received: show(id),
    expected: near.length > 0 ? `a known id, perhaps ${near.slice(0, 6).join(", ")}` : "a known id",
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const problems = checkContent(process.cwd());
  for (const problem of problems) console.error(formatProblem(problem));
  console.log(problems.length === 0 ? "content: no problems" : `content: ${problems.length} problems`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
