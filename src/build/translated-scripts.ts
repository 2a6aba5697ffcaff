import { readFile } from "node:fs/promises";

/** What an import says to get a script that speaks Chinese: `./list.ts?zh`. */
const query = /[?&]zh$/;

const withQuery = (id: string) => `${id}${id.includes("?") ? "&" : "?"}zh`;

/** The part of a plugin's context that this one uses. */
interface Context {
  resolve(
    source: string,
    importer: string | undefined,
    options: { skipSelf: boolean },
  ): Promise<{ id: string; external?: boolean | string } | null>;
}

/**
 * Builds a script a second time for the pages in Chinese: everything that it imports is asked for in the same way, down
 * to the files of `content/words/`, in whose place those of `content/zh/words/` stand (`word-modules.ts`). So a page
 * loads the words of its own language only, and scripts of pages in English are what they would be without translations.
 */
export function translatedScripts() {
  return {
    name: "translated-scripts",
    enforce: "pre" as const,
    async resolveId(this: Context, source: string, importer?: string) {
      const isAsked = query.test(source) || (importer !== undefined && query.test(importer));
      if (!isAsked) return undefined;
      const found = await this.resolve(source.replace(query, ""), importer?.replace(query, ""), {
        skipSelf: true,
      });
      // What the bundler makes up itself has no words.
      return found && !found.external && !found.id.startsWith("\0")
        ? { ...found, id: withQuery(found.id) }
        : found;
    },
    async load(id: string) {
      const [, path, ending] = /^([^?]+\.([jt]sx?|mjs))\?zh$/.exec(id) ?? [];
      if (path === undefined || ending === undefined) return undefined;
      return { code: await readFile(path, "utf8"), moduleType: ending === "mjs" ? "js" : ending };
    },
  };
}
