import assert from "node:assert/strict";
import { test } from "node:test";
import { evaluate, readCatalogue, readTexts } from "./eval-errors.ts";

const catalogue = readCatalogue(process.cwd());
const share = ({ right, of }: { right: number; of: number }) => right / of;

const line = (text: string, row: string) => ({ id: row, text, expected: [row], acceptable: [row] });

for (const file of ["errors", "errors-held-out"]) {
  test(`the explainer is right on at least 95 % of ${file}.jsonl, with few false alarms`, () => {
    const { strict, falseAlarms } = evaluate(readTexts(`content/evaluation/${file}.jsonl`), catalogue);
    assert.ok(share(strict) >= 0.95, `strict ${share(strict)}`);
    assert.ok(
      falseAlarms.count / falseAlarms.of <= 0.03,
      `false alarms ${falseAlarms.count} of ${falseAlarms.of}`,
    );
  });
}

test("counts misses, false alarms and answers that are wrong though sure", () => {
  const { strict, falseAlarms, wrongThoughSure, misses } = evaluate(
    [line("code: invalid_api_key", "E08"), line("code: invalid_api_key", "none"), line("hello", "E08")],
    catalogue,
  );
  assert.deepEqual(
    [strict, falseAlarms, wrongThoughSure, misses.map(({ answer }) => answer)],
    [{ right: 1, of: 3 }, { count: 1, of: 1 }, { count: 1, of: 2 }, ["E08", "none"]],
  );
});
