/**
 * Where the Markdown twin of a page is.
 *
 * @param path root-relative address of the page without the base path, such as `/guide/find/`
 */
export function twinPath(path: string): string {
  return path === "/" ? "/index.md" : `${path.replace(/\/$/, "")}.md`;
}
