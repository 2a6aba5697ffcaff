import { dayIn } from "../../domain/ledger/day-in.ts";
import { buildDay } from "../../domain/ledger/build-day.ts";
import { isOver } from "../../domain/ledger/end-day.ts";
import { type Fact, factText } from "../../domain/ledger/fact.ts";
import { translated } from "../../domain/site/translation.ts";
import { interfaceWords } from "./interface.ts";
import { readCollection } from "./read-collection.ts";

/** What of facts needs words, by their ids. */
interface Texts {
  values: ReadonlyMap<string, string>;
  names: ReadonlyMap<string, string>;
}

let texts: Promise<Texts> | undefined;

/** Read once a build. */
function translatedTexts(): Promise<Texts> {
  texts ??= readCollection("zhValues").then((entries) => {
    const textsWith = (field: "value" | "name") =>
      new Map(entries.flatMap(({ data }) => (data[field] === undefined ? [] : [[data.id, data.text]])));
    return { values: textsWith("value"), names: textsWith("name") };
  });
  return texts;
}

/** A fact's value as plain text in a language; what needs no translation stays. */
export async function factTextIn(locale: string | undefined, fact: Fact): Promise<string> {
  if (locale !== translated) return factText(fact);
  if (fact.kind === "date") return dayIn(String(fact.value), locale);
  return (await translatedTexts()).values.get(fact.id) ?? factText(fact);
}

/** What the address of a fact opens, in a language; undefined where nobody has named it. */
export async function screenNameIn(locale: string | undefined, fact: Fact): Promise<string | undefined> {
  return locale === translated ? (await translatedTexts()).names.get(fact.id) : fact.name;
}

/** What stands before and after the date of an end, in a language: what ends today still ends. */
export async function endWords(
  locale: string | undefined,
  { value }: Fact,
): Promise<readonly [string, string]> {
  const say = await interfaceWords(locale);
  const isEnded = isOver(String(value), buildDay(process.env));
  const [before = "", after = ""] = say(isEnded ? "ended" : "ends").split("…");
  return [before, after];
}

/** An end in words, as in “ends on November 30, 2026”. */
export async function endText(locale: string | undefined, fact: Fact): Promise<string> {
  const [before, after] = await endWords(locale, fact);
  return before + (await factTextIn(locale, fact)) + after;
}
