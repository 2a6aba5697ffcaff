import type { Checklist } from "../../domain/checklist/checklist.ts";
import type { ErrorEntry } from "../../domain/explain/error.ts";
import type { Change } from "../../domain/ledger/change.ts";
import type { Fact } from "../../domain/ledger/fact.ts";
import type { AuthoredTerm } from "../schemas/glossary.ts";
import type { SearchWordings } from "../schemas/search.ts";
import { type ContentFile, readContentFile, readContentFolder } from "./parse.ts";

/** Every authored file, parsed but not validated. */
export interface ContentFiles {
  facts: ContentFile;
  citations: ContentFile;
  changes: ContentFile;
  glossary: ContentFile;
  searchWordings: ContentFile;
  guide: readonly ContentFile[];
  faq: readonly ContentFile[];
  errors: readonly ContentFile[];
  pages: readonly ContentFile[];
  checklists: readonly ContentFile[];
}

/** A text with reference tags and where it stands. */
export interface Prose {
  file: string;
  /** `text` for the body of a file, else the field. */
  field: string;
  text: string;
}

/** Reads all of `content/`. */
export function readContent(root: string): ContentFiles {
  return {
    facts: readContentFile(root, "content/facts.yaml"),
    citations: readContentFile(root, "content/citations.yaml"),
    changes: readContentFile(root, "content/changes.yaml"),
    glossary: readContentFile(root, "content/glossary.yaml"),
    searchWordings: readContentFile(root, "content/search-wordings.yaml"),
    guide: readContentFolder(root, "content/guide", ".mdx"),
    faq: readContentFolder(root, "content/faq", ".mdx"),
    errors: readContentFolder(root, "content/errors", ".mdx"),
    pages: readContentFolder(root, "content/pages", ".mdx"),
    checklists: readContentFolder(root, "content/checklists", ".yaml"),
  };
}

// What follows relies on shapes that the schemas have confirmed.

/** The ledger of validated files. */
export function factsOf({ facts }: ContentFiles): Fact[] {
  return facts.data as Fact[];
}

/** What changed, of validated files. */
export function changesOf({ changes }: ContentFiles): Change[] {
  return changes.data as Change[];
}

/** How people ask for places, of validated files. */
export function searchWordingsOf({ searchWordings }: ContentFiles): SearchWordings {
  return searchWordings.data as SearchWordings;
}

/** Ids of all sources of validated files. */
export function citationIdsOf({ citations }: ContentFiles): string[] {
  return (citations.data as { id: string }[]).map(({ id }) => id);
}

/** The terms of the glossary, as authored. */
export function termsOf({ glossary }: ContentFiles): AuthoredTerm[] {
  return glossary.data as AuthoredTerm[];
}

/** The bodies of all MDX files. */
export function bodiesOf({ guide, faq, errors, pages }: ContentFiles): Prose[] {
  return [...guide, ...faq, ...errors, ...pages].map(({ path, body }) => ({
    file: path,
    field: "text",
    text: body,
  }));
}

/** Prose that stands in fields: steps of checklists, causes and tests of errors, definitions. */
export function fieldProseOf(files: ContentFiles): Prose[] {
  return [
    ...files.checklists.flatMap(checklistProse),
    ...files.errors.flatMap(errorProse),
    ...termsOf(files).map(({ id, definition }) => ({
      file: files.glossary.path,
      field: `${id}.definition`,
      text: definition,
    })),
  ];
}

function checklistProse({ path, data }: ContentFile): Prose[] {
  return (data as Checklist).steps.flatMap((step) =>
    proseFields(path, `steps.${step.id}.`, {
      title: step.title,
      when: step.when ?? "",
      why: step.why,
      how: step.how,
      proof: step.proof,
      ways: (step.ways ?? []).map((way) => `${way.title}\n${way.how}`).join("\n"),
      sample: sampleTag(step.sample),
    }),
  );
}

function errorProse({ path, data }: ContentFile): Prose[] {
  const error = data as ErrorEntry;
  return proseFields(path, "", {
    meaning: error.meaning,
    causes: error.causes.join("\n"),
    firstTest: error.firstTest,
    sample: sampleTag(error.sample),
  });
}

function sampleTag(file: string | undefined): string {
  return file ? `<Sample file="${file}" />` : "";
}

function proseFields(file: string, prefix: string, fields: Record<string, string>): Prose[] {
  return Object.entries(fields).map(([field, text]) => ({ file, field: `${prefix}${field}`, text }));
}
