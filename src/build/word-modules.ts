import { readFile } from "node:fs/promises";
import { load } from "js-yaml";

const wordFile = /[\\/]content[\\/]words[\\/][^\\/?]+\.yaml$/;

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
      const words = load(await readFile(id, "utf8"));
      return { code: `export default ${JSON.stringify(words)};`, moduleType: "js" as const };
    },
  };
}
