import { basename, dirname, extname } from "node:path";
import { checklistPath, mainChecklist } from "../../domain/checklist/checklist.ts";
import { correctingFacts } from "../../domain/ledger/fact.ts";
import { findReferences } from "../../domain/ledger/citation.ts";
import type { Problem } from "../files/problem.ts";
import { readSampleFolders, type SampleFolder } from "../files/samples.ts";
import { bodiesOf, type ContentFiles, factsOf, fieldProseOf } from "../files/all.ts";

/** A file of `content/samples` on a page. */
interface Showing {
  /** Address of the page. */
  page: string;
  /** Path under `content/samples`. */
  sample: string;
  /** The content file that brings it there. */
  source: string;
}

/**
 * Manifests of samples that are wrong, that do not name a page which shows a file of theirs, or name one that does
 * not, and files that no page shows.
 */
export function shownProblems(root: string, files: ContentFiles): Problem[] {
  const { folders, problems } = readSampleFolders(root);
  if (problems.length > 0) return problems;
  const showings = showingsIn(files);
  return folders.flatMap((folder) => folderProblems(folder, showings));
}

/** Addresses of the pages that show a content file. */
function pagesOf(source: string): string[] {
  const name = basename(source, extname(source));
  switch (basename(dirname(source))) {
    case "guide":
      return [`/guide/${name}/`];
    case "errors":
      return [`/errors/${name}/`];
    case "faq":
      return ["/faq/"];
    case "checklists":
      // The main checklist stands on the home page too.
      return [checklistPath(name), ...(name === mainChecklist ? ["/"] : [])];
    default:
      return [`/${name}/`];
  }
}

/** Our pages that show or cite each fact, by its id; the list of all facts shows every one and is left out. */
export function pagesShowing(files: ContentFiles): ReadonlyMap<string, readonly string[]> {
  const pages = new Map<string, Set<string>>();
  const add = (fact: string, page: string) => pages.set(fact, (pages.get(fact) ?? new Set()).add(page));
  for (const { file, text } of [...bodiesOf(files), ...fieldProseOf(files)])
    for (const fact of findReferences(text, () => []).facts)
      for (const page of pagesOf(file))
        add(fact, page === "/faq/" ? `/faq/#${basename(file, extname(file))}` : page);
  for (const { id } of correctingFacts(factsOf(files))) add(id, "/guide/outdated-advice/");
  return new Map([...pages].map(([fact, shown]) => [fact, [...shown]]));
}

function showingsIn(files: ContentFiles): Showing[] {
  return [...bodiesOf(files), ...fieldProseOf(files)].flatMap(({ file: source, text }) =>
    findReferences(text, () => []).samples.flatMap((sample) =>
      pagesOf(source).map((page) => ({ page, sample, source })),
    ),
  );
}

function folderProblems({ name, path, files, shown }: SampleFolder, showings: readonly Showing[]): Problem[] {
  const named = Object.entries(shown).flatMap(([page, list]) => list.map((file) => ({ page, file })));
  const actual = showings
    // A name that leads nowhere is a problem of the page.
    .filter(({ sample }) => dirname(sample) === name && files.includes(basename(sample)))
    .map(({ page, sample, source }) => ({ page, file: basename(sample), source }));
  const unnamed = new Map(
    actual
      .filter(({ page, file }) => !named.some((entry) => entry.page === page && entry.file === file))
      .map((entry) => [`${entry.page} ${entry.file}`, entry]),
  );
  return [
    ...[...unnamed.values()].map(({ page, file, source }) => ({
      file: path,
      field: `shown.${page}`,
      received: `a list without ${file}`,
      expected: `${file} in it, because ${source} shows it there`,
    })),
    ...named
      .filter(({ page, file }) => !actual.some((entry) => entry.page === page && entry.file === file))
      .map(({ page, file }) => ({
        file: path,
        field: `shown.${page}`,
        received: file,
        expected: "only files of this folder that the page shows",
      })),
    ...files
      .filter((file) => !actual.some((entry) => entry.file === file))
      .map((file) => ({
        file: path,
        field: "shown",
        received: `no page for ${file}`,
        expected: "a page that shows it: a sample that nobody sees is not worth its run",
      })),
  ];
}
