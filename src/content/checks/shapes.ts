import type { z } from "astro/zod";
import { changeSchema } from "../schemas/change.ts";
import { checklistSchema } from "../schemas/checklist.ts";
import { citationSchema } from "../schemas/citation.ts";
import { errorSchema } from "../schemas/error.ts";
import { factSchema } from "../schemas/fact.ts";
import { faqSchema } from "../schemas/faq.ts";
import { glossarySchema } from "../schemas/glossary.ts";
import { guideSchema } from "../schemas/guide.ts";
import { pageSchema } from "../schemas/page.ts";
import { searchWordingsSchema } from "../schemas/search.ts";
import { type Problem, schemaProblems, show } from "../files/problem.ts";
import type { ContentFiles } from "../files/all.ts";
import type { ContentFile } from "../files/parse.ts";

/** Everything that does not have the shape of its schema. */
export function shapeProblems(files: ContentFiles): Problem[] {
  return [
    ...listProblems(files.facts, factSchema),
    ...listProblems(files.citations, citationSchema),
    ...listProblems(files.changes, changeSchema),
    ...listProblems(files.glossary, glossarySchema),
    ...each(searchWordingsSchema, [files.searchWordings]),
    ...each(guideSchema, files.guide),
    ...each(faqSchema, files.faq),
    ...each(errorSchema, files.errors),
    ...each(pageSchema, files.pages),
    ...each(checklistSchema, files.checklists),
  ];
}

function each(schema: z.ZodType, files: readonly ContentFile[]): Problem[] {
  return files.flatMap((file) => schemaProblems(schema, file.data, file.path));
}

/** Values that stand more than once where each may only once. */
export function duplicateProblems(
  file: string,
  field: string,
  values: readonly (string | number)[],
): Problem[] {
  return values
    .filter((value, index) => values.indexOf(value) !== index)
    .map((value) => ({ file, field, received: `${value} a second time`, expected: "each only once" }));
}

function listProblems(file: ContentFile, schema: z.ZodType): Problem[] {
  if (!Array.isArray(file.data)) {
    return [
      { file: file.path, field: "(document)", received: show(file.data), expected: "a list of records" },
    ];
  }
  const names = file.data.map(recordName);
  const shape = file.data.flatMap((record: unknown, index) =>
    schemaProblems(schema, record, file.path).map((problem) => ({
      ...problem,
      field: `${names[index]}.${problem.field}`,
    })),
  );
  return [...shape, ...duplicateProblems(file.path, "id", names)];
}

function recordName(record: unknown, index: number): string {
  const id = typeof record === "object" && record !== null && "id" in record ? record.id : undefined;
  return typeof id === "string" ? id : `[${index}]`;
}
