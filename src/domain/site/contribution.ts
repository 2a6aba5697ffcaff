/** Where readers mend a page: full addresses on GitHub. */
export interface Contribution {
  /** Opens the file of its text for a change; undefined for a page whose text is in no one file. */
  edit: string | undefined;
  /** Opens the form for a fact that has changed, with the page filled in. */
  report: string;
}

/**
 * @param repository address of the project on GitHub; a page offers nothing without one
 * @param page full address of the page
 * @param source file of the project that its text is written in
 */
export function contribution(
  repository: string | undefined,
  page: string,
  source: string | undefined,
): Contribution | undefined {
  const project = repository?.replace(/\/$/, "");
  if (!project) return undefined;
  return {
    edit: source && `${project}/edit/main/${source}`,
    report: `${project}/issues/new?template=fact-changed.yml&page=${encodeURIComponent(page)}`,
  };
}
