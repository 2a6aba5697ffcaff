import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHtml } from "../tree.ts";
import { namesOf } from "./names.ts";
import { scriptNames } from "./script-names.ts";
import { readSheet } from "./sheet.ts";
import { usedStyles } from "./used.ts";

function used(css: string, html: string, script = ""): string {
  const page = namesOf(parseHtml(html));
  return usedStyles(readSheet(css), page, scriptNames([script, ...page.texts].join("\n")));
}

test("keeps a rule whose class, id, attribute and tag the page has", () => {
  const css = "@layer a{.b #c>[d=e] f{color:red}}";
  assert.equal(used(css, '<p class="x b" id="c" d><f></f></p>'), css);
});

test("drops a rule that needs a name which neither the page nor a script has", () => {
  for (const selector of [".no", "#no", "[no]", "no", "p.no", ".no p", "p+.no", ".no:hover", ".no::before"])
    assert.equal(used(`@layer a{${selector}{x:y}p{x:z}}`, "<p></p>"), "@layer a{p{x:z}}", selector);
});

test("drops only those selectors of a list that cannot match", () => {
  assert.equal(used(".a,.no,p:is(.a,.no){x:y}", '<p class="a"></p>'), ".a,p:is(.a,.no){x:y}");
});

test("reads :is, :where and :has as alternatives, and asks nothing of :not", () => {
  assert.equal(used(":is(.no,.none p) p,p:has(+.no){x:y}", "<p></p>"), "");
  const css = "p:not(.no),p:has(+:where(p,.no)),p:nth-child(2 of .no){x:y}";
  assert.equal(used(css, "<p></p>"), css);
});

test("keeps what a script may add: a word, a composed name, a data attribute, a tag as a whole text", () => {
  const css = ".word{a:b}.retry-no{a:b}.x-hits{a:b}[data-tick-mark]{a:b}em{a:b}";
  assert.equal(used(css, "", "f(`a word`,`retry-${n}`,`${n}-hits`,e.dataset.tickMark=1,h(`em`))"), css);
  assert.equal(used("em{a:b}.retry{a:b}", "", "let em=`retry-${n}`"), "");
});

test("keeps what only readers without script see, and what a template holds", () => {
  const css = ".a{x:y}.b{x:y}";
  assert.equal(
    used(css, '<noscript><p class="a"></p></noscript><template><p class="b"></p></template>'),
    css,
  );
});

test("keeps the attribute that browsers set when something opens", () => {
  assert.equal(used("details[open]{x:y}", "<details></details>"), "details[open]{x:y}");
});

test("keeps custom properties that something reads, by way of others too, and drops the rest", () => {
  const css = ":root{--a:1;--b:var(--a);--c:2;--d:3;--e:var(--c)}p{x:calc(var(--b) + 1)}.no{x:var(--c)}";
  const expected = ":root{--a:1;--b:var(--a);--d:3}p{x:calc(var(--b) + 1)}";
  assert.equal(used(css, "<p></p>", "get(`--d`)"), expected);
  assert.equal(used(":root{--a:1}", '<path fill="var(--a)">'), ":root{--a:1}");
});

test("puts each layer once in the order of the sheet, and keeps the place of an empty one", () => {
  assert.equal(
    used("@layer a{p{x:1}}@layer a,b,c;@layer c{p{x:2}}@layer b{.no{x:3}}@layer a{p{x:4}}", "<p></p>"),
    "@layer a{p{x:1}p{x:4}}@layer b;@layer c{p{x:2}}",
  );
});

test("keeps conditions and other at-rules, and drops a condition that holds nothing", () => {
  const css =
    "@layer a{@media (width<44rem){@supports (a:b){p{x:y}}}@page{margin:1mm}@view-transition{navigation:auto}}";
  assert.equal(used(css, "<p></p>"), css);
  assert.equal(used("@media print{.no{x:y}}", "<p></p>"), "");
});

test("leaves every declaration as it is, to the letter, but for the blank behind a comma that is not quoted", () => {
  const css = `p{font-family:Charter, "Sitka";grid:"a, b" 1fr/2fr;width:calc(1px + 2px);x:y!important}`;
  assert.equal(used(css, "<p></p>"), css.replace('Charter, "', 'Charter,"'));
});

test("refuses what it cannot put in order or read", () => {
  assert.throws(() => readSheet("@media print{@layer a{p{x:y}}}"), /expected layers at the top/);
  assert.throws(() => readSheet("p{x y}"));
});
