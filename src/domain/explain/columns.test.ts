import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { fromColumns, toColumns } from "./columns.ts";

const record = fc.record(
  { name: fc.string(), marks: fc.array(fc.string()), passes: fc.boolean(), usual: fc.nat() },
  { requiredKeys: ["name", "marks", "passes"], noNullPrototype: true },
);

test("gives records back as they were after they were sent as columns", () => {
  fc.assert(
    fc.property(fc.array(record), (rows) => {
      const sent = JSON.parse(JSON.stringify(toColumns(rows))) as ReturnType<
        typeof toColumns<(typeof rows)[number]>
      >;
      assert.deepEqual(fromColumns(sent), rows);
    }),
  );
});

test("refuses a file of another shape", () => {
  assert.throws(() => fromColumns(JSON.parse('{"name": 1}') as never));
  // A file of another version has no list of that name.
  assert.throws(() => fromColumns(undefined as never));
});
