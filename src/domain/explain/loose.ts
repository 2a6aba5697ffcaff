/** Fields that only a looser reading finds; only texts in which nothing names an error need it. */
import type { Clues } from "./clues.ts";
import type { CatalogueEntry } from "./catalogue.ts";
import type { Extracted } from "./fields.ts";

/** The fields of a text, with a type that lost its marks and a status that nothing calls one. */
export function looseFields({ text, fields, origin }: Clues, errors: readonly CatalogueEntry[]): Extracted {
  const status = fields.status ?? (origin.openAi === "no" ? undefined : loneStatus(text));
  return { ...fields, type: spelled(fields.type, errors), status };
}

/** A type as the API spells it: programs that read Markdown take the underscores of a message for marks of italics. */
function spelled(type: string | undefined, errors: readonly CatalogueEntry[]): string | undefined {
  const names = errors.flatMap((entry) => entry.type);
  return names.find((name) => name.replaceAll("_", "") === type) ?? type;
}

/** Longest text in which a number alone can be a status, in words. */
const shortLength = 25;

/** The number of a wrong key or a limit in a short text, in whatever language it is told. */
function loneStatus({ plain, words }: Clues["text"]): number | undefined {
  if (words.length > shortLength) return undefined;
  const [, status] = /(?<![^ (:[]|\bline )(401|429)(?=:?(?:[ ),.;!\]]|$))/.exec(plain) ?? [];
  return status === undefined ? undefined : Number(status);
}
