/** Every shape of key in every context in which people paste one, and every kind of id that only looks like one. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { maskSecrets } from "./mask.ts";

/** Random letters and digits, the same in every run; joined at run time, so that no scanner takes this file for a leak. */
function letters(seed: number, length: number, characters = alphanumeric): string {
  let state = seed * 2654435761 + 97;
  return Array.from({ length }, () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) >>> 0;
    return characters[(state >>> 8) % characters.length] ?? "";
  }).join("");
}

const alphanumeric = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
const keyOf = (...start: readonly string[]) => start.join("");

interface Key {
  start: string;
  rest: string;
}

const shapes: Readonly<Record<string, (seed: number) => Key>> = {
  "project key": (seed) => ({ start: keyOf("s", "k-", "proj-"), rest: letters(seed, 60) }),
  "long project key": (seed) => ({
    start: keyOf("s", "k-", "proj-"),
    rest: `${letters(seed, 74)}_${letters(seed + 1, 40)}-${letters(seed + 2, 40)}`,
  }),
  "service account key": (seed) => ({ start: keyOf("s", "k-", "svcacct-"), rest: letters(seed, 80) }),
  "admin key": (seed) => ({ start: keyOf("s", "k-", "admin-"), rest: letters(seed, 90) }),
  "key of no kind": (seed) => ({ start: keyOf("s", "k-", "None-"), rest: letters(seed, 48) }),
  "old key": (seed) => ({ start: keyOf("s", "k-"), rest: letters(seed, 48) }),
  "client secret": (seed) => ({ start: keyOf("e", "k_"), rest: letters(seed, 40) }),
  "session token": (seed) => ({ start: keyOf("se", "ss-"), rest: letters(seed, 40) }),
  "Anthropic key": (seed) => ({ start: keyOf("s", "k-", "ant-", "api03-"), rest: letters(seed, 80) }),
  "GitHub token": (seed) => ({ start: keyOf("g", "hp_"), rest: letters(seed, 36) }),
  "Hugging Face token": (seed) => ({ start: keyOf("h", "f_"), rest: letters(seed, 34) }),
};

type Context = (key: Key) => string;

const around =
  (before: string, after: string): Context =>
  ({ start, rest }) =>
    before + start + rest + after;
/** Something in the middle of a key. */
const inside =
  (gap: string, before = "key: ", after = ""): Context =>
  ({ start, rest }) =>
    before + start + rest.slice(0, 17) + gap + rest.slice(17) + after;
/** Something after every few characters of a key. */
const every =
  (count: number, gap: string): Context =>
  ({ start, rest }) =>
    `key: ${start}${(rest.match(new RegExp(`.{1,${count}}`, "g")) ?? []).join(gap)}`;
/** Another spelling of each character that fits. */
const spelled =
  (characters: RegExp, spell: (one: string) => string): Context =>
  ({ start, rest }) =>
    (start + rest).replace(characters, spell);
const code = (one: string) => one.charCodeAt(0).toString(16);
const wide = (one: string) => String.fromCharCode(one.charCodeAt(0) + 0xfee0);
const esc = "\u001b";

const contexts: Readonly<Record<string, Context>> = {
  alone: around("", ""),
  "in a sentence": around("my key ", " does not work"),
  "in double quotes": around('"', '"'),
  "in single quotes": around("'", "'"),
  "in back ticks": around("`", "`"),
  "in curly quotes": around("“", "”"),
  "in brackets": around("(", ")"),
  "in angle brackets": around("<", ">"),
  "in JSON": around('{"api_key":"', '","model":"gpt-6-luna"}'),
  "in JSON in a string": around(String.raw`"{\"api_key\":\"`, String.raw`\",\"n\":1}"`),
  "in YAML": around("openai:\n  api_key: ", "\n  model: gpt-6-luna\n"),
  "in a .env file": around("OPENAI_API_KEY=", "\nOTHER=1\n"),
  "after export": around("export OPENAI_API_KEY=", ""),
  "after setx": around("setx OPENAI_API_KEY ", ""),
  "in PowerShell": around('$env:OPENAI_API_KEY = "', '"'),
  "in a header": around("Authorization: Bearer ", "\r\nHost: api.openai.com"),
  "in curl": around('curl -H "Authorization: Bearer ', '" https://api.openai.com/v1/models'),
  "in curl -u": around("curl -u :", " https://api.openai.com/v1/models"),
  "as bytes in Python": around("Illegal header value b'Bearer ", String.raw`\n'`),
  "in a query": around("https://example.org/?key=", "&x=1"),
  "in a table": around("| ", " |"),
  "in a drawn table": around("│ ", " │"),
  "in an attribute": around('<input value="', '">'),
  "in an element": around("<code>", "</code>"),
  "in Markdown": around("**", "**"),
  "in a cell of CSV": around("a,", ",b"),
  "in parts of a log": around("2026-11-20T10:01:22Z ERROR key=", " status=401"),
  "colored as a whole": around(`${esc}[31m`, `${esc}[0m`),
  "colored inside": inside(`${esc}[1;31m`),
  "colored inside with colons": inside(`${esc}[38:2::1:2:3m`),
  "erased inside": inside(`${esc}[K`),
  "moved inside": inside(`${esc}[2C`),
  "a private mode inside": inside(`${esc}[?25h`),
  "as a link of a terminal": around(`${esc}]8;;https://a.example${esc}\\`, `${esc}]8;;${esc}\\`),
  "a link of a terminal inside": inside(`${esc}]8;;https://a.example\u0007`),
  "the link of a terminal itself": around(
    `${esc}]8;;https://a.example/?k=`,
    `${esc}\\text${esc}]8;;${esc}\\`,
  ),
  "a mark of a shell inside": inside(`${esc}]133;C\u0007`),
  "a command of eight bits inside": inside("\u009b0m"),
  "another set of letters inside": inside(`${esc}(B`),
  "a color as JSON inside": inside(String.raw`\u001b[0m`),
  "a color in hexadecimal inside": inside(String.raw`\x1b[31m`),
  "a color in octal inside": inside(String.raw`\033[31m`),
  "a color with a letter inside": inside(String.raw`\e[31m`),
  "a color in carets inside": inside("^[[31m"),
  "a color with an arrow inside": inside("←[31m"),
  "a color that lost its sign inside": inside("[31m"),
  "right after an escape": around(String.raw`line\n`, ""),
  "right after a tab as an escape": around(String.raw`line\t`, ""),
  "right after a quote as an escape": around(String.raw`"`, String.raw`"`),
  "joined with a plus": inside('" + "', 'k = "', '"'),
  "joined with a dot": inside("' . '", "$k = '", "'"),
  "joined with two dots": inside('" .. "', 'k = "', '"'),
  "joined with an ampersand": inside('" & "', 'k = "', '"'),
  "joined without a sign": inside('" "', 'k = ("', '")'),
  "joined over two lines": inside('" +\n    "', 'k = "', '"'),
  "joined after its beginning": ({ start, rest }) => `k = "${start}" + "${rest}"`,
  "joined from a list": ({ start, rest }) => `k = ["${start}", "${rest}"].join("")`,
  "broken over two lines": inside("\n"),
  "broken over two lines of Windows": inside("\r\n"),
  "broken and set in": inside("\n        "),
  "broken in quoted mail": inside("\n> "),
  "broken in a comment": inside("\n# ", "# key: "),
  "broken in a comment of another language": inside("\n// ", "// key: "),
  "broken in a change": inside("\n+ ", "+ key: "),
  "broken in a table": inside(" |\n| ", "| ", " |"),
  "broken in a drawn table": inside(" │\n│ ", "│ ", " │"),
  "broken with numbers": inside("\n   2 | ", "   1 | "),
  "broken with numbers and a tab": inside("\n     2\t", "     1\t"),
  "broken with numbers and a colon": inside("\n2: ", "1: "),
  "broken in a log of containers": inside("\nweb-1  | ", "web-1  | "),
  "broken as mail does": inside("=\n"),
  "broken as PowerShell does": inside("`\n"),
  "broken as cmd does": inside("^\n"),
  "broken as shells do": inside("\\\n"),
  "broken as an escape": inside(String.raw`\n`),
  "a blank inside": inside(" "),
  "a blank that does not break inside": inside("\u00a0"),
  "a thin blank inside": inside("\u2009"),
  "blanks after every four": every(4, " "),
  "blanks after every eight": every(8, " "),
  "line breaks after every twenty": every(20, "\n"),
  "an invisible blank inside": inside("\u200b"),
  "a soft hyphen inside": inside("\u00ad"),
  "a soft hyphen of HTML inside": inside("&shy;"),
  "a place to break inside": inside("<wbr>"),
  "a tag inside": inside('<span class="x">', "<p>", "</span></p>"),
  "a line break of HTML inside": inside("<br/>"),
  "in a query, escaped": spelled(/[-_]/g, (one) => `%${code(one)}`),
  "escaped twice": spelled(/[-_]/g, (one) => `%25${code(one)}`),
  "with hyphens as JSON": spelled(/-/g, () => String.raw`\u002d`),
  "with hyphens of HTML": spelled(/-/g, () => "&#45;"),
  "with hyphens of mail": spelled(/-/g, () => "=2D"),
  "with hyphens that do not break": spelled(/-/g, () => "\u2011"),
  "with hyphens of Markdown": spelled(/[-_]/g, (one) => `\\${one}`),
  "in letters as wide as Chinese ones": spelled(/[A-Za-z0-9]/g, wide),
  "with a capital first": ({ start, rest }) => start.charAt(0).toUpperCase() + start.slice(1) + rest,
};

/** Contexts that change what a prefix of another service means, and so are for OpenAI's keys only. */
const onlyOpenAi = new Set(["with a capital first"]);
const isOpenAi = (shape: string) => !/Anthropic|GitHub|Hugging|client|session/.test(shape);

/** What a patient reader could read of a text. */
const readable = (text: string) => text.normalize("NFKC").replace(/[^A-Za-z0-9]/g, "");

/** The longest piece of a key that stays readable. */
function shownOf(rest: string, masked: string): number {
  const whole = readable(rest);
  const texts = [masked.normalize("NFKC"), readable(masked)];
  for (let length = whole.length; length > 0; length -= 1) {
    for (let at = 0; at + length <= whole.length; at += 1) {
      if (texts.some((text) => text.includes(whole.slice(at, at + length)))) return length;
    }
  }
  return 0;
}

/** The last four characters, with a character or two that happen to stand before them. */
const mayStay = 7;

test("has as many contexts and shapes as it promises", () => {
  assert.ok(Object.keys(contexts).length >= 80);
  assert.equal(Object.keys(shapes).length, 11);
});

for (const [context, write] of Object.entries(contexts)) {
  test(`leaves nothing of a key ${context}`, () => {
    for (const [shape, make] of Object.entries(shapes)) {
      if (onlyOpenAi.has(context) && !isOpenAi(shape)) continue;
      for (const seed of [1, 22, 333]) {
        const key = make(seed);
        const text = write(key);
        const { text: masked, found } = maskSecrets(text);
        assert.ok(found.length > 0, `${shape}: ${text}`);
        assert.ok(shownOf(key.rest, masked) <= mayStay, `${shape}: ${text} -> ${masked}`);
      }
    }
  });
}

const hex = (seed: number, length: number) => letters(seed, length, "0123456789abcdef");
const digits = (seed: number, length: number) => letters(seed, length, "0123456789");
const capitals = (seed: number, length: number) => letters(seed, length, "ABCDEFGHJKMNPQRSTVWXYZ0123456789");
const uuid = (seed: number) => [8, 4, 4, 4, 12].map((length, at) => hex(seed + at, length)).join("-");

/** What is no secret, although it is as long and as random as one. */
const innocents: Readonly<Record<string, (seed: number) => string>> = {
  "idempotency key": (seed) => `Idempotency-Key: ${letters(seed, 32)}`,
  "idempotency key of a program": (seed) => `idempotencyKey: "${letters(seed, 24)}"`,
  "idempotency key as a UUID": (seed) => `"idempotency_key":"${uuid(seed)}"`,
  "cache key": (seed) => `prompt_cache_key=${letters(seed, 28)}`,
  "cache key of a build": (seed) => `Cache key: node-modules-linux-${hex(seed, 64)}`,
  "page key": (seed) => `next_page_key: ${letters(seed, 40)}`,
  "page token": (seed) => `"nextPageToken": "${letters(seed, 44)}"`,
  "page token in an address": (seed) =>
    `https://example.org/v1/items?page_token=${letters(seed, 40)}&limit=20`,
  "continuation token in an address": (seed) => `GET /list?continuation-token=${letters(seed, 36)}`,
  "cursor in an address": (seed) => `https://example.org/items?cursor=${letters(seed, 40)}`,
  "sync token": (seed) => `syncToken=${letters(seed, 24)}`,
  "start key": (seed) => `start_key: ${letters(seed, 24)}`,
  "public key": (seed) => `public_key: ${letters(seed, 44)}`,
  "public key of SSH": (seed) => `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${letters(seed, 43)} me@host`,
  "fingerprint of SSH": (seed) => `SHA256:${letters(seed, 43)}`,
  "publishable key": (seed) => `publishable_key: ${letters(seed, 30)}`,
  "site key": (seed) => `data-sitekey="6L${letters(seed, 38)}"`,
  "site key of a program": (seed) => `siteKey: '0x${letters(seed, 22)}'`,
  "sort key": (seed) => `sort_key: ${letters(seed, 20)}`,
  "partition key": (seed) => `PartitionKey=${letters(seed, 26)}`,
  "primary key": (seed) => `primary key: ${letters(seed, 20)}`,
  "foreign key": (seed) => `foreign_key=${letters(seed, 20)}`,
  "hash key": (seed) => `hash_key: ${hex(seed, 40)}`,
  "routing key": (seed) => `routing_key=${letters(seed, 22)}`,
  "object key": (seed) => `object_key: ${letters(seed, 30)}`,
  "shard key": (seed) => `shardKey: ${letters(seed, 20)}`,
  "lock key": (seed) => `lock_key=${letters(seed, 20)}`,
  "deduplication key": (seed) => `dedup_key: ${letters(seed, 32)}`,
  "row key": (seed) => `RowKey="${letters(seed, 24)}"`,
  "translation key": (seed) => `i18n_key: ${letters(seed, 20)}`,
  "request token": (seed) => `csrf_token=${letters(seed, 40)}`,
  "resume token": (seed) => `resume_token: ${letters(seed, 40)}`,
  "hash MD5": (seed) => `md5 ${hex(seed, 32)}`,
  "hash SHA-1": (seed) => `sha1:${hex(seed, 40)}`,
  "hash SHA-256": (seed) => `sha256:${hex(seed, 64)}`,
  "hash of a package": (seed) => `"integrity": "sha512-${letters(seed, 86)}=="`,
  commit: (seed) => `commit ${hex(seed, 40)}`,
  "commit in an address": (seed) => `https://github.com/acme/app/commit/${hex(seed, 40)}`,
  "short commits": (seed) => `${hex(seed, 7)}..${hex(seed + 1, 7)} main -> main`,
  "digest of an image": (seed) => `docker.io/acme/app@sha256:${hex(seed, 64)}`,
  "id of a container": (seed) => `container ${hex(seed, 12)} exited`,
  pod: (seed) => `pod/worker-${hex(seed, 10)}-${letters(seed, 5, "bcdfghjklmnpqrstvwxz2456789")} OOMKilled`,
  UUID: (seed) => `id ${uuid(seed)}`,
  "UUID without hyphens": (seed) => `trace ${hex(seed, 32)}`,
  ULID: (seed) => `ulid 01${capitals(seed, 24)}`,
  "id of a database": (seed) => `ObjectId("${hex(seed, 24)}")`,
  "short id": (seed) => `nanoid ${letters(seed, 21)}`,
  "numeric id": (seed) => `snowflake ${digits(seed, 19)}`,
  "request id of OpenAI": (seed) => `x-request-id: req_${hex(seed, 32)}`,
  "organization of OpenAI": (seed) => `organization org-${letters(seed, 24)}`,
  "project of OpenAI": (seed) => `project proj_${letters(seed, 24)}`,
  "response of OpenAI": (seed) => `"id":"resp_${hex(seed, 48)}"`,
  "completion of OpenAI": (seed) => `"id":"chatcmpl-${letters(seed, 29)}"`,
  "file of OpenAI": (seed) => `file-${letters(seed, 22)} not found`,
  "thread of OpenAI": (seed) => `thread_${letters(seed, 24)} run_${letters(seed + 1, 24)}`,
  "call of a tool": (seed) => `tool_call_id: call_${letters(seed, 24)}`,
  "fine-tuned model": (seed) => `ft:gpt-4o-mini-2024-07-18:acme::${letters(seed, 8)}`,
  "fingerprint of a system": (seed) => `"system_fingerprint": "fp_${hex(seed, 10)}"`,
  "request id of Amazon": (seed) => `x-amzn-requestid: ${uuid(seed)}`,
  "name of a resource": (seed) => `arn:aws:iam::${digits(seed, 12)}:role/${letters(seed, 16)}`,
  "ray of Cloudflare": (seed) => `cf-ray: ${hex(seed, 16)}-FRA`,
  "trace of a request": (seed) => `traceparent: 00-${hex(seed, 32)}-${hex(seed + 1, 16)}-01`,
  "entity tag": (seed) => `etag: W/"${letters(seed, 27)}"`,
  "payment of Stripe": (seed) => `payment_intent pi_${letters(seed, 24)}`,
  "customer of Stripe": (seed) => `cus_${letters(seed, 14)} ch_${letters(seed + 1, 24)}`,
  "measurement of Google": (seed) => `gtag('config', 'G-${capitals(seed, 10)}')`,
  video: (seed) => `https://youtu.be/${letters(seed, 11)}`,
  "drawing in text": (seed) => `data:image/png;base64,iVBORw0KGgo${letters(seed, 60)}`,
  "class of a style": (seed) => `<div class="css-${letters(seed, 8)} sc-${letters(seed + 1, 12)}">`,
  "part of a build": (seed) => `/_astro/index.${letters(seed, 8)}.js:1:${digits(seed, 5)}`,
  "nonce of a policy": (seed) => `script-src 'nonce-${letters(seed, 22)}'`,
  "hash of a policy": (seed) => `style-src 'sha256-${letters(seed, 43)}='`,
  "number of a parcel": (seed) => `tracking 1Z${capitals(seed, 16)}`,
  "number of a book": (seed) => `ISBN 978-${digits(seed, 10)}`,
  "address of a coin": (seed) => `0x${hex(seed, 40)}`,
  "certificate's number": (seed) => `serial ${(hex(seed, 32).match(/../g) ?? []).join(":")}`,
  "id of a key": (seed) => `"kid": "${letters(seed, 27)}"`,
  "version of a module": (seed) => `v0.0.0-20261120${digits(seed, 6)}-${hex(seed, 12)}`,
  "stock number": (seed) => `SK-${digits(seed, 4)}-${capitals(seed, 4)}-${capitals(seed + 1, 4)}`,
  "prefix beside an id": (seed) => `what is sk-proj- good for? see ${hex(seed, 40)}`,
  "masked key beside an id": (seed) => `sk-proj-****abcd was sent with req_${hex(seed, 32)}`,
};

test("knows as many kinds of innocent ids as it promises", () => {
  assert.ok(Object.keys(innocents).length >= 78);
});

for (const [kind, write] of Object.entries(innocents)) {
  test(`leaves alone: ${kind}`, () => {
    for (let seed = 1; seed <= 25; seed += 1) assert.equal(maskSecrets(write(seed)).text, write(seed));
  });
}

test("hides an OpenAI key whose beginning is missing, by the mark in its middle", () => {
  const mark = keyOf("T3Blbk", "FJ");
  const { text, found } = maskSecrets(`key ${letters(5, 20)}${mark}${letters(6, 20)} end`);
  assert.equal(text, `key ****${letters(6, 20).slice(-4)} end`);
  assert.equal(found[0]?.kind, "an OpenAI key");
});
