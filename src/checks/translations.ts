/**
 * Says which translations are behind their source, and fails when one is: `npm run translations`. After a translation was
 * brought up to date, `npm run translations -- --accept FILE…` writes the hash of its source into it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { behind } from "../content/checks/translations.ts";
import { readGoodContent } from "../content/files/entries.ts";

const { positionals } = parseArgs({ options: { accept: { type: "boolean" } }, allowPositionals: true });
/** The line of a translation that holds the hash of its source, in a file or an entry of a list. */
const mark = /^(\s*translates: ).*$/m;
const accepted = new Set(
  positionals.map((file) => relative(process.cwd(), resolve(file)).replaceAll("\\", "/")),
);
const unused = new Set(accepted);
const late = behind(readGoodContent(process.cwd()));
for (const { translation, source, hash } of late) {
  const { file } = translation;
  unused.delete(file);
  if (accepted.has(file)) {
    const text = readFileSync(file, "utf8");
    // In a list, the hash of an entry is the first after its id.
    const start = translation.prefix === "" ? 0 : text.indexOf(`id: ${translation.name}\n`);
    const rest = text.slice(start);
    if (!mark.test(rest))
      throw new Error(`${file}: received no line that begins with "translates:", expected one`);
    writeFileSync(file, text.slice(0, start) + rest.replace(mark, `$1"${hash}"`));
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
