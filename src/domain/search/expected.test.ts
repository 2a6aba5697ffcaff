import assert from "node:assert/strict";
import { test } from "node:test";
import { isExpected } from "./expected.ts";

test("takes any section of a page for #*, and the page itself not", () => {
  assert.equal(isExpected("/guide/store/#windows", ["/guide/store/#*"]), true);
  assert.equal(isExpected("/guide/store/", ["/guide/store/#*"]), false);
  assert.equal(isExpected("/guide/test/#windows", ["/guide/store/#*"]), false);
});

test("takes the checklist on the home page for that on its own", () => {
  assert.equal(isExpected("/checklist/#step-a", ["/#step-a"]), true);
  assert.equal(isExpected("/#step-a", ["/checklist/#step-a"]), true);
});

test("takes any one of the addresses that are expected, and only a whole one", () => {
  assert.equal(isExpected("/faq/#lost", ["/guide/store/", "/faq/#lost"]), true);
  assert.equal(isExpected("/faq/#lost-key", ["/faq/#lost"]), false);
  assert.equal(isExpected("/faq/#lost", ["/faq/#lost-key"]), false);
  assert.equal(isExpected("/faq/#lost", []), false);
});
