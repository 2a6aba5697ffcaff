/** Prefixes a root-relative path with the base path under which the site is served. */
export function sitePath(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, "")}${path}`;
}
