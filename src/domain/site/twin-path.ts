/**
 * Where the Markdown twin of a page is.
 *
 * @param path root-relative address of the page without the base path, such as `/guide/find/`
 */
export function twinPath(path: string): string {
  return path === "/" ? "/index.md" : `${path.replace(/\/$/, "")}.md`;
}

/** The page that a twin stands beside, by the same kind of address; undefined for an address of no twin. */
export function pagePath(twin: string): string | undefined {
  const [, name] = /^\/(.+)\.md$/.exec(twin) ?? [];
  return name && (name === "index" ? "/" : `/${name}/`);
}
