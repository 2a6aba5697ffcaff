/**
 * Tells from the two visible ends of a masked key what it is and where to look for it. It takes so little of a key
 * that nothing is lost if the fields are seen, and refuses more. Prefixes are no contract (fact
 * `keys-prefix-not-contract`), so answers are hints, and no key is called valid or invalid.
 */

/** Longest beginning taken: the longest prefix in use has eleven characters. */
export const longestPrefix = 12;
/** Characters of the ending that dashboards and error messages show. */
export const endingLength = 4;

export interface KeyHint {
  /** Permanent id. */
  kind:
    | "project"
    | "service-account"
    | "admin"
    | "older"
    | "client-secret"
    | "sign-in-token"
    | "other-service"
    | "not-a-key"
    | "unknown";
  /** What it seems to be, as a sentence. */
  is: string;
  /** Ids of facts whose addresses or paths list such credentials. */
  listedAt: readonly string[];
  /** How to compare it with the list, as a sentence. */
  compare: string;
  /** Where a stale one usually comes from, likeliest first; sentences. */
  staleSources: readonly string[];
  /** Ids of the facts behind the answer. */
  facts: readonly string[];
}

/** A hint, or `too-much` when more than the two ends were given; then the fields must be emptied. */
export function whichKey(prefix: string, lastFour: string): KeyHint | "too-much" {
  const beginning = prefix.trim();
  const ending = lastFour.trim();
  if ([...beginning].length > longestPrefix || [...ending].length > endingLength) return "too-much";
  const known = strayHint(beginning, ending) ?? hintFor(beginning.replace(/[*.…•]+.*$/, ""));
  return { ...known, compare: withEnding(known.compare, ending) };
}

function withEnding(compare: string, ending: string): string {
  return compare.replaceAll("ENDING", ending === "" ? "the last four characters of yours" : `“${ending}”`);
}

const compareInList =
  "Open the list and look for an entry that ends in ENDING. Look in every project and every organization before you take it for deleted.";
const noList = "There is no list to compare ENDING with.";

const oldPlaces = [
  "A shell profile sets an old value, which wins in every new window.",
  "A .env file in the folder, or in a folder above it, holds an old value.",
  "The tool or the editor keeps a key in its own settings.",
  "The host, the container or the build job still has the secret from before the last rotation.",
  "The window or the service was started before the variable changed.",
];

type Hint = Readonly<KeyHint>;

const hints: readonly { prefixes: readonly string[]; hint: Hint }[] = [
  {
    prefixes: [
      "sk-ant-",
      "sk-or-",
      "gsk_",
      "AIza",
      "sk_live_",
      "sk_test_",
      "xai-",
      "pplx-",
      "hf_",
      "ghp_",
      "sk-lf-",
    ],
    hint: {
      kind: "other-service",
      is: "This looks like a key of another service, not of OpenAI.",
      listedAt: [],
      compare: noList,
      staleSources: [
        "The variable for OpenAI was filled with the key of the other service.",
        "The tool is set to OpenAI although the key belongs to another provider.",
      ],
      facts: ["keys-prefix-not-contract", "code-invalid-api-key"],
    },
  },
  {
    prefixes: ["sk-proj-"],
    hint: {
      kind: "project",
      is: "This looks like a key of a project.",
      listedAt: ["api-keys-url", "project-keys-path"],
      compare: compareInList,
      staleSources: oldPlaces,
      facts: ["prefix-project", "keys-prefix-not-contract", "project-selector"],
    },
  },
  {
    prefixes: ["sk-svcacct-", "sk-service-"],
    hint: {
      kind: "service-account",
      is: "This looks like a key of a service account.",
      listedAt: ["project-keys-path", "api-keys-url"],
      compare: `${compareInList} Service accounts belong to one project.`,
      staleSources: oldPlaces.toReversed(),
      facts: ["prefix-service-account", "keys-prefix-not-contract", "service-account-project"],
    },
  },
  {
    prefixes: ["sk-admin-"],
    hint: {
      kind: "admin",
      is: "This looks like an admin key, which cannot be used for models.",
      listedAt: ["admin-keys-url"],
      compare:
        "Open the list of admin keys and look for an entry that ends in ENDING. Other lists do not show it.",
      staleSources: ["The admin key was put in the variable that is meant for model calls.", ...oldPlaces],
      facts: ["prefix-admin", "keys-prefix-not-contract", "admin-not-for-models", "env-admin-key"],
    },
  },
  {
    prefixes: ["ek_"],
    hint: {
      kind: "client-secret",
      is: "This looks like a short-lived client secret for the Realtime API.",
      listedAt: [],
      compare: `${noList} It is made for one session and soon expires.`,
      staleSources: [
        "The page kept a client secret from an earlier session.",
        "The secret was used for something other than the Realtime API.",
      ],
      facts: ["prefix-client-secret", "client-secret-default-ttl", "client-secret-realtime-only"],
    },
  },
  {
    prefixes: ["eyJ", "sess-"],
    hint: {
      kind: "sign-in-token",
      is: "This looks like a sign-in token, not an API key.",
      listedAt: [],
      compare: noList,
      staleSources: [
        "The tool signed in with ChatGPT and sends that token.",
        "A token was copied from the browser instead of a key.",
      ],
      facts: ["chatgpt-token-not-key", "login-not-key"],
    },
  },
];

const older: Hint = {
  kind: "older",
  is: "This looks like an OpenAI key without a mark of its kind: an older key, or a beginning too short to tell.",
  listedAt: ["api-keys-url", "org-api-keys-url", "security-url"],
  compare: compareInList,
  staleSources: ["The key was made years ago and has been replaced since.", ...oldPlaces],
  facts: ["prefix-legacy", "keys-prefix-not-contract", "legacy-user-key"],
};

const unknown: Hint = {
  kind: "unknown",
  is: "The beginning does not tell what it is.",
  listedAt: ["api-keys-url"],
  compare: compareInList,
  staleSources: ["The variable holds something else, such as a name, an ID or a password.", ...oldPlaces],
  facts: ["keys-prefix-not-contract", "code-invalid-api-key"],
};

/** Shorter beginnings, as in `sk-pr***`, are enough where only one kind begins that way. */
function hintFor(prefix: string): Hint {
  const fits = hints.filter(({ prefixes }) =>
    prefixes.some(
      (one) => prefix.startsWith(one) || (prefix.length > shortestPart && one.startsWith(prefix)),
    ),
  );
  const only = fits.length === 1 ? fits[0] : undefined;
  if (only) return only.hint;
  return prefix.startsWith("sk-") || prefix === "sk" ? older : unknown;
}

/** Length of `sk-`, which all kinds share. */
const shortestPart = 3;

function notAKey(is: string, source: string): Hint {
  return {
    kind: "not-a-key",
    is,
    listedAt: [],
    compare: noList,
    staleSources: [source],
    facts: ["code-invalid-api-key"],
  };
}

/** Signs that something else than a clean key was stored. */
function strayHint(beginning: string, ending: string): Hint | undefined {
  if (/^["'“‘`]|["'”’`]$/.test(beginning) || /["'”’`]/.test(ending)) {
    return notAKey(
      "A quotation mark became part of the value.",
      "In cmd, quotes around the value are stored with it; in other places, curly quotes were pasted. Set it again without them.",
    );
  }
  if (/^https?|^www\./i.test(beginning))
    return notAKey("This is a web address.", "An address was pasted in the field for the key.");
  if (/^(?:\$|%|\{|<)/.test(beginning)) {
    return notAKey(
      "This is the name of a variable that was not filled in.",
      "The shell or the tool did not replace the variable by its value.",
    );
  }
  if (/^(?:your|my[-_]|openai|api[-_]?key|sk-your|xxx)/i.test(beginning) || /^here$/i.test(ending)) {
    return notAKey(
      "This is a placeholder from instructions.",
      "The sample was used as it stands. Put the real key in its place.",
    );
  }
  return undefined;
}
