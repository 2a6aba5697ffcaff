import assert from "node:assert/strict";
import { test } from "node:test";
import { dataPaths } from "./data-files.ts";

test("a data file lies beside its schema, in the folder of their version", () => {
  assert.deepEqual(dataPaths("env-readers"), {
    file: "/data/v1/env-readers.json",
    schema: "/data/v1/env-readers.schema.json",
  });
});
