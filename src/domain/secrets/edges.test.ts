/** Where the hidden part of a text begins and ends, and what only looks like the beginning of a key. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { maskSecrets, showsMask } from "./mask.ts";

/** Joined at run time, so that no scanner takes this file for a leak. */
const mixed = ["a1B2c3D4e5F6g7", "H8i9J0k1L2m3N4"].join("");
const start = ["sk", "-proj-"].join("");
const key = start + mixed;
const mask = `${start}****${mixed.slice(-4)}`;
const masked = (text: string) => maskSecrets(text).text;
const frame = (word: string) => `-----${word} ${["PRIV", "ATE"].join("")} KEY-----`;
const staysAsItIs = (text: string) => assert.equal(masked(text), text);

test("hides the last character of a key with all that it is written with", () => {
  for (const [written, meant] of [
    ["%2d", "-"],
    ["%252D", "-"],
    [String.raw`\u002d`, "-"],
    [String.raw`\\x5f`, "_"],
    [String.raw`\_`, "_"],
    ["&#45;", "-"],
    ["&#x2D;", "-"],
    ["=2d", "-"],
    ["=5F", "_"],
    ["\uD835\uDC00", "A"],
    ["\uFF0D", "-"],
    ["\u2011", "-"],
  ] as const) {
    assert.equal(masked(`${key}${written} after`), `${start}****${mixed.slice(-3)}${meant} after`, written);
  }
});

test("hides no more than the key where something without width follows it", () => {
  assert.equal(masked(`${key}&#173; after`), `${mask}&#173; after`);
});

test("shows the last four characters of a key that is broken within them", () => {
  assert.equal(masked(`${key.slice(0, -2)}\n${key.slice(-2)} after`), `${mask} after`);
  assert.equal(masked(`${key} z9Y8x7`), `${start}****Y8x7`);
});

test("finds a key in pieces at the beginning of a text", () => {
  assert.equal(masked(`${start}a1B2c3d4 D4e5F6 g7H8i9j0 after`), `${start}****i9j0 after`);
});

test("what stands elsewhere in a text does not speak for a secret", () => {
  for (const elsewhere of [
    "sort_key: name\n",
    '"sort_key": "id", ',
    "cache key: x ",
    "sk-learn-linear-model\n\n",
    "your settings\n\n",
  ])
    assert.equal(masked(`${elsewhere}api_key=${mixed}`), `${elsewhere}api_key=[hidden: a secret value]`);
  assert.equal(masked(`sk-learn-linear-model\n\n${key}`), `sk-learn-linear-model\n\n${mask}`);
});

test("hides what stands before the mark in the middle of a key, wherever that is", () => {
  const mark = ["T3Blbk", "FJ"].join("");
  const far = "word ".repeat(60);
  assert.equal(masked(`${far}${mixed}${mark}${mixed}`), `${far}****m3N4`);
  const endless = "a1B2".repeat(75);
  assert.equal(masked(`${endless}${mark}${mixed}`), `${endless.slice(200)}****m3N4`);
});

test("a value that the next line cuts short is a secret from six characters on", () => {
  const next = "\nError.with.something.else";
  staysAsItIs(`Bearer a1b2c${next}`);
  assert.equal(masked(`Bearer a1b2c3${next}`), `Bearer [hidden: a bearer token]${next}`);
});

test("a line that begins like one of a program, a log or a sentence is no part of the key before it", () => {
  const words =
    "Traceback During File The This Error Incorrect Authorization Content HTTP INFO WARN WARNING ERROR DEBUG " +
    "Connection openai httpx httpcore curl export import from const print client does and is at 2026-11-20 2026-11-20T";
  for (const word of words.split(" ")) {
    for (const after of [" x", ":", "\tx", "(x", ".x", ",", ""])
      assert.equal(masked(`${key}\n${word}${after}`), `${mask}\n${word}${after}`, word + after);
  }
  for (const line of ["export MY_NAME=1", "MY_NAME=1", "MY_OWN_NAME: 1"])
    assert.equal(masked(`${key}\n${line}`), `${mask}\n${line}`);
});

test("a line that only begins with the letters of such a word belongs to the key", () => {
  for (const line of ["Theory1a", "at9Xb", "isA1b2", "2026-11-2x", "MYNAME1"])
    assert.equal(masked(`${key}\n${line} after`), `${start}****${line.slice(-4)} after`);
});

test("names of packages and classes are no keys, and the next line does not make them one", () => {
  for (const name of ["sk-learn-linear-model-fit", "sk_learn_linear_model", "ek-one-two-three"]) {
    staysAsItIs(name);
    staysAsItIs(`${name}\n${mixed.slice(0, 12)}`);
  }
  assert.notEqual(masked(`sk-proj-linear-model-fit\n${mixed}`), `sk-proj-linear-model-fit\n${mixed}`);
});

test("what follows a name or a placeholder is not part of it", () => {
  for (const first of ["sk-learn-linear-model", "sk-your-api-key", "sk-proj-example"])
    staysAsItIs(`${first} a1B2c3 d4E5f6 g7H8i9`);
  staysAsItIs("see sk-a 1b2 there");
  assert.equal(masked(`${start}a1B2c3yourD4e5 F6g7H8 after`), `${start}****g7H8 after`);
});

test("a key that is stuck to a word is hidden, and a long name with a number is not", () => {
  assert.equal(masked(`word${["s", "k-"].join("")}${mixed}Q1w2E3r4`), "wordsk-****E3r4");
  assert.equal(masked(`x${["github", "_pat_"].join("")}${mixed}`), "x[hidden: a GitHub token]");
  for (const text of [
    "risk-management2of-the-whole-department-and-more",
    "SK-learn-1-of-the-whole-department-and-more-things",
    "basic authentication_of_users_2",
    `ref SG${mixed}`,
  ])
    staysAsItIs(text);
});

test("hides a key in mail, in HTML and in a private key without an end", () => {
  assert.equal(masked(`token=3D${["h", "f_"].join("")}${mixed}`), "token=3D[hidden: a Hugging Face token]");
  assert.equal(masked(`${key.replace("-", "&hyphen;").replace("j-", "j&#8209;")} after`), `${mask} after`);
  assert.equal(masked(`${key}<br>The key`), `${mask}<br>The key`);
  assert.equal(
    masked(`${frame("BEGIN").replace("BEGIN", "BEGIN RSA")}\n${mixed}`),
    "[hidden: a private key]",
  );
});

test("words, dots and the same few letters only stand for a key", () => {
  for (const text of [
    "sk-your-key-number-12345",
    "sk-abc...x1y2z3a4b5c6d7",
    "sk-xxxxxxxxxxxxxxxxxxxx",
    "sk-ababababababababab",
    "sk-ab-ab_ab-abababababab",
    "sk-ABABABABABABABABABAB",
    "sk-AB-AB_AB-ABABABABAB",
    "sk-this-is-not-a-real-one",
    "api_key=a1B...x1y2Z3w4V5u6",
    "token: ----------------",
    "Authorization: Bearer OPENAI_TOKEN_OF_PRODUCTION",
    "Bearer put-my-keyhere-now-please2",
    "Bearer put-my-key-here-now-please2",
    "Bearer put_the_token_goes_now_please2",
    "postgres://me:password@db.example.org",
    "postgres://me:changeme123@db.example.org",
    "postgres://me:my****word@db.example.org",
    `api_key=insert\n${mixed}`,
    "sk-proj_my.key.of-words",
    "SECRET_KEY=MY_KEY_FROM_THE-VAULT",
    "password: changeme123",
    "token=redacted-0000-1111-22",
  ])
    staysAsItIs(text);
});

test("a value that only begins or ends like a placeholder is a secret", () => {
  assert.equal(masked(`api_key=${mixed}...`), "api_key=[hidden: a secret value]");
  assert.equal(masked(`api_key=your\n${mixed}`), "api_key=[hidden: a secret value]");
  for (const password of ["my-passwd1", "password1234", "Xsecret", "secret9x"])
    assert.equal(
      masked(`postgres://me:${password}@db.example.org`),
      "postgres://me:[hidden: a password in an address]@db.example.org",
    );
});

test("a value is random where letters and digits change five times, and at every fifth character", () => {
  for (const value of [
    "a1b2c3d4e5f6g7h8",
    "12a34b56c78d9012",
    "abcd12efgh34ijkl56",
    "abcd1234efgh5678ijkl12345",
  ])
    assert.equal(masked(`api_key=${value}`), "api_key=[hidden: a secret value]", value);
  for (const value of [
    "abcdef12ghijkl34mnop",
    "abcd1234efgh5678ijkl123456",
    "gpt4turbopreview2024model8versions",
  ])
    staysAsItIs(`api_key=${value}`);
});

test("a random value that holds the word of a placeholder is a key", () => {
  assert.equal(masked(`${key.slice(0, -4)}yourN4x8`), `${start}****N4x8`);
});

test("where two secrets overlap, all of the place is hidden under the more special name", () => {
  assert.deepEqual(maskSecrets(`secret: ${mixed}=${key} after`), {
    text: `secret: ${mask} after`,
    found: [{ kind: "an OpenAI project key", lastFour: mixed.slice(-4) }],
  });
  assert.deepEqual(maskSecrets(`api_key=${mixed}.${["gh", "p_"].join("")}${mixed}`), {
    text: "api_key=[hidden: a GitHub token]",
    found: [{ kind: "a GitHub token" }],
  });
});

test("of secrets on lines of their own each is hidden, whatever stands on the line before", () => {
  const random = mixed.slice(0, 20);
  const hidden = "[hidden: a secret value]";
  for (const [before, shown] of [
    [`API_KEY=${mixed}`, `API_KEY=${hidden}`],
    [`key=${mixed}`, `key=${hidden}`],
    [`Authorization: Basic ${mixed}`, "Authorization: Basic [hidden: a user name and password]"],
    [`Authorization: Bearer ${mixed}`, "Authorization: Bearer [hidden: a bearer token]"],
    ["OPENAI_API_KEY=your_api_key_here", undefined],
    ["password=changeme", undefined],
    ["SORT_KEY=id", undefined],
    ["SORT_KEY=a1B2c3D4e5F6g7H8", undefined],
    ["MODE=test", undefined],
  ] as const) {
    for (const name of [
      "DB_PASSWORD=",
      "PASSWORD=",
      "secret=",
      "  client_secret: ",
      "token := ",
      "db.password = ",
      "self.secret = ",
    ])
      assert.equal(masked(`${before}\n${name}${random}\n`), `${shown ?? before}\n${name}${hidden}\n`);
  }
});

test("of credentials of headers on lines of their own each is hidden", () => {
  for (const scheme of ["Bearer", "bearer", "Basic"]) {
    const { text } = maskSecrets(`${scheme} ${mixed}\n${scheme} ${mixed.slice(0, 20)}\n`);
    assert.doesNotMatch(text, /a1B2/, scheme);
    assert.equal(text.match(/hidden/g)?.length, 2, scheme);
  }
});

test("two secrets that touch are two", () => {
  assert.equal(
    masked(`${frame("BEGIN")}\n${mixed}\n${frame("END")}${key} after`),
    `[hidden: a private key]${mask} after`,
  );
});

test("counts two keys as two, and one that stands twice as one", () => {
  const found = [mixed.slice(-4), "Qx7Z"].map((lastFour) => ({ kind: "an OpenAI project key", lastFour }));
  const other = `${start}${mixed.slice(0, -4)}Qx7Z`;
  for (const between of [", ", " and ", " ", "  "]) {
    assert.deepEqual(maskSecrets([key, other, key].join(between)), {
      text: [mask, `${start}****Qx7Z`, mask].join(between),
      found,
    });
  }
});

test("knows its own masks, and takes nothing else for one", () => {
  for (const text of [mask, "ek_****a1b2", "a [hidden: a GitHub token] b"])
    assert.equal(showsMask(text), true, text);
  for (const text of ["[hidden: ]", "[hidden: a", "a****", "sk-***", "hidden: a]"])
    assert.equal(showsMask(text), false, text);
});
