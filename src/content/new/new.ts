/** `npm run new -- error|fact|faq|step|client NAME`: writes a new entry and says what is left to fill. */
import { buildDay } from "../../domain/ledger/build-day.ts";
import { writeNew } from "./write.ts";

const [kind = "", name = ""] = process.argv.slice(2);
const outcome = writeNew(process.cwd(), kind, name, buildDay(process.env));
if ("refused" in outcome) {
  console.error(outcome.refused);
  process.exitCode = 1;
} else {
  const { file, gaps, documented } = outcome;
  const lines = gaps.map(({ field, says }) => `  ${field}: ${says}`);
  const after = `${documented} documents every field. Then run \`npm run test:content\` and \`npm run ids\`.`;
  console.log([`${file} waits for:`, ...lines, after].join("\n"));
}
