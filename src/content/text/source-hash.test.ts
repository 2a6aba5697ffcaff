import assert from "node:assert/strict";
import { test } from "node:test";
import { follow } from "./source-hash.ts";

const file = "content/zh/faq/hello.mdx";
const [former, now] = ["0123abcd", "4567cdef"];

const list = (hash: string) =>
  `- id: one\n  translates: "76543210"\n- id: "two"\n  translates: "${hash}"\n- translates: "89ab89ab"\n`;

test("a translation follows its source in a page, in an entry of a list and with the line ends of Windows", () => {
  const page = (hash: string) => `---\ntitle: 你好\ntranslates: "${hash}"\n---\n\nIt translates: ${former}\n`;
  assert.equal(follow(file, page(former), former, now), page(now));
  assert.equal(follow(file, list(former), former, now), list(now));
  assert.equal(follow(file, `- translates: '${former}'\r\n`, former, now), `- translates: "${now}"\r\n`);
});

test("a file without the hash, or with one that two entries hold, is named", () => {
  assert.throws(
    () => follow(file, "title: 你好\n", former, now),
    /hello\.mdx: received 0 .*translates: 0123abcd/,
  );
  assert.throws(() => follow(file, list(former) + list(former), former, now), /hello\.mdx: received 2 lines/);
});
