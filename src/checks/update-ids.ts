/** Adds new ids to the list of permanent ids; it never removes one. */
import { writeFileSync } from "node:fs";
import { readGoodContent } from "../content/files/entries.ts";
import { permanentIdsFile, publishedIds, recordedIds } from "../content/checks/permanent-ids.ts";

const root = process.cwd();
const recorded = recordedIds(root);
const all = [...new Set([...recorded, ...publishedIds(readGoodContent(root))])].toSorted();
writeFileSync(permanentIdsFile, `${JSON.stringify(all, null, 2)}\n`);
console.log(`${all.length - recorded.length} ids added, ${all.length} in all`);
