/** Texts of any characters, for property tests. */
import * as fc from "fast-check";

/** Codes that are no characters by themselves: the halves of pairs. */
const halves = { first: 0xd800, count: 0x800 };
const last = 0x10ffff;

/**
 * Any character. fast-check has `unit: "binary"` for it, which writes down all 1.1 million of them before the first text
 * is drawn, in every process that tests: a second each time.
 */
const anyCharacter = fc.nat({ max: last - halves.count }).map(
  (place) => String.fromCodePoint(place < halves.first ? place : place + halves.count),
  (character) => {
    const code = typeof character === "string" ? (character.codePointAt(0) ?? -1) : -1;
    if (code < 0 || character !== String.fromCodePoint(code)) throw new Error("not one character");
    return code < halves.first ? code : code - halves.count;
  },
);

/** Text of any characters, also of those that nobody sees and of names that objects inherit. */
export function anyText(constraints: fc.StringSharedConstraints = {}): fc.Arbitrary<string> {
  return fc.string({ ...constraints, unit: anyCharacter });
}
