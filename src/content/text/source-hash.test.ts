import assert from "node:assert/strict";
import { test } from "node:test";
import { follow } from "./source-hash.ts";

const file = "content/zh/faq/hello.mdx";
const [former, now] = ["0123abcd", "4567cdef"];

const list = (hash: string) =>
  `- id: one\n  translates: "76543210"\n- id: "two"\n  translates: "${hash}"\n- translates: "89ab89ab"\n`;

test("a translation follows its source in a page, in an entry of a list and with the line ends of Windows", () => {
  const page = (hash: string) => `---\ntitle: 你好\ntranslates: "${hash}"\n---\n\ntranslates: ${former}\n`;
  assert.equal(follow(file, page(former), former, now), page(now));
  assert.equal(follow(file, list(former), former, now), list(now));
  assert.equal(follow(file, `- translates: '${former}'\r\n`, former, now), `- translates: "${now}"\r\n`);
});

test("a file without the hash is named", () => {
  assert.throws(() => follow(file, "title: 你好\n", former, now), /hello\.mdx: .*translates: 0123abcd/);
});
