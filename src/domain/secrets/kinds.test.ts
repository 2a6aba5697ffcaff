/** That a key of every service that the guard knows is hidden whole, and called by its name. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { maskSecrets } from "./mask.ts";
import { secretShapes } from "./shapes.ts";

const mixed = "a1B2c3D4e5F6g7H8i9J0k1L2m3N4";
const capitals = "A1B2C3D4E5F6G7H8";
const hexadecimal = "a1b2c3d4e5f60718293a4b5c6d7e8f90";

/** Beginnings in two pieces, so that no scanner takes this file for a leak, with what follows them. */
const kinds: Readonly<Record<string, readonly (readonly [first: string, second: string, rest: string])[]>> = {
  "an Anthropic key": [["sk-", "ant-", `api03-${mixed}`]],
  "an OpenRouter key": [["sk-", "or-", `v1-${mixed}`]],
  "a Langfuse key": [["sk-", "lf-", mixed]],
  "an OpenAI session token": [["se", "ss-", mixed]],
  "a Stripe key": [
    ["sk_", "live_", mixed],
    ["rk_", "test_", mixed],
  ],
  "a secret key": [
    ["s", "k_", mixed],
    ["c2", "st", `${mixed}+/==`],
  ],
  "a webhook secret": [["wh", "sec_", `${mixed}+/=`]],
  "a GitHub token": [
    ["gh", "o_", mixed],
    ["github", "_pat_", mixed],
  ],
  "a GitLab token": [["gl", "pat-", mixed]],
  "an AWS access key": [
    ["AK", "IA", capitals],
    ["AS", "IA", capitals],
  ],
  "a Google key": [["AI", "za", `${mixed}-_`]],
  "a Google token": [["ya", "29.", `a0-${mixed}`]],
  "a Slack token": [
    ["xo", "xp-", "1234-a5B6c7"],
    ["xa", "pp-", "1-A1B2c3D4"],
  ],
  "a Hugging Face token": [["h", "f_", mixed]],
  "an npm token": [["np", "m_", mixed]],
  "a PyPI token": [["py", "pi-", `Ag-${mixed}`]],
  "a DigitalOcean token": [["do", "o_v1_", hexadecimal]],
  "a SendGrid key": [["S", "G.", `${mixed}.${mixed}-_`]],
  "a Groq key": [["g", "sk_", mixed]],
  "a Perplexity key": [["pp", "lx-", mixed]],
  "an xAI key": [["x", "ai-", mixed]],
  "a Replicate token": [["r", "8_", mixed]],
  "an NVIDIA key": [["nv", "api-", `${mixed}-_`]],
  "a Tavily key": [["tv", "ly-", `dev-${mixed}`]],
  "a Docker token": [["dckr", "_pat_", `${mixed}-_`]],
  "a Notion token": [["nt", "n_", mixed]],
  "a Linear key": [["lin", "_api_", mixed]],
  "a Figma token": [["fi", "gd_", `${mixed}-_`]],
  "a Postman key": [["PM", "AK-", `${hexadecimal}-${hexadecimal}`]],
  "a Databricks token": [["da", "pi", `${hexadecimal}-2`]],
  "a Supabase token": [["sb", "p_", hexadecimal]],
  "a Shopify token": [["sh", "pat_", hexadecimal]],
  "a Sentry token": [["sn", "trys_", `${mixed}=_${mixed}`]],
  "a Grafana token": [["gl", "sa_", `${mixed}_a1b2c3d4`]],
  "a Vault token": [["hv", "s.", `${mixed}-_`]],
  "an Atlassian token": [["ATA", "TT3x", `Ff-${mixed}=A1B2`]],
  "a JSON web token": [["ey", "J", `${mixed}.${mixed}-_.${mixed}-_`]],
};

for (const [kind, samples] of Object.entries(kinds)) {
  test(`hides the whole of ${kind}, and says so`, () => {
    for (const parts of samples) {
      assert.deepEqual(maskSecrets(`before ${parts.join("")} after`), {
        text: `before [hidden: ${kind}] after`,
        found: [{ kind }],
      });
    }
  });
}

const ofOpenAi: Readonly<Record<string, readonly (readonly string[])[]>> = {
  "an OpenAI project key": [["sk-", "proj-"]],
  "an OpenAI service account key": [
    ["sk-", "svcacct-"],
    ["sk-", "service-"],
  ],
  "an OpenAI admin key": [["sk-", "admin-"]],
  "an OpenAI key": [["s", "k-"]],
  "an OpenAI client secret": [["e", "k_"]],
};

for (const [kind, beginnings] of Object.entries(ofOpenAi)) {
  test(`shows the beginning and the end of ${kind}, and says what it is`, () => {
    for (const parts of beginnings) {
      const start = parts.join("");
      assert.deepEqual(maskSecrets(`before ${start}${mixed}-_Wx9Y after`), {
        text: `before ${start}****Wx9Y after`,
        found: [{ kind, lastFour: "Wx9Y" }],
      });
    }
  });
}

/** What is told by the words around it instead of its beginning. */
const told: Readonly<Record<string, readonly (readonly [text: string, masked: string])[]>> = {
  "a bearer token": [
    [`Authorization: Bearer ${mixed}`, "Authorization: Bearer [hidden: a bearer token]"],
    [`bearer\t"${mixed}"`, 'bearer\t"[hidden: a bearer token]"'],
  ],
  "a user name and password": [
    ["Authorization: Basic bWU6cGFzcw==", "Authorization: Basic [hidden: a user name and password]"],
    [`"authorization":"basic ${mixed}"`, '"authorization":"basic [hidden: a user name and password]"'],
    [`sent Basic ${mixed}`, "sent Basic [hidden: a user name and password]"],
  ],
  "a password in an address": [
    ["redis://me:pass9word@[::1]:6379", "redis://me:[hidden: a password in an address]@[::1]:6379"],
  ],
  "a secret value": [
    [`db_password := ${mixed}`, "db_password := [hidden: a secret value]"],
    [`"client_secret": "${mixed}"`, '"client_secret": "[hidden: a secret value]"'],
    [`$keys['auth'] => '${mixed}'`, "$keys['auth'] => '[hidden: a secret value]'"],
  ],
  "a private key": [
    [`key "-----BEGIN PRIV${"ATE"} KEY-----\n${mixed}+/=" cut`, 'key "[hidden: a private key]" cut'],
    [
      `-----BEGIN PGP PRIV${"ATE"} KEY BLOCK-----\n\n${mixed}\n-----END PGP PRIV${"ATE"} KEY BLOCK-----.`,
      "[hidden: a private key].",
    ],
  ],
};

for (const [kind, samples] of Object.entries(told)) {
  test(`hides ${kind} by what stands around it`, () => {
    for (const [text, masked] of samples)
      assert.deepEqual(maskSecrets(text), { text: masked, found: [{ kind }] });
  });
}

test("no kind of secret is left out here", () => {
  assert.deepEqual(
    new Set([kinds, ofOpenAi, told].flatMap((table) => Object.keys(table))),
    new Set(secretShapes.map(({ kind }) => kind)),
  );
});
