import { type ClientCase, clientCases } from "../../../domain/observations/client.ts";
import type { RunKeys } from "../../samples/keys.ts";

/** One case, described once for all clients. */
export interface ObservedCase {
  id: ClientCase;
  /** What answers: the stand-in, the stand-in with this error of the catalogue, or nobody. */
  answers: "stand-in" | "nobody" | { scenario: string };
  /** The variables that the client starts with, beside those of the system. */
  env: (keys: RunKeys, address: string) => Readonly<Record<string, string>>;
  /**
   * Whether the case is about where requests go. Then a client that takes no variable for the base URL is not told the
   * address in code either.
   */
  isAboutAddress: boolean;
}

type Variables = ObservedCase["env"];

const baseUrl = (address: string) => ({ OPENAI_BASE_URL: address });

/** The key as the case has it, with the base URL of the stand-in. */
const keyed =
  (write: (key: string) => string): Variables =>
  ({ key }, address) => ({ OPENAI_API_KEY: write(key), ...baseUrl(address) });

/** Where only the destination of a request tells something, traces to api.openai.com must not be taken for it. */
const untraced = { OPENAI_AGENTS_DISABLE_TRACING: "1" };

const right = keyed((key) => key);

const env: Readonly<Record<ClientCase, Variables>> = {
  "no-key": (_, address) => baseUrl(address),
  "empty-key": keyed(() => ""),
  "admin-key-only": ({ adminKey }, address) => ({ OPENAI_ADMIN_KEY: adminKey, ...baseUrl(address) }),
  "line-feed": keyed((key) => `${key}\n`),
  "trailing-blank": keyed((key) => `${key} `),
  "curly-quotes": keyed((key) => `\u201C${key}\u201D`),
  "wrong-key": ({ oldKey }, address) => ({ OPENAI_API_KEY: oldKey, ...baseUrl(address) }),
  "no-credit": right,
  region: right,
  refused: right,
  "base-url": right,
  "old-base-url": ({ key }, address) => ({ OPENAI_API_KEY: key, OPENAI_API_BASE: address, ...untraced }),
  "empty-base-url": ({ key }) => ({ OPENAI_API_KEY: key, OPENAI_BASE_URL: "", ...untraced }),
  organization: ({ key }, address) => ({
    OPENAI_API_KEY: key,
    OPENAI_ORG_ID: "org-example",
    OPENAI_PROJECT_ID: "proj_example",
    ...baseUrl(address),
  }),
  "old-organization": ({ key }, address) => ({
    OPENAI_API_KEY: key,
    OPENAI_ORGANIZATION: "org-example",
    ...baseUrl(address),
  }),
};

const answers: Readonly<Partial<Record<ClientCase, ObservedCase["answers"]>>> = {
  "no-credit": { scenario: "no-credit" },
  region: { scenario: "unsupported-region" },
  refused: "nobody",
};

/** Every case, in the order of the pages. */
export const observedCases: readonly ObservedCase[] = clientCases.map((id) => ({
  id,
  answers: answers[id] ?? "stand-in",
  env: env[id],
  isAboutAddress: id.endsWith("base-url"),
}));
