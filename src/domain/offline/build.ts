/** What `sw.js` begins with: what one build has for its worker. All paths are those of requests, with the base. */
export interface OfflineBuild {
  /** Path that the site lies under, with a slash at both ends. */
  base: string;
  /** Changes with anything that the worker keeps. */
  build: string;
  /** Revision of each page, as its root element names it in `data-revision`. */
  revisions: Readonly<Record<string, string>>;
  /** What is fetched after the first visit. */
  core: readonly string[];
  /** Where the pages in Chinese lie, and what is fetched beside the core once somebody opens one; what comes last is kept last. */
  translated: { base: string; core: readonly string[] };
}
