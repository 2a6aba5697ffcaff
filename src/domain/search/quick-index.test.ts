import assert from "node:assert/strict";
import { test } from "node:test";
import { quickIndex, record, records, words } from "./fake-records.ts";
import { buildQuickIndex } from "./quick-index.ts";
import { OutdatedIndex, readyIndex } from "./ready-index.ts";

const urlsOf = (index: ReturnType<typeof buildQuickIndex>) =>
  readyIndex({ build: "", browse: [], ...index }).places.map(({ url }) => url);

test("holds every place but facts, in the order of the site", () => {
  assert.deepEqual(
    urlsOf(quickIndex),
    records.filter(({ kind }) => kind !== "Fact").map(({ url }) => url),
  );
});

test("keeps titles, kinds and topics", () => {
  assert.deepEqual(readyIndex(quickIndex).places[5], {
    url: "/guide/store/#windows",
    title: "Store the key on Windows",
    kind: "Guide",
    topic: "Store your key",
  });
});

test("keeps questions, errors and pages first when not all places fit", () => {
  assert.deepEqual(urlsOf(buildQuickIndex(records, words, { records: 5, postings: 1000 })), [
    "/faq/#lost",
    "/faq/#credit",
    "/faq/#paid",
    "/errors/no-credit/",
    "/guide/store/",
  ]);
});

test("stays within its budget on a site of a thousand pages", () => {
  const many = Array.from({ length: 1000 }, (_, page) =>
    Array.from({ length: 5 }, (_, section) =>
      record({
        url: `/guide/page-${page}/${section === 0 ? "" : `#section-${section}`}`,
        title: `Page ${page} part ${section}`,
        text: `Word${page % 97} and word${(page * 7 + section) % 89} about thing${page}`,
        kind: "Guide",
      }),
    ),
  ).flat();
  const index = buildQuickIndex([...many, ...records], words, { records: 50, postings: 200 });
  const ready = readyIndex({ build: "", browse: [], ...index });
  const postings = ready.terms.flatMap((term) => ready.postingsOf(term));
  assert.equal(index.records.length, 50);
  assert.ok(postings.length <= 200, `${postings.length} postings`);
  assert.ok(urlsOf(index).includes("/errors/no-credit/"));
});

test("makes an index of nothing", () => {
  assert.deepEqual(urlsOf(buildQuickIndex([], words)), []);
});

test("knows no postings of a term that is not there", () => {
  const { postingsOf } = readyIndex(quickIndex);
  assert.deepEqual(postingsOf("zebra"), []);
  assert.deepEqual(postingsOf("setx"), postingsOf("setx"));
});

test("refuses an index of another format", () => {
  assert.throws(() => readyIndex({ ...quickIndex, format: 0 }), OutdatedIndex);
});
