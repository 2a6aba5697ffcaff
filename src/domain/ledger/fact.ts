/**
 * What sort of value a fact holds; decides how a page shows it and how the volatile-value check treats it.
 * `statement` facts have no value of their own: their sentence is the fact.
 */
export type FactKind =
  "url" | "path" | "label" | "money" | "number" | "date" | "duration" | "model" | "code" | "statement";

/** How sure we are of a fact. */
export type Confidence = "high" | "medium" | "low";

/** What older tutorials say instead of a fact, and what to believe now. */
export interface OutdatedClaim {
  /** The older claim in our words. */
  says: string;
  verdict: "wrong" | "outdated" | "unverifiable";
  /** What is true now, one sentence. */
  now: string;
  /** Regular expressions that recognize the claim in prose; the build refuses text that matches. */
  patterns?: readonly string[] | undefined;
}

/** One volatile claim of the ledger (`content/facts.yaml`). */
export interface Fact {
  /** Permanent, kebab-case. */
  id: string;
  /** Rows of the research ledger this fact rests on. */
  rows: readonly string[];
  /** Id of a topic in `content/fact-topics.yaml`. */
  topic: string;
  kind: FactKind;
  /** Labels in order for `path`, one string for every other kind, absent for `statement`. */
  value?: string | readonly string[] | undefined;
  /** What a `url` opens, with its article, as the words of a button: “Open the billing page”. */
  name?: string | undefined;
  /** The claim as one self-contained sentence. */
  statement: string;
  /** Ids of the citations that support it; at least one. */
  citations: readonly string[];
  /** ISO date on which somebody last compared the fact with its sources. */
  checked: string;
  confidence: Confidence;
  /** ISO date since which it is true, where known. */
  since?: string | undefined;
  outdated?: readonly OutdatedClaim[] | undefined;
}

/** A fact's value as plain text: path labels joined by ›, URLs without scheme and trailing slash. */
export function factText(fact: Fact): string {
  if (fact.value === undefined) return fact.statement;
  if (typeof fact.value !== "string") return fact.value.join(" › ");
  if (fact.kind === "date") return readableDay(fact.value);
  if (fact.kind === "url") return fact.value.replace(/^https:\/\//, "").replace(/\/$/, "");
  return fact.value;
}

/** Kinds whose statement may speak of the value without naming it, as in "this link". */
const pointedKinds: ReadonlySet<Fact["kind"]> = new Set(["url", "path", "code", "model", "label"]);

/** Whether a fact's statement leaves its value to be shown beside it. */
export function pointsAtValue(fact: Fact): boolean {
  return pointedKinds.has(fact.kind) && !fact.statement.includes(factText(fact));
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** `2026-09-10` as “September 10, 2026”; shorter dates keep the parts they have. */
export function readableDay(iso: string): string {
  const [year = "", month, day] = iso.split("-");
  if (month === undefined) return year;
  const name = months[Number(month) - 1] ?? month;
  return day === undefined ? `${name} ${year}` : `${name} ${Number(day)}, ${year}`;
}

/** Days after which a fact should be compared with its sources again. */
export const freshDays = 90;

/**
 * Whether a fact was last checked more than `days` days before `today` (both ISO dates).
 */
export function isStale(fact: Pick<Fact, "checked">, today: string, days: number = freshDays): boolean {
  const age = Date.parse(today) - Date.parse(fact.checked);
  return age > days * 24 * 60 * 60 * 1000;
}

/** Facts that correct something older tutorials say, in the order of the ledger. */
export function correctingFacts(facts: readonly Fact[]): Fact[] {
  return facts.filter(({ outdated = [] }) => outdated.length > 0);
}

/** Order in which the parts of the research ledger stand: find, keys, billing, security, code, errors. */
const rowLetters = "FKBSCE";

/** Facts in the order of their first research row; facts of one row keep their order. */
export function byRow(facts: readonly Fact[]): Fact[] {
  const position = ({ rows }: Fact): number => {
    const row = rows[0] ?? "";
    return rowLetters.indexOf(row.charAt(0)) * 100 + Number(row.slice(1));
  };
  return facts.toSorted((a, b) => position(a) - position(b));
}
