import { defineCollection } from "astro:content";
import { file, glob } from "astro/loaders";
import { changeSchema } from "./content/schemas/change.ts";
import { checklistSchema } from "./content/schemas/checklist.ts";
import { citationSchema } from "./content/schemas/citation.ts";
import { errorSchema, notOursSchema } from "./content/schemas/error.ts";
import { factSchema } from "./content/schemas/fact.ts";
import { faqSchema } from "./content/schemas/faq.ts";
import { glossarySchema } from "./content/schemas/glossary.ts";
import { guideSchema } from "./content/schemas/guide.ts";
import { pageSchema } from "./content/schemas/page.ts";

export const collections = {
  guide: defineCollection({
    loader: glob({ base: "./content/guide", pattern: "*.mdx" }),
    schema: guideSchema,
  }),
  faq: defineCollection({
    loader: glob({ base: "./content/faq", pattern: "*.mdx" }),
    schema: faqSchema,
  }),
  errors: defineCollection({
    loader: glob({ base: "./content/errors", pattern: "*.mdx" }),
    schema: errorSchema,
  }),
  notOurs: defineCollection({
    loader: file("./content/errors-not-ours.yaml"),
    schema: notOursSchema,
  }),
  pages: defineCollection({
    loader: glob({ base: "./content/pages", pattern: "*.mdx" }),
    schema: pageSchema,
  }),
  checklists: defineCollection({
    loader: glob({ base: "./content/checklists", pattern: "*.yaml" }),
    schema: checklistSchema,
  }),
  citations: defineCollection({
    loader: file("./content/citations.yaml"),
    schema: citationSchema,
  }),
  changes: defineCollection({
    loader: file("./content/changes.yaml"),
    schema: changeSchema,
  }),
  glossary: defineCollection({
    loader: file("./content/glossary.yaml"),
    schema: glossarySchema,
  }),
  facts: defineCollection({
    loader: file("./content/facts.yaml"),
    schema: factSchema,
  }),
};
