/**
 * Says which translations are behind their source, and fails when one is: `npm run translations`. After a translation was
 * brought up to date, `npm run translations -- --accept FILE…` writes the hash of its source into it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { readOptions } from "../command-line.ts";
import { behind } from "../content/checks/translations.ts";
import { readGoodContent } from "../content/files/entries.ts";
import { follow } from "../content/text/source-hash.ts";

const { positionals } = readOptions({ options: { accept: { type: "boolean" } }, allowPositionals: true });
const accepted = new Set(
  positionals.map((file) => relative(process.cwd(), resolve(file)).replaceAll("\\", "/")),
);
const unused = new Set(accepted);
const late = behind(readGoodContent(process.cwd()));
for (const { translation, source, hash } of late) {
  const { file } = translation;
  unused.delete(file);
  if (accepted.has(file)) {
    writeFileSync(file, follow(file, readFileSync(file, "utf8"), translation.data.translates, hash));
    console.log(`${file}: follows ${source.file} now`);
  } else {
    console.error(`${file}: behind ${source.file}, which has changed since`);
    process.exitCode = 1;
  }
}
for (const file of unused) {
  console.error(`${file}: is no translation that is behind`);
  process.exitCode = 1;
}
if (late.length === 0) console.log("translations: all follow their sources");
