/** Which addresses the site has, read from the content instead of a build. */
import { mainChecklist, type Checklist } from "../domain/checklist/checklist.ts";
import { credentialAnchor, credentialResults } from "../domain/credentials/results.ts";
import type { ErrorEntry } from "../domain/explain/error.ts";
import { termAnchor } from "../domain/ledger/glossary.ts";
import { factsOf, readContent, termsOf } from "../content/files/all.ts";
import type { ContentFile } from "../content/files/parse.ts";

const pagesWithoutFile = ["/", "/faq/", "/errors/", "/checklist/", "/sources/", "/changes/", "/glossary/"];

/** Every page and every anchor that is worth a link, root-relative. */
export function siteAddresses(root: string): Set<string> {
  const files = readContent(root);
  return new Set([
    ...pagesWithoutFile,
    ...files.faq.map(({ name }) => `/faq/#${name}`),
    ...files.errors.map(({ name }) => `/errors/${name}/`),
    ...files.errors.flatMap(({ data }) =>
      (data as ErrorEntry).status.map((status) => `/errors/#status-${status}`),
    ),
    ...files.checklists.flatMap(checklistAddresses),
    ...files.guide.flatMap((file) => articleAddresses(`/guide/${file.name}/`, file)),
    ...credentialResults.map(({ id }) => `/guide/credentials/#${credentialAnchor(id)}`),
    ...files.pages.flatMap((file) => articleAddresses(`/${file.name}/`, file)),
    ...termsOf(files).map(({ id }) => `/glossary/#${termAnchor(id)}`),
    ...factsOf(files).map(({ id }) => `/sources/#fact-${id}`),
  ]);
}

function checklistAddresses({ name, data }: ContentFile): string[] {
  const page = name === mainChecklist ? "/checklist/" : `/checklist/${name}/`;
  return [page, ...(data as Checklist).steps.map(({ id }) => `${page}#step-${id}`)];
}

function articleAddresses(page: string, { body }: ContentFile): string[] {
  const headings = body.matchAll(/^#{2,3} (.+)$/gm);
  return [page, ...Array.from(headings, ([, heading = ""]) => `${page}#${headingId(heading)}`)];
}

/** The id that a heading gets on its page: small letters, digits and hyphens. */
function headingId(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, "")
    .replaceAll(" ", "-");
}
