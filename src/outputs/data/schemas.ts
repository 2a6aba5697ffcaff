/**
 * The shapes of the data files, made from the schemas of the content, so that a field which authors may write is
 * published as it is checked. Texts are Markdown as a page shows them: values stand in place of their tags.
 */
import { z } from "astro/zod";
import { checklistSchema } from "../../content/schemas/checklist.ts";
import { citationSchema } from "../../content/schemas/citation.ts";
import { clientSchema } from "../../content/schemas/client.ts";
import { id } from "../../content/schemas/common.ts";
import { envLineSchema, envReaderSchema } from "../../content/schemas/env-file.ts";
import { errorSchema } from "../../content/schemas/error.ts";
import { factSchema } from "../../content/schemas/fact.ts";
import { faqSchema } from "../../content/schemas/faq.ts";
import { type DataName, dataPaths, dataVersion } from "../../domain/site/data-files.ts";

const markdown = z.string().min(1).meta({ description: "Markdown" });
const address = z.url().meta({ description: "Full address of the place on the site that shows it" });
const place = { id, url: address };

const { patterns: _patterns, ...outdated } = factSchema.shape.outdated.unwrap().element.shape;
const { rows: _rows, ...factFields } = factSchema.shape;
const fact = z.strictObject({
  ...factFields,
  url: address,
  text: z.string().optional().meta({ description: "The value as pages show it" }),
  outdated: z.array(z.strictObject(outdated)).optional(),
});

const question = z.strictObject({
  ...place,
  ...faqSchema.pick({ question: true, aliases: true }).shape,
  topic: z.string(),
  answer: markdown,
});

const error = z.strictObject({
  ...place,
  ...errorSchema.pick({
    title: true,
    meaning: true,
    status: true,
    type: true,
    code: true,
    param: true,
    classes: true,
    messages: true,
    evidence: true,
    retry: true,
    confidence: true,
    related: true,
  }).shape,
  aboutKey: z.boolean(),
  causes: z.array(markdown).min(1),
  firstTest: markdown,
  fix: markdown,
});

const stepFields = checklistSchema.shape.steps.element.pick({ title: true, group: true });
const checklist = z.strictObject({
  ...place,
  ...checklistSchema.pick({ title: true, description: true, groups: true }).shape,
  steps: z.array(z.strictObject({ ...place, ...stepFields.shape, text: markdown })).min(1),
});

const client = z.strictObject({
  ...place,
  ...clientSchema.omit({ surprises: true, code: true, codePrints: true }).shape,
  surprises: z.array(markdown),
});

/** What each file holds beside what all of them have. */
const lists = {
  checklists: { checklists: z.array(checklist).min(1) },
  clients: { clients: z.array(client).min(1) },
  "env-readers": {
    lines: z.array(envLineSchema.omit({ recommended: true })).min(1),
    readers: z.array(envReaderSchema.omit({ rules: true })).min(1),
  },
  errors: { errors: z.array(error).min(1) },
  facts: { facts: z.array(fact).min(1), sources: z.array(citationSchema).min(1) },
  faq: { questions: z.array(question).min(1) },
} satisfies Record<DataName, unknown>;

/** Everything that the lists of a file hold. */
export type DataLists = { readonly [Name in DataName]: z.input<z.ZodObject<(typeof lists)[Name]>> };

/** Full address of the schema of a data file. */
function schemaUrl(home: string, name: DataName): string {
  return home + dataPaths(name).schema.slice(1);
}

/** The schema of a whole file. */
function fileSchema(name: DataName) {
  return z.strictObject({
    $schema: z.url(),
    version: z.literal(dataVersion),
    site: z.url().meta({ description: "Where the newest state is" }),
    ...lists[name],
  });
}

/**
 * A data file.
 *
 * @throws when a list has not the shape that its schema says
 */
export function dataFile<Name extends DataName>(home: string, name: Name, content: DataLists[Name]): unknown {
  return fileSchema(name).parse({
    $schema: schemaUrl(home, name),
    version: dataVersion,
    site: home,
    ...content,
  });
}

/** The JSON Schema of a data file, in the dialect of 2020-12. */
export function jsonSchema(home: string, name: DataName): Readonly<Record<string, unknown>> {
  return {
    ...z.toJSONSchema(fileSchema(name), { target: "draft-2020-12", reused: "inline" }),
    $id: schemaUrl(home, name),
    title: `${name} of the OpenAI API Key Guide`,
  };
}
