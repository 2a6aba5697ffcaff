/** What the explainer makes of all that each observed client printed: the error, and the one further up. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { clientOf } from "../domain/explain/client.ts";
import { answerOf, diagnose } from "../domain/explain/diagnose.ts";
import type { Diagnosis } from "../domain/explain/settle.ts";
import { readText } from "../domain/explain/read.ts";
import { maskSecrets } from "../domain/secrets/mask.ts";
import { wholeText } from "../domain/observations/client.ts";
import { readEntries } from "../content/files/entries.ts";
import { readCatalogue, readNotOurs } from "./eval-errors.ts";

const root = process.cwd();
const catalogue = readCatalogue(root);
const notOurs = readNotOurs(root);
const hidingClients = readEntries(root, "errorClients").map(({ data }) => data);

/** Many clients print the same. */
const known = new Map<string, Diagnosis>();
function answerTo(output: string): Diagnosis {
  const answer = known.get(output) ?? diagnose(maskSecrets(output).text, catalogue, notOurs);
  known.set(output, answer);
  return answer;
}
const shows = ({ candidates }: Diagnosis, entry: string) => candidates.some((one) => one.entry === entry);

const answers = readEntries(root, "clients").flatMap(({ name, data }) =>
  Object.entries(data.cases).flatMap(([id, seen]) => {
    const { text, entry, readsLike } = seen;
    return text === undefined || entry === undefined
      ? []
      : [
          {
            id: `${name} ${id}`,
            text,
            entry,
            readsLike,
            alone: answerTo(text),
            whole: answerTo(wholeText(seen, data.language)),
          },
        ];
  }),
);
type Answer = (typeof answers)[number];
const isNamed = ({ entry, alone, whole }: Answer) => answerOf(alone) === entry || answerOf(whole) === entry;
const isShown = (one: Answer) => isNamed(one) || shows(one.alone, one.entry);
const idsWhere = (test: (one: Answer) => boolean) => answers.filter(test).map(({ id }) => id);
const unnamed = answers.filter((one) => !isNamed(one));

test("names the cause of what clients print wherever the output tells it", () => {
  assert.deepEqual(
    idsWhere((one) => !isNamed(one) && one.readsLike === undefined),
    [],
  );
  const right = answers.filter(isNamed).length;
  assert.ok(right / answers.length >= 0.97, `${right} of ${answers.length}`);
});

test("shows the cause among the possible ones where the output tells none", () => {
  const shown = answers.filter(isShown).length;
  assert.ok(shown / answers.length >= 0.98, `${shown} of ${answers.length}`);
});

test("says how such a client can be made to tell", () => {
  const silent = unnamed.filter(
    ({ alone, text }) =>
      alone.confidence !== "none" &&
      (alone.confidence !== "cannot-tell" || clientOf(readText(text).plain, hidingClients) === undefined),
  );
  assert.deepEqual(
    silent.map(({ id }) => id),
    [],
  );
});

test("is never sure of another cause", () => {
  assert.deepEqual(
    idsWhere(({ entry, whole }) => answerOf(whole) !== entry && whole.confidence === "sure"),
    [],
  );
});
