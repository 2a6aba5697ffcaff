import assert from "node:assert/strict";
import { test } from "node:test";
import { pageOf } from "./record.ts";

test("the page of a place is its address without the fragment", () => {
  assert.equal(pageOf("/faq/#lost"), "/faq/");
  assert.equal(pageOf("/faq/"), "/faq/");
  assert.equal(pageOf("/faq/#a#b"), "/faq/");
  assert.equal(pageOf("/guide/#a"), pageOf("/guide/#another-one"));
});
