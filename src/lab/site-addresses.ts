/** Which addresses the site has, read from the content instead of a build. */
import { checklistPath, stepIds } from "../domain/checklist/checklist.ts";
import { credentialAnchor } from "../domain/credentials/chooser.ts";
import { termAnchor } from "../domain/ledger/glossary.ts";
import { type Content, type Entry, readGoodContent } from "../content/files/entries.ts";

const pagesWithoutFile = [
  "/",
  "/faq/",
  "/errors/",
  "/checklist/",
  "/sources/",
  "/changes/",
  "/glossary/",
  "/clients/",
  "/env-files/",
];

/** Every page and every anchor that is worth a link, root-relative. */
export function siteAddresses(root: string): Set<string> {
  const content = readGoodContent(root);
  return new Set([
    ...pagesWithoutFile,
    ...content.faq.map(({ name }) => `/faq/#${name}`),
    ...content.errors.map(({ name }) => `/errors/${name}/`),
    ...content.errors.flatMap(({ data }) => data.status.map((status) => `/errors/#status-${status}`)),
    ...content.clients.map(({ name }) => `/clients/${name}/`),
    ...content.checklists.flatMap(checklistAddresses),
    ...content.guide.flatMap((file) => articleAddresses(`/guide/${file.name}/`, file)),
    ...content.credentials.map(({ data }) => `/guide/credentials/#${credentialAnchor(data.id)}`),
    ...content.keyTools.map(({ data }) => `/guide/command-line-tools/#tool-${data.id}`),
    ...content.pages.flatMap((file) => articleAddresses(`/${file.name}/`, file)),
    ...content.glossary.map(({ name }) => `/glossary/#${termAnchor(name)}`),
    ...content.facts.map(({ name }) => `/sources/#fact-${name}`),
    ...content.changes.map(({ name }) => `/changes/#${name}`),
  ]);
}

function checklistAddresses({ name, data }: Content["checklists"][number]): string[] {
  return [checklistPath(name), ...data.steps.flatMap(stepIds).map((id) => checklistPath(name, id))];
}

function articleAddresses(page: string, { body }: Entry): string[] {
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
