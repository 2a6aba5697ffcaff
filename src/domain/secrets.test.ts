import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { looksLikeSecret } from "./secrets.ts";

/** Joined at run time, so that no scanner takes this file for a leak. */
const join = (...parts: string[]) => parts.join("");

const alphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const run = (characters: string, minLength: number, maxLength = 120) =>
  fc.string({ unit: fc.constantFrom(...characters), minLength, maxLength });

const families: readonly { name: string; secret: fc.Arbitrary<string> }[] = [
  ...["proj-", "svcacct-", "admin-", "None-", ""].map((kind) => ({
    name: `an OpenAI key with the prefix s${"k-"}${kind}`,
    secret: run(`${alphanumeric}-_`, 16).map((rest) => join("s", "k-", kind, rest)),
  })),
  { name: "an ephemeral key", secret: run(alphanumeric, 20).map((rest) => join("e", "k_", rest)) },
  {
    name: "a live key of a payment service",
    secret: run(alphanumeric, 20).map((rest) => join("s", "k_live_", rest)),
  },
  {
    name: "a bearer header",
    secret: run(`${alphanumeric}.~+/-`, 20).map((rest) => join("Bea", "rer ", rest)),
  },
  {
    name: "a GitHub token",
    secret: fc
      .tuple(fc.constantFrom("p", "o", "u", "s", "r"), run(alphanumeric, 20))
      .map(([kind, rest]) => join("g", "h", kind, "_", rest)),
  },
  {
    name: "a fine-grained GitHub token",
    secret: run(alphanumeric, 20).map((rest) => join("github", "_pat_", rest)),
  },
  {
    name: "an AWS access key",
    secret: run("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 12, 16).map((rest) => join("AK", "IA", rest)),
  },
  { name: "a Google key", secret: run(`${alphanumeric}-_`, 20).map((rest) => join("AI", "za", rest)) },
  {
    name: "a Slack token",
    secret: fc
      .tuple(fc.constantFrom("a", "b", "p", "r", "s"), run(`${alphanumeric}-`, 10))
      .map(([kind, rest]) => join("xo", "x", kind, "-", rest)),
  },
  {
    name: "a JSON web token",
    secret: fc
      .tuple(run(`${alphanumeric}-_`, 10), run(`${alphanumeric}-_`, 10), run(`${alphanumeric}-_`, 0))
      .map(([head, body, signature]) => join("ey", "J", [head, body, signature].join("."))),
  },
  {
    name: "a private key",
    secret: fc
      .constantFrom("", "RSA ", "EC ", "OPENSSH ")
      .map((kind) => join("-----BEGIN ", kind, "PRIV", "ATE KEY-----")),
  },
];

for (const { name, secret } of families) {
  test(`detects ${name}`, () => {
    fc.assert(fc.property(secret, (value) => assert.ok(looksLikeSecret(value))));
  });
}

const anySecret = fc.oneof(...families.map(({ secret }) => secret));
const projectKey = run(`${alphanumeric}-_`, 40, 160).map((rest) => join("s", "k-", "proj-", rest));

test("detects a secret in the middle of a text", () => {
  const between = fc.constantFrom(" ", "=", ': "', "\n", "\t", " \n ", "\u00A0", "\u200B ", "(");
  const label = fc.constantFrom("my key", "OPENAI_API_KEY", "Authorization", "");
  fc.assert(
    fc.property(label, between, anySecret, (before, gap, secret) => {
      assert.ok(looksLikeSecret(`${before}${gap}${secret} does not work`));
    }),
  );
});

test("detects a key that is broken over lines or holds characters without width", () => {
  const gap = fc.constantFrom("\n", "\r\n", "\u200B", "\uFEFF", "\u2060\n", "\t");
  fc.assert(
    fc.property(projectKey, gap, fc.nat(), (key, between, position) => {
      const cut = 1 + (position % (key.length - 1));
      assert.ok(looksLikeSecret(key.slice(0, cut) + between + key.slice(cut)));
    }),
  );
});

test("detects a key on the line below its label", () => {
  fc.assert(fc.property(projectKey, (key) => assert.ok(looksLikeSecret(`my key\n${key}`))));
});

test("gives the same answer each time it is asked", () => {
  fc.assert(
    fc.property(fc.oneof(anySecret, fc.string()), (value) => {
      assert.equal(looksLikeSecret(value), looksLikeSecret(value));
    }),
  );
});

test("lets prose pass", () => {
  const word = fc.oneof(
    fc.stringMatching(/^[a-z]{1,15}$/),
    fc.constantFrom(
      "risk-averse",
      "task_list",
      "API",
      "OPENAI_API_KEY",
      "insufficient_quota",
      "bearer",
      "key?",
    ),
  );
  const gap = fc.constantFrom(" ", ", ", ". ", " \n");
  const prose = fc.array(fc.tuple(word, gap)).map((parts) => parts.flat().join(""));
  fc.assert(fc.property(prose, (text) => assert.ok(!looksLikeSecret(text))));
});

test("lets masked keys pass", () => {
  const mask = fc.constantFrom("...", "…", "****", "*".repeat(40), "•••••••");
  const kind = fc.constantFrom("", "proj-", "svcacct-", "admin-");
  fc.assert(
    fc.property(kind, mask, run(alphanumeric, 0, 8), (prefix, hidden, end) => {
      assert.ok(!looksLikeSecret(`Incorrect API key provided: ${join("s", "k-", prefix, hidden, end)}.`));
    }),
  );
});

test("lets questions about kinds of keys pass", () => {
  const questions = [
    join("what does s", "k-proj mean"),
    join("s", "k-svcacct- or s", "k-admin-?"),
    "Authorization: Bearer $OPENAI_API_KEY",
    "AKIA prefix",
    "",
  ];
  assert.deepEqual(
    questions.filter((question) => looksLikeSecret(question)),
    [],
  );
});
