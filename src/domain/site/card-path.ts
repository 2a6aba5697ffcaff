/**
 * Where the picture is that messengers show for a link to a page.
 *
 * @param path root-relative address of the page without the base path, such as `/guide/find/`
 */
export function cardPath(path: string): string {
  return `/cards${path === "/" ? "/index" : path.replace(/\/$|\.html$/, "")}.png`;
}
