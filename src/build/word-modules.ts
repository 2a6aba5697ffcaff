import { readFile } from "node:fs/promises";
import { load } from "js-yaml";

const wordFile = /[\\/]content[\\/]words[\\/][^\\/?]+\.yaml(\?zh)?$/;

/** The file that a script gets; one that speaks Chinese gets the file of the same name (`translated-scripts.ts`). */
const fileOf = (id: string) => id.replace(/[\\/]content([\\/])words([\\/].*)\?zh$/, "$1content$1zh$1words$2");

/** All texts by id, and each by itself, too, which a bundler writes where it is used. An id may be a reserved word. */
function codeOf(words: Readonly<Record<string, string>>): string {
  const single = Object.entries(words)
    .filter(([id]) => /^[a-z]+$/.test(id) && id !== "default")
    .map(
      ([id, text], index) => `const text${index} = ${JSON.stringify(text)};export { text${index} as ${id} };`,
    );
  return [...single, `export default ${JSON.stringify(words)};`].join("\n");
}

/**
 * Gives scripts the texts of a file of `content/words/`, which stand in the bundle as if they were written there: they
 * are there as soon as the script is, and no request for them can fail.
 */
export function wordModules() {
  return {
    name: "word-modules",
    enforce: "pre" as const,
    async load(id: string) {
      if (!wordFile.test(id)) return undefined;
      const words = load(await readFile(fileOf(id), "utf8"));
      return { code: codeOf(words as Readonly<Record<string, string>>), moduleType: "js" as const };
    },
  };
}
