/** Languages of the clients that were watched, in the order of the pages. */
export const clientLanguages = ["python", "node", "go", "java", "kotlin", "scala", "rust", "shell"] as const;

/** A language of which clients were watched. */
export type ClientLanguage = (typeof clientLanguages)[number];

/** The cases that are about an error; the others are about where requests go and what they hold. */
export const errorCases = [
  "no-key",
  "empty-key",
  "admin-key-only",
  "line-feed",
  "trailing-blank",
  "curly-quotes",
  "wrong-key",
  "no-credit",
  "region",
  "refused",
] as const;

/** What was done to each client, in the order of the pages. */
export const clientCases = [
  ...errorCases,
  "base-url",
  "old-base-url",
  "empty-base-url",
  "organization",
  "old-organization",
] as const;

/** Something that was done to each client. */
export type ClientCase = (typeof clientCases)[number];

/** Where requests went: to the address of a variable, to OpenAI, to a host of others, or nowhere at all. */
export type Destination = "variable" | "openai" | "elsewhere" | "nowhere";

/** What came of one case. Keys, ports, folders and times of the run are replaced by `…`. */
export interface ClientObservation {
  /** The error as the reader sees it, without the stack; undefined when none came. */
  text?: string | undefined;
  /** The first error of the chain, where the text is not the whole story. */
  cause?: string | undefined;
  /** The first line of the stack that names OpenAI, where neither the text nor the cause does; from Java's kin alone. */
  frame?: string | undefined;
  /** How many requests arrived. */
  requests: number;
  /** How many connections were opened to the address that was meant, also those that carried nothing. */
  connections: number;
  /** The header as it arrived; undefined when no request had one. */
  authorization?: string | undefined;
  /** The headers for the organization and the project, as they arrived. */
  organization?: string | undefined;
  project?: string | undefined;
  /** Where requests went; only in the cases about the base URL. */
  goesTo?: Destination | undefined;
  /** Whether the client called api.openai.com too, although it was told another address. */
  alsoCallsOpenai?: true | undefined;
  /** Whether the whole output holds the key. */
  showsKey?: true | undefined;
  /** Whether the whole output holds the API's own message for the error, and its own code. */
  showsMessage?: true | undefined;
  /** Whether that message stands around the error only, as in a line of a log. */
  onlyInLog?: true | undefined;
  /** That line, also where nothing was asked of the answer and the log alone says that no key came. */
  log?: string | undefined;
  showsCode?: true | undefined;
  /** The client had not come to an end after so many seconds and was ended. */
  endedAfter?: number | undefined;
  /** Name of the catalogue entry that says what it really means. */
  entry?: string | undefined;
  /** What the text by itself reads like, where that is another entry; `none` for no error of ours. */
  readsLike?: string | undefined;
}

/** A client library and what it was seen to do (`content/observations/clients/NAME.yaml`). */
export interface WatchedClient {
  /** As it stands in a title. */
  title: string;
  language: ClientLanguage;
  /** What was installed, with versions; the first is the client. */
  packages: Readonly<Record<string, string>>;
  /** Packages that came along and matter, with versions. */
  brings: Readonly<Record<string, string>>;
  /** The language's runtime with its version. */
  runtime: string;
  /** The day of the run, as YYYY-MM-DD. */
  day: string;
  /** What surprises, one sentence each; none when the client does as one expects. */
  surprises: readonly string[];
  /** Whether it reads no variable for the key, so that the program has to hand it over. */
  keyInCode?: true | undefined;
  /** How to get the API's own code, in a sentence. */
  code?: string | undefined;
  /** What the program `code/NAME.EXT` beside the file prints when there is no credit; undefined without a program. */
  codePrints?: string | undefined;
  cases: Readonly<Partial<Record<ClientCase, ClientObservation>>>;
}

/** The package that a page is about, with its version. */
export function mainPackage({ packages }: WatchedClient): readonly [name: string, version: string] {
  const [first] = Object.entries(packages);
  if (!first) throw new Error("packages: received none, expected the client first");
  return first;
}

/** All of an error that is recorded, as it stands in the output: what people paste. */
export function wholeText({ log, text, frame, cause }: ClientObservation, language: ClientLanguage): string {
  const isOutermostFirst = causesLast.has(language);
  const lines = isOutermostFirst ? [log, text, frame, cause && `Caused by: ${cause}`] : [log, cause, text];
  return lines.filter((line) => line !== undefined).join("\n");
}

/** Languages that print the outermost error first and what caused it below. */
const causesLast: ReadonlySet<ClientLanguage> = new Set(["java", "kotlin", "scala"]);

/** Name of the catalogue entry for an error: what it really means, whatever its text says. */
export function entryOf(id: ClientCase, seen: ClientObservation): string | undefined {
  if (seen.text === undefined && seen.endedAfter === undefined) return undefined;
  return seen.requests === 0 ? unsentEntries[id] : sentEntry(id, seen.authorization);
}

/** What stopped a client before it sent anything. */
const unsentEntries: Readonly<Record<ClientCase, string | undefined>> = {
  "no-key": "missing-credentials",
  "empty-key": "missing-credentials",
  "admin-key-only": "missing-credentials",
  "line-feed": "newline-in-key",
  "trailing-blank": "newline-in-key",
  "curly-quotes": "curly-quotes-in-key",
  "wrong-key": undefined,
  "no-credit": undefined,
  region: undefined,
  refused: "no-connection",
  "base-url": undefined,
  "old-base-url": undefined,
  "empty-base-url": "unknown-url",
  organization: undefined,
  "old-organization": undefined,
};

/** What the API refuses where the case does not say. */
function sentEntry(id: ClientCase, authorization: string | undefined): string | undefined {
  if (id === "no-credit") return "no-credit";
  if (id === "region") return "unsupported-region";
  if (id === "line-feed" || id === "trailing-blank") return "newline-in-key";
  if (authorization === undefined || authorization.trim() === "Bearer") return "no-key-sent";
  return id === "admin-key-only" && authorization.includes("sk-admin-")
    ? "missing-scopes"
    : "incorrect-api-key";
}
