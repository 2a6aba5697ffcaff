import { type Fact, factText } from "../ledger/fact.ts";
import type { FilesByShell } from "../tabs/choices.ts";
import type { WordPair } from "./pairs.ts";

/** Whether sending the same request again can help. */
export type Retry = "no" | "yes" | "slower";

/**
 * How the wording was met.
 * - `reproduced`: printed by a real SDK in our tests.
 * - `documented`: OpenAI's own pages quote it.
 * - `reported`: seen in public reports or logs.
 * - `not-seen`: we know the case, not its exact text.
 */
export type Evidence = "reproduced" | "documented" | "reported" | "not-seen";

/** One entry of the error catalogue (`content/errors/*.mdx`); its file name is permanent. */
export interface ErrorEntry {
  /** Place in the order of the catalogue, and how the manifests of samples name the error; unique. */
  row: string;
  /** The literal message a reader has in hand, shortened; the heading of its page. */
  title: string;
  /** What it means, in one sentence. */
  meaning: string;
  /** HTTP statuses under which it comes; empty when no answer came from the API. */
  status: readonly number[];
  /** Values of `error.type`, `error.code` and `error.param`, as far as known. */
  type: readonly string[];
  code: readonly string[];
  param: readonly string[];
  /**
   * Codes that services with an API like OpenAI's use, too. Beside a message that is none of OpenAI's they say nothing.
   */
  sharedCodes?: readonly string[] | undefined;
  /** Whether it refuses only requests that ask for work: reading, such as listing models, goes on all the same. */
  postOnly?: boolean | undefined;
  /** Exception classes of the SDKs. */
  classes: { python: readonly string[]; node: readonly string[] };
  /** Literal wordings, old and new; `…` stands for a part that varies. */
  messages: readonly string[];
  /**
   * Wordings that other tools print for the same trouble, or that only paraphrase OpenAI's; `{a|b}` stands for either,
   * `…` for what varies. The explainer matches them where a text is about OpenAI; the page does not list them.
   */
  otherTools: readonly string[];
  /**
   * Wordings that other services use, too, and translations of tools; they count only where something else says that
   * the text is about OpenAI.
   */
  sharedWordings?: readonly string[] | undefined;
  /** What tools say in words of their own and in other languages; counts like {@link sharedWordings}. */
  pairs?: readonly WordPair[] | undefined;
  /** Place among the entries to think of first when a text holds no more than a status or a class; 1 is the first. */
  usual?: number | undefined;
  /** Place among those that people report most, as counted in the texts of `evaluation/`; 1 is the first. */
  often?: number | undefined;
  evidence: Evidence;
  retry: Retry;
  /** False for an error of OpenAI's API that has nothing to do with the key, its project or its money. */
  aboutKey?: boolean | undefined;
  /** In order of likelihood; inline Markdown with reference tags. */
  causes: readonly string[];
  /** The shortest test that tells the causes apart, without printing the key; inline Markdown. */
  firstTest: string;
  /** Runnable files for that test, by the shell they are for; the explainer shows the one for bash. */
  samples?: (FilesByShell & { readonly bash: string }) | undefined;
  /**
   * Where to look or to fix it: ids of facts of kind `path` or `url`. An address that follows a menu path is that of
   * the same screen. Empty where the fix is on the reader's own computer, or where nobody has named the screen.
   */
  screens: readonly string[];
  /** Steps this error reopens, as `checklist/step`. */
  reopens: readonly string[];
  citations: readonly string[];
  confidence: "high" | "medium" | "low";
  /** Names of entries it is easily confused with. */
  related: readonly string[];
}

/** A place where a reader looks at something or fixes it. */
export interface Screen {
  /** Labels to select one after the other, as text. */
  path?: string | undefined;
  address?: string | undefined;
  /** What the address opens, with its article. */
  name?: string | undefined;
}

/** The words for what a button to a screen opens; undefined where no fact has any. */
export function screenName({ name, path }: Screen): string | undefined {
  return name ?? path?.split(" › ").at(-1);
}

/** Screens from the facts that an entry names; an address joins the menu path before it. */
export function screensOf(facts: readonly Fact[]): Screen[] {
  const screens: Screen[] = [];
  for (const fact of facts) {
    const last = screens.at(-1);
    if (fact.kind === "path") screens.push({ path: factText(fact) });
    else {
      const opens = { address: String(fact.value), ...(fact.name === undefined ? {} : { name: fact.name }) };
      if (last?.path && !last.address) Object.assign(last, opens);
      else screens.push(opens);
    }
  }
  return screens;
}

/** Entries that share an HTTP status, or a code. */
export interface ErrorGroup<Entry> {
  /** The status or code; undefined for errors that come without an answer from the API. */
  key: string | undefined;
  entries: readonly Entry[];
}

/** Groups entries by status, lowest first; those without an answer from the API come last. */
export function groupByStatus<Entry>(
  entries: readonly Entry[],
  errorOf: (entry: Entry) => Pick<ErrorEntry, "status">,
): ErrorGroup<Entry>[] {
  const statuses = [...new Set(entries.flatMap((entry) => errorOf(entry).status))].toSorted((a, b) => a - b);
  const groups: ErrorGroup<Entry>[] = statuses.map((status) => ({
    key: String(status),
    entries: entries.filter((entry) => errorOf(entry).status.includes(status)),
  }));
  const silent = entries.filter((entry) => errorOf(entry).status.length === 0);
  return silent.length > 0 ? [...groups, { key: undefined, entries: silent }] : groups;
}

/** Groups entries by `error.code`, in alphabetical order; entries without a code are left out. */
export function groupByCode<Entry>(
  entries: readonly Entry[],
  errorOf: (entry: Entry) => Pick<ErrorEntry, "code">,
): ErrorGroup<Entry>[] {
  const codes = [...new Set(entries.flatMap((entry) => errorOf(entry).code))].toSorted();
  return codes.map((code) => ({
    key: code,
    entries: entries.filter((entry) => errorOf(entry).code.includes(code)),
  }));
}

/** Entries that people report most, the commonest first. */
export function metOften<Entry>(
  entries: readonly Entry[],
  errorOf: (entry: Entry) => Pick<ErrorEntry, "often">,
): Entry[] {
  const places = entries.flatMap((entry) => {
    const { often } = errorOf(entry);
    return often === undefined ? [] : [{ entry, often }];
  });
  return places.toSorted((one, other) => one.often - other.often).map(({ entry }) => entry);
}
