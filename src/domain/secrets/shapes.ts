/** A family of credentials, as it looks in a text without disguises; a `\n` may stand between any two characters. */
export interface SecretShape {
  /** What it is, in words that complete "This is …". */
  kind: string;
  /** The match is the secret; with a group named `secret`, that group is. */
  pattern: RegExp;
  /** Beginning that is shown again before the last four characters; only OpenAI's keys have one. */
  shown?: string;
  /** Whether the characters of a key before the match belong to it. */
  before?: boolean;
  /** What may not stand before the secret: the rest of the match, with the word before it. */
  except?: RegExp;
  /** Whether the secret has to look random, because the shape alone also fits ordinary words. */
  randomOnly?: boolean;
}

/** The characters of a prefix, each of which a line break may follow; `?` stands for any small letter. */
const broken = (prefix: string) =>
  [...prefix].map((one) => one.replace("?", "[a-z]").replace(".", "\\.")).join("\\n?");
const wordBefore = "(?<![A-Za-z0-9])";
/**
 * Characters, at least so many, before each of which a break may stand. What comes after the least is written as classes
 * repeated on their own: browsers read that many times faster, and a secret may be as long as the text.
 */
const unbroken = (characters: string, least: number, lineBreak: string) =>
  `(?:${lineBreak}?[${characters}]){${least - 1}}${lineBreak}?[${characters}]+(?:${lineBreak}[${characters}]+)*`;
const run = (characters: string, least: number) => unbroken(characters, least, "\\n");

const key = "A-Za-z0-9_-";
const token = "A-Za-z0-9_";
const dotted = "A-Za-z0-9_.~+/=-";

/** Prefixes from this length on are found inside words too, where a character without width stood before them. */
const distinctive = 6;

function prefixed(kind: string, prefix: string, characters = token, least = 16): SecretShape {
  const before = prefix.length < distinctive ? wordBefore : "";
  return { kind, pattern: new RegExp(`${before}${broken(prefix)}${run(characters, least)}`, "g") };
}

function openAi(kind: string, prefix: string, least = 16): SecretShape {
  return { ...prefixed(kind, prefix, key, least), shown: prefix };
}

/**
 * The end of an ordinary word before an id or a hash in small letters, as in `task-3f2a…` and in names that clusters
 * give: no key of OpenAI's has small letters and digits alone.
 */
const wordOfThing =
  "(?<=(?<![A-Za-z0-9\\\\])(?:(?:sub)?ta|fla|di|(?:help)?de|ri|ma|kio))sk-[a-z0-9-]{1,100}(?![A-Za-z0-9_-])";

/** Names whose value looks like a secret and is none: keys to sort and to find by, places in a list, public halves. */
const innocentName =
  /(?:(?:idempotency|cache|page|public(?:key)?|publishable|sort|partition|primary|foreign|hash|routing|object|site)[-_ ]?|(?:idempotent|group|shard|index|row|lock|dedup|deduplication|storage|continuation|next|previous|pagination|sync|cursor|resume|start|csrf|xsrf|map|translation|lookup|i18n|host|trace|correlation|fingerprint|schema|range|tenant|entity|record|event|message|job|queue|topic|bucket|asset|slug)[-_]?)(?:key|token)s?(?:\W|value)*$/i;

/** Names whose value is a secret, with the number or the place of one of several. */
const names =
  "[\\w.-]{0,60}(?:key|token|secret|pass(?:wd|word|phrase)?|pwd|credential|auth|sig)(?:s|_?\\d\\d?|_(?:prod|dev|test|live|old|new)[a-z]*)?";
/** A line break, but not before a line that names a secret of its own. */
const sameSecret = `(?:\\n(?!${names}["'\\]]{0,2}[ \\t]{0,4}[:=]|(?:bearer|basic) ))`;
const value = (characters: string, least: number) => unbroken(characters, least, sameSecret);

/**
 * Broader than secret scanners on purpose: a missed secret costs more than a hidden word. The first shape that fits
 * a place gives the kind, so special prefixes stand before general ones.
 */
export const secretShapes: readonly SecretShape[] = [
  prefixed("an Anthropic key", "sk-ant-", key),
  prefixed("an OpenRouter key", "sk-or-", key),
  prefixed("a Langfuse key", "sk-lf-", key),
  openAi("an OpenAI project key", "sk-proj-"),
  openAi("an OpenAI service account key", "sk-svcacct-"),
  openAi("an OpenAI service account key", "sk-service-"),
  openAi("an OpenAI admin key", "sk-admin-"),
  openAi("an OpenAI key", "sk-"),
  {
    kind: "an OpenAI key",
    pattern: new RegExp(`(?<=[A-Za-z0-9])(?!${wordOfThing})sk-${run(key, 32)}`, "g"),
    shown: "sk-",
    randomOnly: true,
  },
  {
    // As telephones begin a sentence, and as programs shout.
    kind: "an OpenAI key",
    pattern: new RegExp(`${wordBefore}S[Kk]-${run(key, 32)}`, "g"),
    shown: "sk-",
    randomOnly: true,
  },
  {
    // The mark in the middle of every key of OpenAI's, where its beginning is missing.
    kind: "an OpenAI key",
    pattern: new RegExp(broken("T3BlbkFJ") + run(key, 8), "g"),
    before: true,
    shown: "",
  },
  openAi("an OpenAI client secret", "ek_"),
  prefixed("an OpenAI session token", "sess-", key, 20),
  prefixed("a Stripe key", "?k_live_"),
  prefixed("a Stripe key", "?k_test_"),
  prefixed("a secret key", "sk_", key),
  // `sk-` in base64, as Kubernetes keeps secrets.
  prefixed("a secret key", "c2st", "\\w+/=", 20),
  prefixed("a webhook secret", "whsec_", "A-Za-z0-9+/="),
  prefixed("a GitHub token", "gh?_"),
  prefixed("a GitHub token", "github_pat_"),
  prefixed("a GitLab token", "glpat-", key, 12),
  prefixed("an AWS access key", "AKIA", "A-Z0-9", 12),
  prefixed("an AWS access key", "ASIA", "A-Z0-9", 12),
  prefixed("a Google key", "AIza", key, 20),
  prefixed("a Google token", "ya29.", key, 20),
  prefixed("a Slack token", "xox?-", key, 10),
  prefixed("a Slack token", "xapp-", key, 10),
  prefixed("a Hugging Face token", "hf_"),
  prefixed("an npm token", "npm_"),
  prefixed("a PyPI token", "pypi-", key),
  prefixed("a DigitalOcean token", "do?_v1_"),
  prefixed("a SendGrid key", "SG.", `.${key}`, 20),
  prefixed("a Groq key", "gsk_"),
  prefixed("a Perplexity key", "pplx-"),
  prefixed("an xAI key", "xai-"),
  prefixed("a Replicate token", "r8_"),
  prefixed("an NVIDIA key", "nvapi-", key),
  prefixed("a Tavily key", "tvly-", key),
  prefixed("a Docker token", "dckr_pat_", key),
  prefixed("a Notion token", "ntn_"),
  prefixed("a Linear key", "lin_api_"),
  prefixed("a Figma token", "figd_", key),
  prefixed("a Postman key", "PMAK-", key),
  prefixed("a Databricks token", "dapi", "a-f0-9-", 24),
  prefixed("a Supabase token", "sbp_"),
  prefixed("a Shopify token", "shpat_"),
  prefixed("a Sentry token", "sntrys_", `${token}=`),
  prefixed("a Grafana token", "glsa_"),
  prefixed("a Vault token", "hvs.", key),
  prefixed("an Atlassian token", "ATATT3x", dotted),
  {
    kind: "a JSON web token",
    pattern: new RegExp(
      // Bounded, because each beginning without a dot after it is read to its end.
      `(?<![${key}])${broken("eyJ")}(?:\\n?[${key}]){10,3000}\\n?\\.${run(key, 10)}(?:\\n?\\.(?:\\n?[${key}])*)?`,
      "g",
    ),
  },
  {
    kind: "a private key",
    // Not past the beginning of another one: many beginnings without an end would each be read to the end of the text.
    pattern:
      /-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----(?:(?!-----BEGIN )[^]){0,20000}?-----END [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----/g,
  },
  {
    // One whose end was not pasted.
    kind: "a private key",
    pattern: /-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----[A-Za-z0-9+/=\s:,]*/g,
  },
  {
    kind: "a bearer token",
    pattern: new RegExp(`\\bbearer[ \\t\\n:=]{1,4}["']?(?<secret>[${dotted}]${value(dotted, 19)})`, "gi"),
  },
  {
    kind: "a user name and password",
    pattern: new RegExp(
      `authorization["']?[ \\t]?[:=][ \\t]?["']?basic[ \\t\\n]{1,4}(?<secret>[\\w+/=]${value("\\w+/=", 7)})`,
      "gi",
    ),
  },
  {
    kind: "a user name and password",
    pattern: new RegExp(`\\bbasic[ \\t]{1,4}(?<secret>[\\w+/=]${value("\\w+/=", 19)})`, "gi"),
    randomOnly: true,
  },
  {
    kind: "a password in an address",
    pattern: /:\/\/[^\s/:@"']{1,60}:(?<secret>[^\s/@"']{6,200})@(?=[\w[])/g,
  },
  {
    kind: "a secret value",
    pattern: new RegExp(
      `(?<![\\w*-])${names}["'\\]]{0,2}(?<!hidden: [^\\]]{1,40}\\]["'\\]]?)[ \\t]{0,4}(?:=>|:=|[:=])[ \\t]{0,4}["']?(?!/(?:[a-z]+/|[\\w/-]*\\.)|[\\w.]*\\()(?<secret>[${dotted}]${value(dotted, 15)})`,
      "gi",
    ),
    except: innocentName,
    randomOnly: true,
  },
  {
    // Behind a name that says more, whatever commands, calls, headers, YAML, XML and sentences put before the value.
    kind: "a secret value",
    pattern: new RegExp(
      `(?:[_.-]keys?|(?:api|access|subscription) ?keys?|[_-](?:token|secret)|password|credential(?=\\()|authorization|(?:key|token) is|密[钥码]|令牌|キー|schlüssel|clé api|-u ["']?[\\w.@-]{0,60}(?=:))(?:[^\\w\\n/…;]|: [>|]-?\\n|\\n?["']?value\\b|\\b(?:string|str|key|token|is|provided|b)\\b|/key>\\n?){1,16}(?!(?:key|req|proj|org|user)[-_]|[\\w-]*(?:\\.\\w|\\())(?<secret>[${dotted}]{19,}[\\w+/=-])`,
      "gi",
    ),
    except: innocentName,
    randomOnly: true,
  },
];
