/** The heavy half of the check of a line: rules and view, loaded when somebody reaches for the field. */
import { isStandIn, judge, type KnownReader, namesValue, otherName } from "../../domain/env-files/compare.ts";
import { type Reading, visible } from "../../domain/env-files/reader.ts";
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

/** A mask with blanks in it would be more than one word to many readers. */
const hidden = /\[hidden: [^\]]+\]/g;

/** Hides the key in a line, then puts the rest before every reader. */
export function check(line: string, readers: readonly KnownReader[]): Checked {
  const text = maskInLines(line);
  const { meant, right, wrong } = judge(text.replace(hidden, "hidden-key"), readers);
  const isMasked = showsMask(text);
  if (meant === undefined) return { text, isMasked, headline: nothingMeant(text), details: [] };
  const what = isStandIn(meant) ? "this, but it is no key: put yours in its place" : "the key";
  const headline =
    wrong.length === 0
      ? `All ${readers.length} readers get ${what}.`
      : `${readers.length - right.length} of ${readers.length} readers do not get the key.`;
  const groups = wrong.map((group) => [words(group.reading), group.readers.join(", ")] as const);
  const rest = [["They get the key", right.length > 0 ? right.join(", ") : undefined]] as const;
  return { text, isMasked, headline, details: wrong.length === 0 ? [] : [terms([...groups, ...rest])] };
}

function nothingMeant(text: string): string {
  const other = otherName(text);
  if (other !== undefined) return `This sets ${other}, not OPENAI_API_KEY.`;
  return namesValue(text)
    ? "The key is not in this text: the value is a name or a command."
    : "This gives OPENAI_API_KEY no value.";
}

function words(reading: Reading): string {
  if (typeof reading === "string")
    return reading === "" ? "They get an empty key" : `They get ${visible(reading)}`;
  return "fails" in reading ? "They stop with an error" : "They get no key, and the program starts";
}
