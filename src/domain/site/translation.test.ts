import assert from "node:assert/strict";
import { test } from "node:test";
import {
  afterHan,
  isTranslation,
  quotedIn,
  sentenceGap,
  sourcePath,
  translatedPages,
  translationPath,
} from "./translation.ts";

test("a translation stands at the address of its source, below that of its language", () => {
  assert.equal(translationPath("/guide/find/"), "/zh/guide/find/");
  assert.equal(translationPath("/"), "/zh/");
});

test("what is quoted in English says so where the page does not", () => {
  assert.equal(quotedIn("zh-Hans"), "en");
  assert.equal(quotedIn("en"), undefined);
  assert.equal(quotedIn(undefined), undefined);
});

test("what has a translation is named by its address in English", () => {
  const pages = translatedPages(["find"], ["/checklist/"]);
  assert.deepEqual(pages, ["/", "/faq/", "/search/", "/guide/find/", "/checklist/"]);
});

test("the source of a translation is found by its address", () => {
  assert.equal(sourcePath("/zh/faq/"), "/faq/");
  assert.equal(sourcePath("/zh/"), "/");
});

test("a page in English is its own source, whatever its name begins with", () => {
  assert.equal(sourcePath("/zhanghao/"), "/zhanghao/");
  assert.equal(isTranslation("/zhanghao/"), false);
  assert.equal(isTranslation("/zh/"), true);
});

test("Chinese has no space between two sentences", () => {
  assert.equal(`一。${sentenceGap("zh-Hans")}二。`, "一。二。");
  assert.equal(`One.${sentenceGap("en")}Two.`, "One. Two.");
});

test("a name in Latin letters or figures stands apart from the Chinese word before it", () => {
  assert.equal(`打开${afterHan("API keys 页面")}`, "打开 API keys 页面");
  assert.equal(`打开${afterHan("付费页面")}`, "打开付费页面");
});
