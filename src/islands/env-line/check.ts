/** The heavy half of the check of a line: rules and view, loaded when somebody reaches for the field. */
import * as words from "../../../content/words/env-line.yaml";
import { isStandIn, judge, type KnownReader, namesValue, otherName } from "../../domain/env-files/compare.ts";
import { outcomeOf, type Reading, visible } from "../../domain/env-files/reader.ts";
import { maskInLines } from "../../domain/secrets/lines.ts";
import { showsMask } from "../../domain/secrets/mask.ts";
import { terms } from "../dom/elements.ts";

/** What the page says about a line. */
interface Checked {
  /** The line with its key hidden. */
  text: string;
  isMasked: boolean;
  headline: string;
  details: Node[];
}

/**
 * A text with a value in place of each `…`. The rule of `domain/words` does the same; shared with this script it would
 * become a file of its own, and pages with a checklist would ask for one file more.
 */
function filled(text: string, ...values: readonly (string | number)[]): string {
  return values.reduce<string>((rest, value) => rest.replace("…", () => String(value)), text);
}

/** A mask with blanks in it would be more than one word to many readers. */
const hidden = /\[hidden: [^\]]+\]/g;

/** Hides the key in a line, then puts the rest before every reader. */
export function check(line: string, readers: readonly KnownReader[]): Checked {
  const text = maskInLines(line);
  const { meant, right, wrong } = judge(text.replace(hidden, "hidden-key"), readers);
  const isMasked = showsMask(text);
  if (meant === undefined) return { text, isMasked, headline: nothingMeant(text), details: [] };
  const headline =
    wrong.length === 0
      ? filled(isStandIn(meant) ? words.example : words.all, readers.length)
      : filled(words.some, readers.length - right.length, readers.length);
  const groups = wrong.map((group) => [readingIn(group.reading), group.readers.join(", ")] as const);
  const rest = [[words.right, right.length > 0 ? right.join(", ") : undefined]] as const;
  return { text, isMasked, headline, details: wrong.length === 0 ? [] : [terms([...groups, ...rest])] };
}

function nothingMeant(text: string): string {
  const other = otherName(text);
  if (other !== undefined) return filled(words.other, other);
  return namesValue(text) ? words.named : words.nothing;
}

function readingIn(reading: Reading): string {
  return filled(words[outcomeOf(reading)], typeof reading === "string" ? visible(reading) : "");
}
