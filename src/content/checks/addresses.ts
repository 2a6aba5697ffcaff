import type { ContentFiles } from "../files/all.ts";

/** An address as content knows it. Sections are left to the build, which sees the finished pages; a question is known by its name. */
export function withoutSection(address: string): string {
  return address.startsWith("/faq/#") ? address : address.replace(/#.*$/, "");
}

/** Overviews that come from no file of `content`. */
const overviews = ["/", "/checklist/", "/errors/", "/faq/", "/glossary/", "/search/", "/sources/"];

/** Every page and question. */
export function addressesOf({ guide, errors, pages, checklists, faq }: ContentFiles): string[] {
  return [
    ...overviews,
    ...guide.map(({ name }) => `/guide/${name}/`),
    ...errors.map(({ name }) => `/errors/${name}/`),
    ...checklists.map(({ name }) => `/checklist/${name}/`),
    ...pages.map(({ name }) => `/${name}/`),
    ...faq.map(({ name }) => `/faq/#${name}`),
  ];
}
