import type { ErrorEntry } from "./error.ts";
import type { WordPair } from "./pairs.ts";

/** What the rules need of a catalogue entry; small enough to be sent to the browser. The usual ones come first. */
export interface CatalogueEntry extends Partial<OtherWordings> {
  /** File name of the entry, permanent. */
  name: string;
  status: readonly number[];
  type: readonly string[];
  code: readonly string[];
  param: readonly string[];
  /** Codes of these that services with an API like OpenAI's use, too; see {@link ErrorEntry.sharedCodes}. */
  sharedCodes: readonly string[];
  /** Exception classes of both SDKs. */
  classes: readonly string[];
  /** Literal wordings; `…` stands for a part that varies. */
  messages: readonly string[];
  /** Whether programs try again by themselves, so that a log shows it before the error that ended them. */
  passes: boolean;
}

/** What others print for the error of an entry; looked for where the API's own words do not settle a text. */
export interface OtherWordings {
  /** Wordings that other tools print for the same trouble; `{a|b}` stands for either. */
  otherTools: readonly string[];
  /** Wordings of other services, too; see {@link ErrorEntry.sharedWordings}. */
  sharedWordings: readonly string[];
  /** Pairs of words that say the same in other words; see {@link ErrorEntry.pairs}. */
  pairs: readonly WordPair[];
}

/** What the rules go by. A browser loads it as two files; of the first alone, entries have no {@link OtherWordings}. */
export interface RuleData {
  errors: readonly CatalogueEntry[];
  notOurs: readonly NotOurs[];
}

/** What the rest of the rules holds of an entry. */
export interface OtherEntry extends OtherWordings {
  /** As much of its name as no other begins with. */
  start: string;
}

/** The rest of it, which is loaded where the first file does not settle a text. */
export interface OtherRuleData {
  errors: readonly OtherEntry[];
  notOurs: readonly NotOurs[];
}

/** The part of the rules that every text needs: the API's own words, and the marks of other services. */
export function firstRules({ errors, notOurs }: RuleData): RuleData {
  return {
    errors: errors.map(withOwnWords),
    notOurs: notOurs.filter(isFirst),
  };
}

/** An entry with the API's own words alone. */
export function withOwnWords(entry: CatalogueEntry): CatalogueEntry {
  const { otherTools: _tools, sharedWordings: _shared, pairs: _pairs, ...own } = entry;
  return own;
}

/** Whether a mark can settle a text. */
function isFirst({ kind }: NotOurs): boolean {
  return kind !== "trouble" && kind !== "status" && kind !== "word";
}

/** The part of the rules that the first one leaves out; entries without any of it are no part of it. */
export function otherRules({ errors, notOurs }: RuleData): OtherRuleData {
  const names = errors.map(({ name }) => name + nameEnd);
  const others = errors.map(({ name, otherTools = [], sharedWordings = [], pairs = [] }) => ({
    otherTools,
    sharedWordings,
    start: startOf(name + nameEnd, names),
    pairs,
  }));
  return {
    errors: others.filter((one) =>
      [one.otherTools, one.sharedWordings, one.pairs].some((list) => list.length > 0),
    ),
    notOurs: notOurs.filter((one) => !isFirst(one)),
  };
}

/** Ends a name, so that none is the beginning of another. */
export const nameEnd = "$";

function startOf(name: string, names: readonly string[]): string {
  const starts = Array.from(name, (_, at) => name.slice(0, at + 1));
  return starts.find((start) => names.filter((one) => one.startsWith(start)).length === 1) ?? name;
}

/** The catalogue as the rules need it: the usual entries first, the others in the order of their rows. */
export function catalogueOf(entries: readonly { name: string; data: ErrorEntry }[]): CatalogueEntry[] {
  const place = ({ usual = entries.length }: ErrorEntry) => usual;
  return entries
    .toSorted((a, b) => place(a.data) - place(b.data) || a.data.row.localeCompare(b.data.row, "en"))
    .map(({ name, data }) => catalogueEntry(name, data));
}

/** The part of an entry that the rules need. */
export function catalogueEntry(name: string, entry: ErrorEntry): CatalogueEntry {
  const {
    status,
    type,
    code,
    param,
    classes,
    messages,
    otherTools,
    retry,
    sharedCodes = [],
    sharedWordings = [],
    pairs = [],
  } = entry;
  // In the order in which the columns compress best: like beside like, the longest first.
  return {
    // One that begins another is found by its sentences.
    messages: messages.filter((one) => !messages.some((other) => other !== one && other.startsWith(one))),
    code,
    param,
    type,
    classes: [...new Set([...classes.python, ...classes.node])],
    passes: retry !== "no",
    sharedCodes,
    status,
    name,
    otherTools,
    sharedWordings,
    pairs,
  };
}

/** How to recognize who a text speaks about, and that it shows no error of the OpenAI API; the part that the rules need. */
export interface NotOurs {
  id: string;
  /**
   * - `service`: another service or library; its marks outweigh the words of a message, which services share.
   * - `trouble`: a trouble of programs that use OpenAI, but not of the key, its project or its money.
   * - `documentation`: hosts that tools name in the errors of any service, so that they tell nothing.
   * - `openai`: names of OpenAI, of its models and of its SDKs.
   * - `library`: libraries that call models of many makers, OpenAI's most often.
   * - `nobody`: words in the place of a service's name that name none.
   * - `word`: names of services that are also words of other meanings.
   * - `status`: words that go with a bare status; a text of these alone says nothing else.
   */
  kind: "service" | "trouble" | "documentation" | "openai" | "library" | "nobody" | "word" | "status";
  /** Lower-case texts, one of which is enough. */
  marks: readonly string[];
  /** Names of the service and of its modules in lower case, for `provider: name`, `Invalid Name API key`, `api.name.com` and the like. */
  names: readonly string[];
  /** How keys of the service begin, in lower case. */
  keys?: readonly string[] | undefined;
}

/** The same as authors write it (`content/errors-not-ours.yaml`). */
export interface NotOursEntry extends Omit<NotOurs, "names"> {
  /** The name of the service, or the trouble as a sentence. */
  words: string;
  /** Other names of the service, and those of its modules in Python. */
  names?: readonly string[] | undefined;
}

/** The part of a record that the rules need. */
export function notOursRule({ id, kind, words, marks, names = [], keys }: NotOursEntry): NotOurs {
  // A description is no name.
  const own = /^(?:a|another|the) /.test(words) ? [] : [words.toLowerCase()];
  const all = kind === "service" ? [...own, ...names] : [];
  return { marks, ...(keys && { keys }), names: all, kind, id };
}
