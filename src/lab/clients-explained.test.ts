/** What the explainer makes of all that each observed client printed: the error, and the one further up. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { diagnose } from "../domain/explain/diagnose.ts";
import { maskSecrets } from "../domain/secrets/mask.ts";
import { readEntries } from "../content/files/entries.ts";
import { readCatalogue, readNotOurs } from "./eval-errors.ts";

const root = process.cwd();
const catalogue = readCatalogue(root);
const notOurs = readNotOurs(root);

const answerTo = (output: string) => {
  const { candidates, confidence } = diagnose(maskSecrets(output).text, catalogue, notOurs);
  return { confidence, name: confidence === "none" ? "none" : candidates[0]?.entry };
};
const answers = readEntries(root, "clients").flatMap(({ name, data }) =>
  Object.entries(data.cases).flatMap(([id, { text, cause, entry, readsLike }]) =>
    text === undefined || entry === undefined
      ? []
      : [
          {
            id: `${name} ${id}`,
            entry,
            readsLike,
            alone: answerTo(text),
            whole: answerTo([cause, text].filter(Boolean).join("\n")),
          },
        ],
  ),
);
const isNamed = ({ entry, alone, whole }: (typeof answers)[number]) =>
  alone.name === entry || whole.name === entry;

test("names the cause of what clients print wherever the output tells it", () => {
  assert.deepEqual(
    answers.filter((one) => !isNamed(one) && one.readsLike === undefined),
    [],
  );
  const right = answers.filter(isNamed).length;
  assert.ok(right / answers.length >= 0.92, `${right} of ${answers.length}`);
});

test("is never sure of another cause", () => {
  assert.deepEqual(
    answers.filter(({ entry, whole }) => whole.name !== entry && whole.confidence === "sure"),
    [],
  );
});
