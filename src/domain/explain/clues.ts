/** What is known of a text before entries are looked for, and what may speak for one. */
import type { CatalogueEntry } from "./catalogue.ts";
import type { Extracted } from "./fields.ts";
import type { Origin } from "./origin.ts";
import type { FoundPairs } from "./pairs.ts";
import type { ReadableText } from "./read.ts";
import type { Remark } from "./sentences.ts";
import type { Surroundings } from "./surroundings.ts";
import { ownWordings, type Wording } from "./wordings.ts";

/**
 * The best thing that speaks for an entry. A `typed message` is one after slips were corrected; a `foreign code` stands
 * beside words that OpenAI does not use; `shared words` are those of many services; a `hint` is a status, a class or a
 * type that many entries share.
 */
export type Evidence =
  | "code"
  | "message"
  | "cut message"
  | "typed message"
  | "foreign code"
  | "few words"
  | "shared words"
  | "hint";

/** A wording of an entry that a text holds, and what it is worth there. */
export interface FoundWording {
  points: number;
  reason: Remark;
  evidence: Evidence;
  /** How many of its words the text holds. */
  words: number;
  /** Whether it is a message that names OpenAI. */
  saysOpenAi: boolean;
  /** Place in the words of the text; -1 where it has none. */
  at: number;
}

/** What is known of a text before entries are looked for. */
export interface Clues {
  text: ReadableText;
  fields: Extracted;
  origin: Origin & Surroundings;
  /** The wordings of an entry that count, those of others included; with all rules only. */
  allWordings?: ((entry: CatalogueEntry) => readonly Wording[]) | undefined;
  /** What pairs of words say, by the names of entries; with all rules only. */
  pairs?: ReadonlyMap<string, FoundPairs> | undefined;
  /** Looks on where a text holds no wording of an entry; with all rules only. */
  lookOn?: ((entry: CatalogueEntry, clues: Clues) => FoundWording[]) | undefined;
}

/** The wordings of an entry that count: the API's own, or with all rules those of others, too. */
export function wordingsOf(entry: CatalogueEntry, { allWordings = ownWordings }: Clues): readonly Wording[] {
  return allWordings(entry);
}
