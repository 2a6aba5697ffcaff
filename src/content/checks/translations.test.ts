import assert from "node:assert/strict";
import { test } from "node:test";
import type { Content } from "../files/entries.ts";
import { checklistParts, errorParts, faqParts, sourceHash } from "../text/source-hash.ts";
import { behind, translationProblems } from "./translations.ts";

const source = {
  name: "lost",
  file: "content/faq/lost.mdx",
  body: 'No. <Cite fact="shown-once" /> Open <Fact id="api-keys-url" />.',
  data: { question: "I lost my key" },
};
const now = sourceHash(faqParts(source as Content["faq"][number]));

/** A site without any entry that has a translation. */
const nothing = Object.fromEntries(
  ["guide", "faq", "drawings", "checklists", "errors", "errorClients", "notOurs"].flatMap((kind) => [
    [kind, []],
    [`zh${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}`, []],
  ]),
);

/** A site of one question and its translation. */
function site(translation: { body?: string; translates?: string; name?: string } = {}): Content {
  const { body = source.body, translates = now, name = source.name } = translation;
  const file = `content/zh/faq/${name}.mdx`;
  const values = { file: "content/zh/values.yaml", prefix: "#price." };
  return {
    ...nothing,
    faq: [source],
    facts: [{ name: "price", data: { value: "$20" } }],
    zhFaq: [{ name, file, body, data: { question: "丢了密钥", translates } }],
    zhValues: [{ ...values, name: "price", data: { value: "$20", text: "20 美元" } }],
  } as unknown as Content;
}

test("a translation that names what its source names has no problem", () => {
  assert.deepEqual(translationProblems(site()), []);
  assert.deepEqual(behind(site()), []);
});

test("a translation that leaves out a source, or cites another, stops the build", () => {
  const body = 'No. Open <Fact id="api-keys-url" />. <Cite fact="delete-key-icon" />';
  assert.deepEqual(
    translationProblems(site({ body })).map(({ received }) => received),
    ['no <Cite fact="shown-once">', '<Cite fact="delete-key-icon">'],
  );
});

test("a translation whose source has changed is behind, and stops nothing", () => {
  const late = site({ translates: "00000000", body: "Something else." });
  assert.deepEqual(
    behind(late).map(({ translation }) => translation.name),
    ["lost"],
  );
  assert.deepEqual(translationProblems(late), []);
});

test("a translation of nothing is named", () => {
  assert.deepEqual(
    translationProblems(site({ name: "gone" })).map(({ received }) => received),
    ["gone"],
  );
});

test("a value that is another one now is named", () => {
  const content = site();
  Object.assign(content.facts[0]?.data ?? {}, { value: "$25" });
  assert.deepEqual(
    translationProblems(content).map(({ field, received }) => [field, received]),
    [["#price.value", "$20"]],
  );
});

test("the name of a screen that is another one now is named", () => {
  const content = site();
  Object.assign(content.facts[0]?.data ?? {}, { name: "the billing page" });
  const named = { name: "the price page", text: "价格页面" };
  Object.assign(content, { zhValues: [{ file: "", prefix: "#price.", name: "price", data: named }] });
  assert.deepEqual(
    translationProblems(content).map(({ field, received }) => [field, received]),
    [["#price.name", "the price page"]],
  );
});

/** A site of one error and its translation. */
function withError({ causes, translates }: { causes: string[]; translates?: string }): Content {
  const told = { meaning: "Gone.", causes: ['No credit. <Cite fact="no-credit" />'], firstTest: "Look." };
  const error = { name: "no-credit", file: "content/errors/no-credit.mdx", body: "Wait.", data: told };
  const own = sourceHash(errorParts({ data: told }));
  const data = { ...told, causes, translates: translates ?? own };
  const texts = { name: "no-credit", file: "content/zh/errors/no-credit.yaml", body: "", data };
  return { ...nothing, facts: [], zhValues: [], errors: [error], zhErrors: [texts] } as unknown as Content;
}

test("a translated error names what its source names", () => {
  assert.deepEqual(translationProblems(withError({ causes: ['没有额度。<Cite fact="no-credit" />'] })), []);
  assert.deepEqual(
    translationProblems(withError({ causes: ["没有额度。"] })).map(({ received }) => received),
    ['no <Cite fact="no-credit">'],
  );
});

test("a translated error is behind once its source has changed", () => {
  const late = withError({ causes: ["没有额度。"], translates: "00000000" });
  assert.deepEqual(
    behind(late).map(({ translation }) => translation.name),
    ["no-credit"],
  );
});

const list = {
  name: "setup",
  file: "content/checklists/setup.yaml",
  body: "",
  data: {
    finished: { next: [] },
    groups: [],
    questions: [],
    start: { elsewhere: [] },
    steps: [{ id: "look", why: 'It is there. <Cite fact="shown-once" />', links: [] }],
  },
};
const listNow = sourceHash(checklistParts(list as unknown as Content["checklists"][number]));

/** A site of one checklist and its translation. */
function siteWithList(steps: readonly object[]): Content {
  const data = { ...list.data, steps, translates: listNow };
  const file = "content/zh/checklists/setup.yaml";
  return { ...site(), checklists: [list], zhChecklists: [{ ...list, file, data }] } as unknown as Content;
}

test("a translated checklist has the steps and cites the sources of its own source", () => {
  assert.deepEqual(translationProblems(siteWithList(list.data.steps)), []);
  const received = (steps: readonly object[]) =>
    translationProblems(siteWithList(steps)).map((problem) => problem.received);
  assert.deepEqual(received([{ id: "look", why: "在那里。", links: [] }]), ['no <Cite fact="shown-once">']);
  assert.match(received([])[0] ?? "", /steps: received none, expected look/);
});
