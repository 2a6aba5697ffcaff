/** The first part of the rules: what it settles stays so with all of them, and both parts together lose nothing. */
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { allRules } from "../domain/explain/all-rules.ts";
import { firstRules, otherRules, type RuleData } from "../domain/explain/catalogue.ts";
import { fromColumns, toColumns } from "../domain/explain/columns.ts";
import type { Clues } from "../domain/explain/clues.ts";
import { decideSteps } from "../domain/explain/decide.ts";
import { answerOf, diagnose } from "../domain/explain/diagnose.ts";
import { settleSteps } from "../domain/explain/settle.ts";
import { extract } from "../domain/explain/fields.ts";
import { mentionOf } from "../domain/explain/mentions.ts";
import { originSteps } from "../domain/explain/origin.ts";
import { pack, unpack } from "../domain/explain/packed.ts";
import { type ReadableText, readText } from "../domain/explain/read.ts";
import { maskSecrets } from "../domain/secrets/mask.ts";
import { finish } from "../domain/steps.ts";
import { readEntries } from "../content/files/entries.ts";
import { readCatalogue, readNotOurs, readTexts } from "./eval-errors.ts";

const root = process.cwd();
const rules: RuleData = { errors: readCatalogue(root), notOurs: readNotOurs(root) };

/** Rows as a browser has them once they were sent. */
const sent = <Row extends object>(rows: readonly Row[]) =>
  fromColumns(unpack(pack(toColumns(rows))) as ReturnType<typeof toColumns<Row>>);
const sentFirst = { errors: sent(firstRules(rules).errors), notOurs: sent(firstRules(rules).notOurs) };
const sentOthers = { errors: sent(otherRules(rules).errors), notOurs: sent(otherRules(rules).notOurs) };
const sentAll = allRules(sentFirst, sentOthers);

/** Every how many-th text is read, but for the messages of the catalogue. */
const step = process.env["QUICK"] ? 10 : 1;
const share = <Text>(texts: readonly Text[]) => texts.filter((_, place) => place % step === 0);

/** What the sets for evaluation, the observed clients and the catalogue hold, by where it stands. */
const labelled = share(
  ["evaluation", "evaluation/world"].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith(".jsonl"))
      .flatMap((name) =>
        readTexts(join(root, folder, name)).map(({ id, text }) => [`${name} ${id}`, text] as const),
      ),
  ),
);
const printed = share(
  readEntries(root, "clients").flatMap(({ name, data }) =>
    Object.entries(data.cases).flatMap(([id, { text, cause }]) =>
      text === undefined ? [] : [[`${name} ${id}`, [cause, text].filter(Boolean).join("\n")] as const],
    ),
  ),
);
const messages = rules.errors.flatMap((entry) => entry.messages.map((text) => [entry.name, text] as const));
const masked = (texts: readonly (readonly [where: string, text: string])[]) =>
  texts.map(([where, text]) => [where, maskSecrets(text).text] as const);

/** What all rules decide by, whether a text is settled or not. */
function cluesIn(text: ReadableText): Clues {
  return { text, fields: extract(text, sentAll.errors), origin: finish(originSteps(text, sentAll.notOurs)) };
}

test("what the API's own words settle is no other error with all rules", () => {
  const others = masked([...labelled, ...printed, ...messages]).flatMap(([where, text]) => {
    const { diagnosis, open } = finish(settleSteps(text, sentFirst));
    const read = readText(text);
    if (open || mentionOf(read)) return [];
    const whole = answerOf(finish(decideSteps(cluesIn(read), sentAll)));
    return whole === answerOf(diagnosis) ? [] : [`${where}: ${answerOf(diagnosis)}, with all rules ${whole}`];
  });
  assert.deepEqual(others, []);
});

test("both parts of the rules, as they are sent, say what all of them say", () => {
  for (const [where, text] of masked([...printed, ...messages])) {
    const { diagnosis, open } = finish(settleSteps(text, sentFirst));
    const answer = open ? finish(decideSteps(open, sentAll)) : diagnosis;
    assert.deepEqual(answer, diagnose(text, rules.errors, rules.notOurs), where);
  }
});

test("a code of the API settles a text whatever stands around it", () => {
  for (const { name, code, param } of rules.errors) {
    // A code for any wrong parameter says nothing alone.
    if (param.length > 0) continue;
    const own = code.find((one) =>
      rules.errors.every((other) => other.name === name || !other.code.includes(one)),
    );
    if (own === undefined) continue;
    const { diagnosis, open } = finish(settleSteps(`openai: Timeout was reached, code: ${own}`, sentFirst));
    assert.deepEqual([answerOf(diagnosis), open], [name, undefined]);
  }
});
