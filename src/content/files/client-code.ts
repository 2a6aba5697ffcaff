import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Programs that get at the API's own code, `CLIENT.EXTENSION` each; they stand on the pages of the clients. */
export const clientCodeFolder = "content/observations/clients/code";

/** The file names of these programs. */
export function clientCodeFiles(root: string): string[] {
  const folder = join(root, clientCodeFolder);
  return existsSync(folder) ? readdirSync(folder).toSorted() : [];
}
