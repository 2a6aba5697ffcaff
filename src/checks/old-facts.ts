/**
 * Lists facts whose last check lies further back than a number of days, with their sources, so that a maintainer
 * knows what to read again: `npm run facts:old -- [--days 90] [--json] [--today YYYY-MM-DD]`.
 */
import { readOptions } from "../command-line.ts";
import { factText, freshDays, isStale } from "../domain/ledger/fact.ts";
import { readGoodContent } from "../content/files/entries.ts";
import { buildDay } from "../domain/ledger/build-day.ts";

const { values } = readOptions({
  options: {
    days: { type: "string", default: String(freshDays) },
    today: { type: "string", default: buildDay(process.env) },
    json: { type: "boolean", default: false },
  },
});
const days = Number(values.days);
if (!Number.isInteger(days) || days < 0)
  throw new Error(`--days: received "${values.days}", expected a whole number`);

const content = readGoodContent(process.cwd());
const citations = new Map(content.citations.map(({ name, data }) => [name, data]));
const old = content.facts
  .map(({ data }) => data)
  .filter((fact) => isStale(fact, values.today, days))
  .map((fact) => ({
    id: fact.id,
    checked: fact.checked,
    value: factText(fact),
    sources: fact.citations.map((id) => citations.get(id)?.url ?? id),
  }));

if (values.json) console.log(JSON.stringify(old, null, 2));
else {
  if (old.length > 0)
    console.table(old.map(({ sources, ...fact }) => ({ ...fact, sources: sources.join(" ") })));
  console.log(`${old.length} facts were last checked more than ${days} days before ${values.today}`);
}
