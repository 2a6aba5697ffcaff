import assert from "node:assert/strict";
import { test } from "node:test";
import { quickIndex, record, records, words } from "./fake-records.ts";
import { buildQuickIndex, withinBudget } from "./quick-index.ts";
import { OutdatedIndex, readyIndex } from "./ready-index.ts";
import type { SearchRecord } from "./record.ts";

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

/** A record of each kind, and a page with a section, the one that matters most last. */
const byPriority = [
  record({ url: "/s/#fact", kind: "Fact" }),
  record({ url: "/g/#section", kind: "Guide" }),
  record({ url: "/t/#term", kind: "Glossary" }),
  record({ url: "/c/#step", kind: "Checklist" }),
  record({ url: "/g/", kind: "Guide" }),
  record({ url: "/e/", kind: "Error" }),
  record({ url: "/q/#question", kind: "Question" }),
];

test("gives places to what answers, then to pages, steps, terms and sections, and none to facts", () => {
  const left = (most: number) => withinBudget(byPriority, most).map(({ url }) => url);
  const all = byPriority.slice(1).map(({ url }) => url);
  assert.deepEqual(left(0), []);
  assert.deepEqual(left(1), ["/e/"], "of alike ones the first");
  for (const most of [2, 3, 4, 5, 6]) assert.deepEqual(left(most), all.slice(-most), `${most}`);
  assert.deepEqual(left(100), all);
});

test("leads to each place also where the places of a page stand apart", () => {
  const apart = ["/a/#one", "/b/", "/c/#two", "/a/", "/c/", "/b/#three"].map((url, at) =>
    record({
      url,
      title: `t${at}`,
      topic: at % 2 === 0 ? "Even" : "Odd",
      kind: at > 3 ? "Error" : "Question",
    }),
  );
  const { places } = readyIndex({ build: "", browse: [], ...buildQuickIndex(apart, words) });
  assert.deepEqual(
    places,
    apart.map(({ url, title, kind, topic }) => ({ url, title, kind, topic })),
  );
});

/** The postings of a term. */
const postingsIn = (index: ReturnType<typeof buildQuickIndex>, term: string) =>
  readyIndex({ build: "", browse: [], ...index }).postingsOf(term);
/** How strongly a word speaks for one record alone whose strengths count so much. */
const strengthAt = (share: number, told: Partial<SearchRecord>) => {
  const index = buildQuickIndex([record(told)], words, undefined, () => share);
  return postingsIn(index, "zebra")[0]?.strength;
};

test("lets a record count less, down to not at all", () => {
  const title = { title: "zebra" };
  assert.equal(strengthAt(1, title), 6);
  assert.equal(strengthAt(0.5, title), 3);
  assert.equal(strengthAt(0.1, title), 1);
  assert.equal(strengthAt(0.08, title), undefined);
  assert.equal(strengthAt(0, title), undefined);
  const both = buildQuickIndex([record(title), record(title)], words, undefined, ({ url }) => url.length / 2);
  assert.deepEqual(postingsIn(both, "zebra"), [
    { record: 0, strength: 3 },
    { record: 1, strength: 3 },
  ]);
});

test("writes strengths in three steps to each doubling, up to one digit", () => {
  const steps = [1, 2, 3, 4, 5, 6, 8, 10, 13, 16, 20, 25, 32, 35];
  const found = new Set(
    Array.from({ length: 400 }, (_, at) => strengthAt((at + 1) / 10, { title: "zebra" }) ?? 0),
  );
  assert.deepEqual(
    [...found].toSorted((a, b) => a - b),
    steps,
  );
});

test("drops first what says least: a word of a text, then a word of many titles", () => {
  const site = [
    record({ title: "zebra", text: "and more", aliases: ["lion"] }),
    record({ title: "zebra wolf", aliases: ["tiger"] }),
    record({ title: "zebra", text: "panther" }),
  ];
  const kept = (postings: number) => buildQuickIndex(site, words, { records: 9, postings }).terms;
  assert.equal(kept(100), "and lion more panther tiger wolf zebra");
  assert.equal(kept(6), "lion tiger wolf zebra");
  assert.equal(
    kept(5),
    "lion tiger wolf zebra",
    "of alike ones as many as fit, so that no wording costs a hundred",
  );
  assert.equal(kept(2), "lion tiger");
  assert.equal(kept(0), "");
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

test("tells the words of titles, those that say little, and where to look when nothing is found", () => {
  const ready = readyIndex(quickIndex);
  assert.deepEqual([...ready.titleOf(5)], ["store", "kei", "on", "window"]);
  assert.deepEqual(ready.titleOf(5), ready.titleOf(5));
  assert.deepEqual([...ready.titleOf(99)], []);
  assert.deepEqual([...ready.weak], ["again", "into"]);
  assert.deepEqual([...ready.fillers], words.fillers);
  assert.equal(ready.build, "one");
  assert.deepEqual(ready.browse, [{ title: "Billing", url: "/faq/#topic-billing" }]);
});

test("shows a record that names what the index does not have as a place without it", () => {
  const [place] = readyIndex({ ...quickIndex, records: [[99, "", "T", 99, 99]] }).places;
  assert.deepEqual(place, { url: "", title: "T", kind: "Guide", topic: "" });
});

test("refuses an index of another format", () => {
  assert.throws(() => readyIndex({ ...quickIndex, format: 0 }), OutdatedIndex);
  assert.throws(() => readyIndex({ ...quickIndex, format: 99 }), /has format 99, expected \d/);
});
