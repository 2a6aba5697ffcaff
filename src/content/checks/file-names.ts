import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../files/problem.ts";
import { clientCodeFolder } from "../files/client-code.ts";
import { samplesFolder } from "../files/samples.ts";
import { allKinds } from "../kinds.ts";
import { permanentIdsFile } from "./permanent-ids.ts";

/** A name that can stand in an address. */
export const goodName = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Tells authors where to write what; no page is made of it. */
const authorsGuide = "content/README.md";

/** Files under `content` that nothing would read, because of their name or place, and names that make no address. */
export function fileNameProblems(root: string): Problem[] {
  if (!existsSync(join(root, "content"))) return [];
  return readdirSync(join(root, "content"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, "/").length).replaceAll("\\", "/"))
    .filter((path) => !isProgram(path) && path !== permanentIdsFile && path !== authorsGuide)
    .toSorted()
    .flatMap(nameProblem);
}

/** Programs have checks of their own, which say where each of them belongs. */
const isProgram = (path: string) =>
  [samplesFolder, clientCodeFolder].some((folder) => path.startsWith(`${folder}/`));

function nameProblem(path: string): Problem[] {
  if (allKinds.some(([, { files }]) => files === path)) return [];
  const home = allKinds.map(([, { files }]) => files.split("/*")).find((place) => isIn(path, place));
  if (!home)
    return [{ file: path, field: "file name", received: "a file that nothing reads", expected: place(path) }];
  const name = path.slice(path.lastIndexOf("/") + 1, -(home[1]?.length ?? 0));
  if (goodName.test(name)) return [];
  const expected = "small letters, digits and hyphens: the name is the permanent address";
  return [{ file: path, field: "file name", received: name, expected }];
}

function isIn(path: string, [folder = "", extension = ""]: readonly string[]): boolean {
  return extension !== "" && path.slice(0, path.lastIndexOf("/")) === folder && path.endsWith(extension);
}

/** What would be read in the folder, or in the one above. */
function place(path: string): string {
  const [, folder = ""] = path.split("/");
  const near = allKinds
    .map(([, { files }]) => files)
    .filter((files) => files.startsWith(`content/${folder}/`));
  return near.length > 0 ? near.join(" or ") : "one of the files that src/content/kinds.ts lists";
}
