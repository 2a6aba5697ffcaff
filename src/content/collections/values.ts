import { getCollection } from "astro:content";
import { dayIn } from "../../domain/ledger/day-in.ts";
import { type Fact, factText } from "../../domain/ledger/fact.ts";
import { translated } from "../../domain/site/translation.ts";

let texts: Promise<ReadonlyMap<string, string>> | undefined;

/** Values that need words, by the id of their fact, read once a build. */
function valueTexts(): Promise<ReadonlyMap<string, string>> {
  texts ??= getCollection("zhValues").then(
    (entries) => new Map(entries.map(({ data: { id, text } }) => [id, text])),
  );
  return texts;
}

/** A fact's value as plain text in a language; what needs no translation stays. */
export async function factTextIn(locale: string | undefined, fact: Fact): Promise<string> {
  if (locale !== translated) return factText(fact);
  if (fact.kind === "date") return dayIn(String(fact.value), locale);
  return (await valueTexts()).get(fact.id) ?? factText(fact);
}
