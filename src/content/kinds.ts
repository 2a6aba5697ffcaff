/**
 * Every kind of entry that authors write, once: where its files stand, how an entry looks, which of its fields hold
 * prose or name other entries, and where readers meet it. The collections, the reader of files and the checks all take
 * what they need from here, so a new kind is a schema and an entry in this list.
 */
import type { z } from "astro/zod";
import { checklistPath, mainChecklist, stepIds } from "../domain/checklist/checklist.ts";
import { answersTo } from "../domain/checklist/situation.ts";
import { translationPath } from "../domain/site/translation.ts";
import { changeSchema } from "./schemas/change.ts";
import { checklistSchema } from "./schemas/checklist.ts";
import { citationSchema } from "./schemas/citation.ts";
import { clientSchema } from "./schemas/client.ts";
import { credentialQuestionSchema, credentialSchema, keyKindSchema } from "./schemas/credential.ts";
import { dataFileSchema } from "./schemas/data-file.ts";
import { drawingSchema } from "./schemas/drawing.ts";
import { envLineSchema, envReaderSchema } from "./schemas/env-file.ts";
import { errorClientSchema, errorSchema, notOursSchema, sentenceSchema } from "./schemas/error.ts";
import { factSchema } from "./schemas/fact.ts";
import { faqSchema } from "./schemas/faq.ts";
import { glossarySchema } from "./schemas/glossary.ts";
import { guideSchema } from "./schemas/guide.ts";
import { labelSchema } from "./schemas/label.ts";
import { keyToolSchema } from "./schemas/key-tool.ts";
import { pageSchema } from "./schemas/page.ts";
import { searchMeaningsSchema, searchWordingsSchema, searchWordsSchema } from "./schemas/search.ts";
import { situationSchema } from "./schemas/situation.ts";
import { faqTopicSchema, topicSchema } from "./schemas/topic.ts";
import {
  translatedChecklistSchema,
  translatedErrorClientSchema,
  translatedErrorSchema,
  translatedFaqSchema,
  translatedGuideSchema,
  translatedNotOursSchema,
  translatedSituationSchema,
  translatedTopicSchema,
  translatedValueSchema,
} from "./schemas/translation.ts";
import { wordsSchema } from "./schemas/words.ts";

/** What a field may name: an entry of a kind, or one of these. */
export type Target =
  | "addresses"
  | "citations"
  | "credentialQuestions"
  | "credentials"
  | "errors"
  | "factTopics"
  | "faqTopics"
  | "faq"
  | "guide"
  | "facts"
  | "places"
  | "situations"
  | "steps"
  | "samples";

interface Kind<Schema extends z.ZodType> {
  /** A folder with a file an entry (`content/faq/*.mdx`), or a file with a list of entries that have an `id`. */
  files: `content/${string}/*.mdx` | `content/${string}/*.yaml` | `content/${string}.yaml`;
  /** Whether the file maps names to entries instead of listing them; no component reads such a file. */
  isMap?: boolean;
  schema: Schema;
  /** Fields with prose, beside the text of an MDX file; `*` stands for each item of a list. */
  prose?: readonly string[];
  /** Fields that name something else, and what. */
  names?: Readonly<Record<string, Target>>;
  /** Fields whose value no two entries share. */
  unique?: readonly string[];
  /** Fields with a day that cannot be still to come. */
  past?: readonly string[];
  /** Addresses of the pages that show an entry. */
  pages?: (name: string) => readonly string[];
  /** Addresses of the pages that show the samples an entry names, where not all of its pages do. */
  samplePages?: (name: string) => readonly string[];
  /** Ids of an entry that readers' browsers or links may hold, below the kind's own name; they can never go away. */
  permanent?: (name: string, entry: z.output<Schema>) => readonly string[];
}

function kind<Schema extends z.ZodType>(one: Kind<Schema>): Kind<Schema> {
  return one;
}

/** Fields of a checklist that hold prose, in every language. */
const checklistProse = [
  "before",
  "finished.works",
  "questions.*.ask",
  "questions.*.choices.*.title",
  "questions.*.choices.*.if",
  ...["title", "if", "why", "how", "proof", "parts.*.title", "parts.*.how", "ways.*.title", "ways.*.how"].map(
    (field) => `steps.*.${field}`,
  ),
];

/** Fields of an error that hold prose, in every language. */
const errorProse = ["meaning", "causes.*", "firstTest"];

/** All kinds by name. */
export const kinds = {
  facts: kind({
    files: "content/facts.yaml",
    schema: factSchema,
    names: { topic: "factTopics", "citations.*": "citations" },
    past: ["checked", "since"],
  }),
  factTopics: kind({
    files: "content/fact-topics.yaml",
    schema: topicSchema,
    prose: ["title"],
    unique: ["order"],
    permanent: (name) => [name],
  }),
  citations: kind({ files: "content/citations.yaml", schema: citationSchema, past: ["date", "checked"] }),
  // An entry is history: its values stay as they were written, so its sentence is not checked as prose.
  changes: kind({
    files: "content/changes.yaml",
    schema: changeSchema,
    names: { "facts.*": "facts", "pages.*": "addresses" },
    past: ["date", "since"],
    permanent: (name) => [name],
  }),
  glossary: kind({
    files: "content/glossary.yaml",
    schema: glossarySchema,
    prose: ["definition"],
    names: { "facts.*": "facts", "citations.*": "citations", guide: "guide", question: "faq" },
    pages: () => ["/glossary/"],
    permanent: (name) => [name],
  }),
  searchWordings: kind({
    files: "content/search-wordings.yaml",
    isMap: true,
    schema: searchWordingsSchema,
  }),
  // Written by a program, so not a line of it is prose.
  searchMeanings: kind({ files: "content/search-meanings.yaml", isMap: true, schema: searchMeaningsSchema }),
  searchWords: kind({ files: "content/search-words.yaml", isMap: true, schema: searchWordsSchema }),
  zhSearchWords: kind({ files: "content/zh/search-words.yaml", isMap: true, schema: searchWordsSchema }),
  guide: kind({
    files: "content/guide/*.mdx",
    schema: guideSchema,
    names: { under: "guide" },
    unique: ["order", "title"],
    pages: (name) => [`/guide/${name}/`],
    permanent: (name) => [name],
  }),
  faq: kind({
    files: "content/faq/*.mdx",
    schema: faqSchema,
    names: { topic: "faqTopics", "related.*": "guide" },
    unique: ["question"],
    pages: () => ["/faq/"],
    permanent: (name) => [name],
  }),
  faqTopics: kind({
    files: "content/faq-topics.yaml",
    schema: faqTopicSchema,
    prose: ["title", "groups.*.title"],
    unique: ["order"],
    permanent: (name) => [name],
  }),
  errors: kind({
    files: "content/errors/*.mdx",
    schema: errorSchema,
    prose: errorProse,
    names: {
      "related.*": "errors",
      "citations.*": "citations",
      "reopens.*": "steps",
      "screens.*": "places",
      "samples.*": "samples",
    },
    unique: ["row"],
    pages: (name) => [`/errors/${name}/`],
    permanent: (name) => [name],
  }),
  notOurs: kind({ files: "content/errors-not-ours.yaml", schema: notOursSchema, prose: ["words"] }),
  sentences: kind({ files: "content/explainer.yaml", schema: sentenceSchema, prose: ["text"] }),
  errorClients: kind({ files: "content/error-clients.yaml", schema: errorClientSchema, prose: ["how"] }),
  envLines: kind({ files: "content/observations/dotenv-lines.yaml", schema: envLineSchema }),
  envReaders: kind({ files: "content/observations/dotenv.yaml", schema: envReaderSchema }),
  clients: kind({
    files: "content/observations/clients/*.yaml",
    schema: clientSchema,
    prose: ["surprises.*", "code"],
    names: { "cases.*.entry": "errors" },
    pages: (name) => ["/clients/", `/clients/${name}/`],
    permanent: (name) => [name],
  }),
  labels: kind({ files: "content/labels.yaml", schema: labelSchema, prose: ["text"] }),
  words: kind({ files: "content/words/*.yaml", schema: wordsSchema, prose: ["*"] }),
  keyTools: kind({
    files: "content/observations/tools.yaml",
    schema: keyToolSchema,
    prose: ["copies.*", "counts", "shows", "removal"],
    pages: () => ["/guide/command-line-tools/"],
  }),
  dataFiles: kind({
    files: "content/data-files.yaml",
    schema: dataFileSchema,
    prose: ["holds"],
    names: { example: "samples" },
    pages: () => ["/data/"],
  }),
  pages: kind({ files: "content/pages/*.mdx", schema: pageSchema, pages: (name) => [`/${name}/`] }),
  drawings: kind({
    files: "content/drawings/*.yaml",
    schema: drawingSchema,
    prose: ["title", "description", "caption", "texts.*", "lists.*.*.*"],
  }),
  credentials: kind({
    files: "content/credentials.yaml",
    schema: credentialSchema,
    prose: ["title", "because", "action.label", "permission", "expiry", "blastRadius", "steps.*"],
    names: { "facts.*": "facts", "scopes.*": "facts", "action.page": "addresses", "action.fact": "places" },
    unique: ["order"],
    permanent: (name) => [name],
  }),
  credentialQuestions: kind({
    files: "content/credential-questions.yaml",
    schema: credentialQuestionSchema,
    prose: ["text", "choices.*.label"],
    names: { "choices.*.asks": "credentialQuestions", "choices.*.use": "credentials" },
    unique: ["order"],
    permanent: (name, { choices }) => choices.map(({ id }) => `${name}.${id}`),
  }),
  keyKinds: kind({
    files: "content/key-kinds.yaml",
    schema: keyKindSchema,
    prose: ["is", "compare", "staleSources.*"],
    names: { "listedAt.*": "places", "facts.*": "facts" },
    unique: ["order", "prefixes.*"],
  }),
  situations: kind({
    files: "content/situations.yaml",
    schema: situationSchema,
    prose: ["title"],
    names: { to: "addresses" },
    unique: ["order"],
  }),
  checklists: kind({
    files: "content/checklists/*.yaml",
    schema: checklistSchema,
    prose: checklistProse,
    names: { "steps.*.samples.*": "samples", "urgent.fact": "places" },
    // The main checklist stands on the home page too, where a link takes the place of each command.
    pages: (name) => [checklistPath(name), ...(name === mainChecklist ? ["/"] : [])],
    samplePages: (name) => [checklistPath(name)],
    permanent: (name, { steps, questions, removed = [] }) =>
      [...steps.flatMap(stepIds), ...questions.flatMap(answersTo), ...removed.map(({ id }) => id)].map(
        (id) => `${name}/${id}`,
      ),
  }),
  // Translations: each is named like its source, and shares its ids, facts and samples.
  zhGuide: kind({
    files: "content/zh/guide/*.mdx",
    schema: translatedGuideSchema,
    pages: (name) => [translationPath(`/guide/${name}/`)],
  }),
  zhFaq: kind({
    files: "content/zh/faq/*.mdx",
    schema: translatedFaqSchema,
    pages: () => [translationPath("/faq/")],
  }),
  zhChecklists: kind({
    files: "content/zh/checklists/*.yaml",
    schema: translatedChecklistSchema,
    prose: checklistProse,
    pages: (name) => [translationPath(checklistPath(name))],
  }),
  zhErrors: kind({
    files: "content/zh/errors/*.yaml",
    schema: translatedErrorSchema,
    prose: errorProse,
    pages: () => [translationPath("/guide/troubleshoot/")],
  }),
  zhSentences: kind({ files: "content/zh/explainer.yaml", schema: sentenceSchema, prose: ["text"] }),
  zhErrorClients: kind({
    files: "content/zh/error-clients.yaml",
    schema: translatedErrorClientSchema,
    prose: ["how"],
  }),
  zhNotOurs: kind({
    files: "content/zh/errors-not-ours.yaml",
    schema: translatedNotOursSchema,
    prose: ["words"],
  }),
  zhPages: kind({
    files: "content/zh/pages/*.mdx",
    schema: pageSchema,
    pages: () => [translationPath("/")],
  }),
  zhDrawings: kind({
    files: "content/zh/drawings/*.yaml",
    schema: drawingSchema,
    prose: ["title", "description", "caption", "texts.*", "lists.*.*.*"],
  }),
  zhWords: kind({ files: "content/zh/words/*.yaml", schema: wordsSchema, prose: ["*"] }),
  zhValues: kind({
    files: "content/zh/values.yaml",
    schema: translatedValueSchema,
    names: { id: "facts" },
  }),
  zhTopics: kind({
    files: "content/zh/faq-topics.yaml",
    schema: translatedTopicSchema,
    prose: ["title"],
    names: { id: "faqTopics" },
  }),
  zhSituations: kind({
    files: "content/zh/situations.yaml",
    schema: translatedSituationSchema,
    prose: ["title"],
    names: { id: "situations", to: "addresses" },
  }),
};

/** The name of a kind. */
export type KindName = keyof typeof kinds;

/** What an entry of a kind holds once its schema has taken it. */
export type EntryData<Name extends KindName> = z.output<(typeof kinds)[Name]["schema"]>;

/** A kind whose own schema does not matter. */
export type AnyKind = Kind<z.ZodType>;

/** Every kind by name, for what treats all alike. */
export const allKinds = Object.entries(kinds) as unknown as readonly (readonly [KindName, AnyKind])[];
