/** Adds new ids to the list of permanent ids; it never removes one. */
import { readFileSync, writeFileSync } from "node:fs";
import { publishedIds } from "./check-content.ts";
import { readContentFolder } from "./content-files.ts";

const file = "content/permanent-ids.json";
const root = process.cwd();
const known = JSON.parse(readFileSync(file, "utf8")) as string[];
const present = publishedIds({
  guide: readContentFolder(root, "content/guide", ".mdx"),
  faq: readContentFolder(root, "content/faq", ".mdx"),
  checklists: readContentFolder(root, "content/checklists", ".yaml"),
});
const all = [...new Set([...known, ...present])].toSorted();
writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`);
console.log(`${all.length - known.length} ids added, ${all.length} in all`);
