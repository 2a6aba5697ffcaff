import { type Fact, readableDay } from "./fact.ts";

/** Kinds of facts whose value a source can be searched for. */
const literalKinds: ReadonlySet<Fact["kind"]> = new Set(["money", "label", "code", "model", "url", "date"]);

/** Whether a fact has a value that its sources should hold word for word, apart from spelling. */
export function isWatched(fact: Fact): boolean {
  return literalKinds.has(fact.kind) && typeof fact.value === "string";
}

/** Where a value stands in a text. */
export interface Place {
  start: number;
  end: number;
}

/** A text with straight quotes, plain spaces and no invisible characters, so that the same words compare equal. */
export function plainSpelling(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, "")
    .replace(/[‘’‛′]/g, "'")
    .replace(/[“”‟″]/g, '"')
    .replace(/[\u2010-\u2015]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * Every place where a text holds the value of a watched fact, in any usual spelling: amounts with or without cents and
 * thousands separators, dates in numbers and in words, addresses with or without scheme and trailing slash.
 *
 * @param text in {@link plainSpelling}
 */
export function placesOf(fact: Fact, text: string): Place[] {
  const value = plainSpelling(String(fact.value));
  if (fact.kind === "money") return placesOfAmount(value, text);
  if (fact.kind === "date") return placesOfDay(value, text);
  if (fact.kind === "url") return placesOfWords(bareAddress(value), text, "i", /[\w.-]/, /\/?[\w-]|\.\w/);
  // gpt-5 does not stand in gpt-5-mini, nor in gpt-5.5.
  if (fact.kind === "model") return placesOfWords(value, text, "i", /[\w.-]/, /[\w-]|\.\d/);
  if (fact.kind === "label") return placesOfWords(value, text, "i", /\w/, /\w/);
  // A code that ends in a mark, as prefixes do, may go on with anything.
  return placesOfWords(value, text, "", /\w/, /\w$/.test(value) ? /\w/ : undefined);
}

function bareAddress(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/i, "").replace(/\/$/, "");
}

function placesOfWords(words: string, text: string, flags: string, before: RegExp, after?: RegExp): Place[] {
  const literal = words.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
  const ending = after ? `(?!${after.source})` : "";
  return matches(new RegExp(`(?<!${before.source})${literal}${ending}`, `g${flags}`), text);
}

function matches(
  form: RegExp,
  text: string,
  accept: (match: RegExpExecArray) => boolean = () => true,
): Place[] {
  return [...text.matchAll(form)]
    .filter(accept)
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

const amount =
  /(?<![\w.,])(?:US ?)?\$ ?(\d[\d,]*(?:\.\d+)?|\.\d+)([kKmM]?)(?![\w.]*\d)\b|(?<![\w.,$])(\d[\d,]*(?:\.\d+)?) ?(?:USD|US dollars|dollars)\b/g;
const factors: Readonly<Record<string, number>> = { "": 1, k: 1000, m: 1_000_000 };

/** The amount of a match of `amount`, in dollars. */
function dollarsOf([, number, unit = "", inWords]: RegExpExecArray | RegExpMatchArray): number {
  const digits = (number ?? inWords ?? "").replaceAll(",", "");
  return Number(digits) * (factors[unit.toLowerCase()] ?? 1);
}

function placesOfAmount(value: string, text: string): Place[] {
  const [wanted] = value.matchAll(amount);
  if (!wanted) return [];
  const dollars = dollarsOf(wanted);
  return matches(amount, text, (match) => Math.abs(dollarsOf(match) - dollars) < 1e-9);
}

const monthNames = Array.from({ length: 12 }, (_, month) =>
  readableDay(`2000-${String(month + 1).padStart(2, "0")}`).replace(/ .*/, ""),
);

/** Spellings of a day as regular expressions, without year-less ones: those could be any year's. */
function placesOfDay(iso: string, text: string): Place[] {
  const [year = "", month = "", day = ""] = iso.split("-");
  const name = monthNames[Number(month) - 1] ?? "";
  const short = name === "September" ? "Sept?" : name.slice(0, 3);
  const words = `(?:${name}|${short}\\.?)`;
  const [m, d] = [`0?${Number(month)}`, `0?${Number(day)}`];
  const forms = [
    `${year}-${month}-${day}`,
    `${year}[/.]${m}[/.]${d}`,
    `${m}/${d}/${year}`,
    `${words} ${d}(?:st|nd|rd|th)?,? ${year}`,
    `${d}(?:st|nd|rd|th)?(?: of)? ${words},? ${year}`,
  ];
  return matches(new RegExp(`(?<![\\w/])(?:${forms.join("|")})(?!\\d)`, "gi"), text);
}
