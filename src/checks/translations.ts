/**
 * Says which translations are behind their source, and fails when one is: `npm run translations`. After a translation was
 * brought up to date, `npm run translations -- --accept FILE…` writes the hash of the source into it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { behind } from "../content/checks/translations.ts";
import { readGoodContent } from "../content/files/entries.ts";

const [command, ...files] = process.argv.slice(2);
const late = behind(readGoodContent(process.cwd()));
for (const { translation, source, hash } of late) {
  const { file } = translation;
  if (command === "--accept" && files.includes(file)) {
    writeFileSync(file, readFileSync(file, "utf8").replace(/^translates: .*$/m, `translates: "${hash}"`));
    console.log(`${file}: follows ${source.file} now`);
  } else {
    console.error(`${file}: behind ${source.file}, which has changed since`);
    process.exitCode = 1;
  }
}
if (late.length === 0) console.log("translations: all follow their sources");
