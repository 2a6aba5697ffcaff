import assert from "node:assert/strict";
import { test } from "node:test";
import { quickIndex, smallIndex } from "./fake-records.ts";
import { nearest } from "./nearest.ts";
import { rank } from "./rank.ts";
import { readyIndex } from "./ready-index.ts";

const index = smallIndex();
const withNames = readyIndex({ ...quickIndex, unknown: "terminal" });

/** What is near to a question that finds nothing. */
function nearTo(question: string, site = index) {
  assert.deepEqual(rank(question, site), [], question);
  const found = nearest(question, site);
  return found && { isName: found.isName, first: found.places[0]?.url };
}

test("a wrong first letter, or a slip in every three letters, leads to a word that is spelled nearly so", () => {
  assert.deepEqual(nearTo("kredit"), { isName: false, first: "/faq/#credit" });
  assert.deepEqual(nearTo("zubskription zebra"), { isName: false, first: "/faq/#paid" });
});

test("a short word is not taken for another one", () => {
  assert.equal(nearTo("haid"), undefined);
});

test("a word that is near to none may name a tool, where the site says what to do about one", () => {
  assert.deepEqual(nearTo("zebra", withNames), { isName: true, first: "/guide/store/#windows" });
  assert.equal(nearTo("zebra"), undefined);
});

test("what holds no word in Latin letters, or nothing but words without meaning, is near to nothing", () => {
  for (const question of ["how do i", "ключ", "키", "?", "zz", "777"]) {
    assert.equal(nearTo(question, withNames), undefined, question);
  }
});
