import { basename, dirname } from "node:path";
import { correctingFacts } from "../../domain/ledger/fact.ts";
import { isTranslation } from "../../domain/site/translation.ts";
import type { Content } from "../files/entries.ts";
import { fieldsAt } from "../files/fields.ts";
import type { Problem } from "../files/problem.ts";
import { readSampleFolders, type SampleFolder } from "../files/samples.ts";
import type { Text } from "../files/texts.ts";
import { allKinds } from "../kinds.ts";
import { factsIn } from "../text/tags.ts";

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
export function shownProblems(root: string, texts: readonly Text[], content: Content): Problem[] {
  const { folders, problems } = readSampleFolders(root);
  if (problems.length > 0) return problems;
  const showings = showingsIn(texts, content);
  return folders.flatMap((folder) => folderProblems(folder, showings));
}

/** Our pages that show or cite each fact, by its id; the list of all facts shows every one and is left out. */
export function pagesShowing(
  content: Content,
  texts: readonly Text[],
): ReadonlyMap<string, readonly string[]> {
  const pages = new Map<string, Set<string>>();
  const add = (fact: string, page: string) => pages.set(fact, (pages.get(fact) ?? new Set()).add(page));
  for (const { name, tags, pages: showing } of texts)
    for (const fact of tags.flatMap(factsIn))
      for (const page of showing) add(fact, page.endsWith("/faq/") ? `${page}#${name}` : page);
  for (const { id } of correctingFacts(content.facts.map(({ data }) => data)))
    add(id, "/guide/outdated-advice/");
  return new Map([...pages].map(([fact, shown]) => [fact, [...shown]]));
}

function showingsIn(texts: readonly Text[], content: Content): Showing[] {
  return [
    ...texts.flatMap(({ file, pages, tags }) =>
      tags
        .filter(({ name }) => name === "Sample")
        .map(({ attributes }) => ({ source: file, pages, sample: attributes["file"] ?? "" })),
    ),
    ...allKinds.flatMap(([kindName, { names = {}, pages, samplePages = pages }]) =>
      content[kindName].flatMap(({ file, name, data }) =>
        Object.keys(names)
          .filter((path) => names[path] === "samples")
          .flatMap((path) => fieldsAt(data, path))
          .map(({ value }) => ({ source: file, pages: samplePages?.(name) ?? [], sample: String(value) })),
      ),
    ),
  ].flatMap(({ source, pages, sample }) =>
    // A translation shows the samples of its source, which its own check sees to.
    pages.filter((page) => !isTranslation(page)).map((page) => ({ page, sample, source })),
  );
}

/** A file of a folder on a page. */
interface Shown {
  page: string;
  file: string;
}

/** A file on a page that some pairs lack. */
const isLacking = (pairs: readonly Shown[]) => (one: Shown) =>
  !pairs.some(({ page, file }) => page === one.page && file === one.file);

function folderProblems(folder: SampleFolder, showings: readonly Showing[]): Problem[] {
  const { name, path, files, shown } = folder;
  const named = Object.entries(shown).flatMap(([page, list]) => list.map((file) => ({ page, file })));
  const actual = showings
    // A name that leads nowhere is a problem of the page.
    .filter(({ sample }) => dirname(sample) === name && files.includes(basename(sample)))
    .map(({ page, sample, source }) => ({ page, file: basename(sample), source }));
  const unseen = files.filter((file) => !actual.some((entry) => entry.file === file));
  return [
    ...unnamedProblems(path, actual.filter(isLacking(named))),
    ...named.filter(isLacking(actual)).map(({ page, file }) => ({
      file: path,
      field: `shown.${page}`,
      received: file,
      expected: "only files of this folder that the page shows",
    })),
    ...unseen.map((file) => ({
      file: path,
      field: "shown",
      received: `no page for ${file}`,
      expected: "a page that shows it: a sample that nobody sees is not worth its run",
    })),
  ];
}

/** Files that a page shows and the manifest does not name there; a page may show one several times. */
function unnamedProblems(path: string, unnamed: readonly (Shown & { source: string })[]): Problem[] {
  const once = new Map(unnamed.map((entry) => [`${entry.page} ${entry.file}`, entry]));
  return [...once.values()].map(({ page, file, source }) => ({
    file: path,
    field: `shown.${page}`,
    received: `a list without ${file}`,
    expected: `${file} in it, because ${source} shows it there`,
  }));
}
