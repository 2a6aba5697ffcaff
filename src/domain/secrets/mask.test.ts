import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { innocent, innocentLines } from "./fake-innocent-lines.ts";
import { slicesOf } from "../explain/long.ts";
import { looksLikeSecret, maskSecrets, maskSteps, showsMask } from "./mask.ts";

/** Joined at run time, so that no scanner takes this file for a leak. */
const join = (...parts: readonly string[]) => parts.join("");

const lower = "abcdefghijklmnopqrstuvwxyz";
const upper = lower.toUpperCase();
const digits = "0123456789";
const alphanumeric = lower + upper + digits;

/** As random as a real one: lower case, upper case and digits. */
/** Drawn evenly, as keys are: the generator's own liking for extremes makes runs of one letter that no key has. */
const random = (characters: string, minLength: number, maxLength = 120) =>
  fc
    .noBias(fc.array(fc.nat({ max: characters.length - 1 }), { minLength, maxLength, size: "max" }))
    .map((places) => places.map((place) => characters[place] ?? "").join(""))
    .filter((value) => new Set(value).size > 5 && /\d/.test(value) && /[A-Za-z]/.test(value));

interface Family {
  prefix: readonly string[];
  rest: fc.Arbitrary<string>;
}

const key = random(`${alphanumeric}-_`, 40, 160).filter((rest) => /^\w.*\w$/.test(rest));
const token = random(alphanumeric, 20, 60);
const families: Readonly<Record<string, Family>> = {
  "an OpenAI project key": { prefix: ["s", "k-", "proj-"], rest: key },
  "an OpenAI service account key": { prefix: ["s", "k-", "svcacct-"], rest: key },
  "an OpenAI service key of another form": { prefix: ["s", "k-", "service-"], rest: key },
  "an OpenAI admin key": { prefix: ["s", "k-", "admin-"], rest: key },
  "an OpenAI key of no kind": { prefix: ["s", "k-", "None-"], rest: key },
  "an old OpenAI key": { prefix: ["s", "k-"], rest: random(alphanumeric, 48, 48) },
  "a client secret": { prefix: ["e", "k_"], rest: random(alphanumeric, 20, 60) },
  "a session token": { prefix: ["se", "ss-"], rest: random(alphanumeric, 40, 40) },
  "an Anthropic key": { prefix: ["s", "k-", "ant-", "api03-"], rest: key },
  "a Google key": { prefix: ["AI", "za"], rest: random(`${alphanumeric}-_`, 35, 35) },
  "a GitHub token": { prefix: ["g", "hp_"], rest: token },
  "a GitHub server token": { prefix: ["g", "hs_"], rest: token },
  "a fine-grained GitHub token": { prefix: ["github", "_pat_"], rest: token },
  "an AWS key": { prefix: ["AK", "IA"], rest: random(`${upper}234567`, 16, 16) },
  "a passing AWS key": { prefix: ["AS", "IA"], rest: random(`${upper}234567`, 16, 16) },
  "a Slack token": { prefix: ["xo", "xb-"], rest: random(`${alphanumeric}-`, 20, 60) },
  "a GitLab token": { prefix: ["gl", "pat-"], rest: random(`${alphanumeric}-_`, 20, 20) },
  "a Hugging Face token": { prefix: ["h", "f_"], rest: random(alphanumeric, 34, 34) },
  "an npm token": { prefix: ["np", "m_"], rest: random(alphanumeric, 36, 36) },
  "a PyPI token": { prefix: ["py", "pi-"], rest: random(`${alphanumeric}-_`, 60, 160) },
  "a DigitalOcean token": { prefix: ["do", "p_v1_"], rest: random("abcdef0123456789", 64, 64) },
  "a SendGrid key": {
    prefix: ["S", "G."],
    rest: fc
      .tuple(random(alphanumeric, 22, 22), random(alphanumeric, 43, 43))
      .map((parts) => parts.join(".")),
  },
  "a live Stripe key": { prefix: ["s", "k_live_"], rest: token },
  "a restricted Stripe key": { prefix: ["r", "k_live_"], rest: token },
  "a Groq key": { prefix: ["g", "sk_"], rest: random(alphanumeric, 52, 52) },
  "a bearer header": { prefix: ["Bea", "rer "], rest: random(alphanumeric, 20, 80) },
  "a basic header": { prefix: ["Authorization: ", "Ba", "sic "], rest: random(alphanumeric, 20, 80) },
  "a JSON web token": {
    prefix: ["ey", "J"],
    rest: fc
      .tuple(random(alphanumeric, 16, 40), random(alphanumeric, 16, 80), random(`${alphanumeric}-_`, 30, 43))
      .map((parts) => parts.join(".")),
  },
  "an assignment": {
    prefix: ["OPENAI_", "API_KEY", "="],
    rest: random(alphanumeric, 24, 80).filter((rest) => /[a-z]\d|\d[a-z]/.test(rest)),
  },
  "an assigned password": {
    prefix: ["db_", "password", ": "],
    rest: random(alphanumeric, 24, 80),
  },
};

const splitAt = (places: readonly number[], gap: string) => (secret: string, prefixLength: number) =>
  places
    .map((place) => prefixLength + 1 + (place % (secret.length - prefixLength - 1)))
    .toSorted((a, b) => b - a)
    .reduce((text, place) => text.slice(0, place) + gap + text.slice(place), secret);

const percent = (one: string) => `%${one.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;

const disguise = fc.oneof(
  fc
    .tuple(
      fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
      fc.constantFrom(
        "\n",
        "\r\n",
        "\n  ",
        "\n> ",
        "\u200B",
        "\uFEFF",
        "\u2060\n",
        "\u00AD",
        "\\n",
        "\\\n",
        '" + "',
        "\u001b[0m",
      ),
    )
    .map(([places, gap]) => splitAt(places, gap)),
  fc.constantFrom(
    (secret: string) => secret,
    (secret: string) => secret.replaceAll(/[-_=+]/g, percent),
    (secret: string, start: number) =>
      secret.slice(0, start) + Array.from(secret.slice(start), percent).join(""),
    (secret: string) => secret.replaceAll(/[-_]/g, (one) => `%25${percent(one).slice(1)}`),
    (secret: string) => secret.replaceAll("-", "\\u002d"),
    (secret: string) => secret.replaceAll("_", "\\x5F"),
    (secret: string) => secret.replaceAll("-", "&#45;"),
    (secret: string) => secret.replaceAll("-", "\u2011"),
    (secret: string) => secret.replaceAll(/[-_]/g, "\\$&"),
  ),
);

const around = fc.constantFrom(
  ["", ""],
  ["my key: ", " does not work"],
  ['{"key":"', '"}'],
  ['{\\"value\\":\\"', '\\"}'],
  ["b'", "\\n'"],
  ["'", "'"],
  ["“", "”"],
  ["(", ")"],
  ["<", ">"],
  ["curl -u :", " https://example.org"],
  ["https://example.org/?q=", "&x=1"],
  ["my key\n", "\nTraceback (most recent call last):"],
  ["key\u200B ", "\u200B"],
  ["\u001b[31m", "\u001b[0m"],
  ["`", "`"],
  ["| ", " |"],
);

for (const [name, { prefix, rest }] of Object.entries(families)) {
  test(`hides ${name}, whatever disguises it`, () => {
    fc.assert(
      fc.property(rest, disguise, around, (secret, hide, [before, after]) => {
        const start = join(...prefix);
        const text = `${before}${hide(start + secret, start.length)}${after}`;
        const { text: masked, found } = maskSecrets(text);
        assert.ok(found.length > 0, text);
        // Read both as it stands and without what might split it.
        for (const reading of [masked, plain(masked)]) {
          for (let at = 0; at + 8 <= secret.length; at += 1) {
            assert.ok(!reading.includes(secret.slice(at, at + 8)), `${text} -> ${masked}`);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
}

/** What a patient reader could make of a masked text. */
function plain(text: string): string {
  const decoded = text
    .replaceAll(/%(?:25)?([2-7][\dA-Fa-f])/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
    .replaceAll("\u2011", "-")
    .replaceAll("&#45;", "-")
    .replaceAll("\u001b[0m", "")
    .replaceAll('" + "', "")
    .replaceAll(/\\u002d/g, "-")
    .replaceAll(/\\x5F/g, "_")
    .replaceAll(/\\n/g, "");
  return decoded.replaceAll(/[\s\\>\u00AD\u200B\u2060\uFEFF]/g, "");
}

const projectKey = key.map((rest) => ({ text: join("s", "k-", "proj-", rest), end: rest.slice(-4) }));

test("hides a secret wherever it stands in a long text that is read in steps", () => {
  const filler = fc.constantFrom(
    "INFO took 20 ms for /v1/things\n",
    "a\n",
    "%41 ",
    '\\"x\\", ',
    "key= ",
    "word ",
  );
  fc.assert(
    fc.property(key, filler, fc.nat({ max: 60_000 }), (rest, noise, place) => {
      const long = noise.repeat(Math.ceil(60_000 / noise.length));
      const text = `${long.slice(0, place)} ${join("s", "k-", "proj-", rest)} ${long.slice(place)}`;
      const steps = maskSteps(text);
      let count = 1;
      let step = steps.next();
      for (; !step.done; count += 1) step = steps.next();
      assert.ok(count > 10, "one step would stall the page");
      assert.deepEqual(step.value, maskSecrets(text));
      for (const slice of slicesOf(step.value.text)) {
        for (let at = 0; at + 8 <= rest.length; at += 1) {
          assert.ok(!slice.includes(rest.slice(at, at + 8)), `place ${place}`);
        }
      }
    }),
    { numRuns: process.env["QUICK"] ? 10 : 30 },
  );
});

/** What one step of the search for a shape reads; a key may lie across its end. */
const readAtOnce = 16_384;

test("hides the whole of a secret that lies across the end of what is read at once", () => {
  const rest = "a1B2c3D4e5".repeat(4);
  // Around the end of the beginning, around the shortest key, and far behind both.
  for (const before of [1, 4, 5, 6, 20, 21, 22, rest.length - 1]) {
    const text = `${"-\n".repeat(readAtOnce / 2).slice(0, readAtOnce - before - 1)} ${join("pp", "lx-", rest)} after`;
    const masked = maskSecrets(text);
    assert.equal(masked.found.length, 1, `${before} characters before the end`);
    assert.ok(
      masked.text.endsWith("[hidden: a Perplexity key] after"),
      `${before} characters before the end`,
    );
  }
});

const stops = (text: string) => [...maskSteps(text)].length;

test("stops on the way in a text full of secrets, and hides them all", () => {
  const line = `${join("pp", "lx-", "a1B2c3D4e5f6g7H8i9J0")} `;
  const full = line.repeat(900);
  assert.ok(stops(full) > stops("word ".repeat(full.length / 5)), "one step would stall the page");
  assert.equal(maskSecrets(full).text, "[hidden: a Perplexity key] ".repeat(900));
});

test("stops on the way while it judges a value without an end", () => {
  const names = "key=".repeat(5000);
  assert.ok(stops(names) >= stops("word".repeat(5000)) + 10, "one step would stall the page");
  assert.equal(maskSecrets(names).text, names);
});

test("takes an endless value for a secret, and a lone beginning of a private key for its rest", () => {
  assert.equal(maskSecrets(join("s", "k-", "proj-", "a1B2c3D4".repeat(100))).found.length, 1);
  const start = join("-----BEGIN ", "PRIVATE", " KEY-----");
  const end = join("-----END ", "PRIVATE", " KEY-----");
  assert.equal(
    maskSecrets(`${start}\nabc\n${start}\nMIIxyz\n${end}\nafter`).text,
    "[hidden: a private key]\n[hidden: a private key]\nafter",
  );
});

test("shows the last four characters of an OpenAI key", () => {
  fc.assert(
    fc.property(projectKey, ({ text, end }) => {
      assert.deepEqual(maskSecrets(text), {
        text: join("s", "k-", "proj-****", end),
        found: [{ kind: "an OpenAI project key", lastFour: end }],
      });
    }),
  );
});

test("shows nothing of another service's key", () => {
  fc.assert(
    fc.property(token, (rest) => {
      assert.deepEqual(maskSecrets(join("g", "hp_", rest)), {
        text: "[hidden: a GitHub token]",
        found: [{ kind: "a GitHub token" }],
      });
    }),
  );
});

test("reports a key that stands twice only once", () => {
  fc.assert(
    fc.property(projectKey, ({ text }) => assert.equal(maskSecrets(`${text} and ${text}`).found.length, 1)),
  );
});

test("names the more special kind when two shapes overlap", () => {
  fc.assert(
    fc.property(projectKey, ({ text, end }) => {
      const { text: masked } = maskSecrets(join("Authorization: Bea", "rer ", text));
      assert.equal(masked, join("Authorization: Bea", "rer s", "k-proj-****", end));
    }),
  );
});

test("leaves the next line alone where it plainly begins something else", () => {
  fc.assert(
    fc.property(
      projectKey,
      fc.constantFrom("Traceback (most", "OPENAI_ORG_ID=org", "2026-11-20 10:00"),
      (one, next) => {
        // A random key may hold the beginning of another vendor's, whose length is not known.
        fc.pre(!/r8_|hf_/.test(one.text));
        assert.ok(maskSecrets(`KEY=${one.text}\n${next}`).text.endsWith(`\n${next}`));
      },
    ),
  );
});

test("hides a whole private key", () => {
  const body = random(alphanumeric, 64, 64);
  fc.assert(
    fc.property(
      fc.constantFrom("", "RSA ", "EC ", "OPENSSH "),
      fc.array(body, { minLength: 1, maxLength: 5 }),
      fc.constantFrom("\n", "\\n", "\r\n"),
      (kind, lines, gap) => {
        const dashes = "-----";
        const block = [
          `${dashes}BEGIN ${join(kind, "PRIV", "ATE KEY")}${dashes}`,
          ...lines,
          `${dashes}END ${join(kind, "PRIV", "ATE KEY")}${dashes}`,
        ];
        assert.equal(
          maskSecrets(`before ${block.join(gap)} after`).text,
          "before [hidden: a private key] after",
        );
      },
    ),
  );
});

test("hides a password in an address", () => {
  fc.assert(
    fc.property(random(alphanumeric, 8, 30), (password) => {
      assert.equal(
        maskSecrets(join("postgres://me:", password, "@db.example.org/x")).text,
        "postgres://me:[hidden: a password in an address]@db.example.org/x",
      );
    }),
  );
});

test("changes nothing when it is used twice", () => {
  fc.assert(
    fc.property(projectKey, token, ({ text }, rest) => {
      const once = maskSecrets(`${text} ${join("g", "hp_", rest)}`).text;
      assert.deepEqual(maskSecrets(once), { text: once, found: [] });
    }),
  );
});

test("hides no more where a mask ends a name, or stands where a password does", () => {
  const around = fc.constantFrom(["", "="], ["", '":'], ["", "]: "], ['{"', '": "'], ["https://user:", "@"]);
  fc.assert(
    fc.property(
      fc.constantFrom("ant-", "proj-", "or-"),
      token,
      around,
      token,
      (prefix, rest, [a, b], end) => {
        const once = maskSecrets(`${a}${join("s", "k-", prefix, rest)}${b}${end}`).text;
        assert.equal(maskSecrets(once).text, once);
      },
    ),
  );
});

test("a key behind a letter and any two quotes is a key of its own", () => {
  const quote = fc.constantFrom('"', "'", '\\"');
  const before = fc.constantFrom("A", "\uFF10", "%41", ".", ")");
  const prefix = fc.constantFrom("ghp_", "hf_", "sk-", "AKIA", "npm_");
  fc.assert(
    fc.property(
      prefix,
      random(`${upper}234567`, 20, 40),
      quote,
      quote,
      before,
      (beginning, rest, first, second, letter) => {
        const key = join(beginning, rest);
        assert.ok(!maskSecrets(`${letter}${first}${second}${key} and_more`).text.includes(rest));
      },
    ),
  );
});

test("reads a password that a program puts together", () => {
  const password = "a1B2c3D4e5F6g7H8i9J0";
  for (const between of ['" + "', "' . '", '" "']) {
    for (let place = 1; place < password.length; place++) {
      const pieces = [password.slice(0, place), password.slice(place)].join(between);
      for (const text of [
        `"https://me:${between}${pieces}${between}@db.example.org"`,
        `"password=${between}${pieces}"`,
      ])
        assert.match(maskSecrets(text).text, /^[^1]*\[hidden: [^1]*$/);
    }
  }
});

test("leaves masked keys alone", () => {
  const mask = fc.constantFrom("...", "…", "****", "*".repeat(40), "•••••••");
  const kind = fc.constantFrom("", "proj-", "svcacct-", "admin-");
  fc.assert(
    fc.property(kind, mask, random(alphanumeric, 6, 8), (prefix, hidden, end) => {
      const text = `Incorrect API key provided: ${join("s", "k-", prefix, hidden, end)}.`;
      assert.equal(maskSecrets(text).text, text);
    }),
  );
});

test("the corpus of innocent lines is large enough to mean something", () => {
  assert.ok(new Set(innocentLines).size >= 150, String(new Set(innocentLines).size));
});

test("leaves prose, logs, masked keys and placeholders as they are", () => {
  assert.deepEqual(
    innocentLines.filter((line) => maskSecrets(line).text !== line),
    [],
  );
});

test("takes the line after a placeholder for something else", () => {
  const text = "api_key: YOUR_KEY\n550e8400-e29b-41d4-a716-446655440000\nclient = OpenAI()";
  assert.equal(maskSecrets(text).text, text);
});

test("leaves innocent lines as they are together", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...innocentLines], { minLength: 2, maxLength: 12 }), (lines) => {
      assert.equal(maskSecrets(lines.join("\n")).text, lines.join("\n"));
    }),
  );
});

test("a text without key characters in a row stays the same", () => {
  fc.assert(fc.property(innocent, (text) => assert.equal(maskSecrets(text).text, text)));
});

test("tells whether a text seems to hold a secret", () => {
  fc.assert(fc.property(projectKey, ({ text }) => assert.ok(looksLikeSecret(`my key\n${text}`))));
  assert.ok(!looksLikeSecret("what does sk-proj mean"));
});

test("ends on long hostile texts", { timeout: 120_000 }, () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "\n",
      " ",
      "\\",
      "'",
      '"',
      "%",
      "sk-",
      "key=",
      "Bearer ",
      "eyJ",
      ".",
      "a",
      "A1",
      "://a:",
      "-----BEGIN ",
      "&#",
    ),
    fc.string({ maxLength: 6 }),
  );
  const pattern = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join("") || " ");
  fc.assert(
    fc.property(pattern, (one) => {
      maskSecrets(one.repeat(Math.ceil(100_000 / one.length)));
    }),
    { numRuns: 40 },
  );
});

test("tells whether a text shows that something was hidden", () => {
  const key = join("s", "k-", "proj-", "Qw7Er9Ty2Ui4Op6As8Df3Gh5Jk1Lz0Xc7Vb9Nm2Qa4Ws6Ed8Rf");
  const token = join("gh", "p_", "Qw7Er9Ty2Ui4Op6As8Df3Gh5Jk1Lz0Xc7Vb9");
  for (const secret of [key, token])
    assert.equal(showsMask(maskSecrets(`before ${secret} after`).text), true);
  assert.equal(showsMask("You exceeded your current quota"), false);
});

test("does not take Chinese sentences for a secret", () => {
  for (const sentence of [
    "我的密钥不见了，怎么办？",
    "请先在平台上创建一个新的密钥再把旧的删除然后重新部署你的应用并检查用量面板",
    "密钥：已经保存到环境变量OPENAI_API_KEY里了",
  ])
    assert.equal(looksLikeSecret(sentence), false, sentence);
});

test("masks a key that stands in Chinese text without spaces", () => {
  fc.assert(
    fc.property(key, (rest) => {
      const secret = join("s", "k-", "proj-", rest);
      const { text } = maskSecrets(`我的密钥是${secret}，请问为什么报错？`);
      assert.ok(!text.includes(rest));
      assert.ok(text.startsWith("我的密钥是"));
      assert.ok(text.endsWith("，请问为什么报错？"));
    }),
  );
});
