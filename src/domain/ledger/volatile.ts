import type { Fact } from "./fact.ts";

/** A value that the ledger should supply, found typed into prose. */
export interface VolatileValue {
  /** 1-based line in the source. */
  line: number;
  /** The text as typed. */
  received: string;
  /** What to write instead. */
  expected: string;
}

const generalShapes: readonly { shape: RegExp; expected: string }[] = [
  {
    shape: /[$€£]\d[\d,.]*|\b\d[\d,.]* (?:US )?(?:dollars?|cents?|USD|euros?|EUR)\b/i,
    expected: 'a fact of kind money: <Fact id="…" />',
  },
  {
    shape: /\b(?:(?:gpt|dall-e)-[\w.-]*\d|o\d-\w)[\w.-]*/i,
    expected: 'a fact of kind model: <Fact id="…" />',
  },
  {
    shape: /(?:https?:\/\/)?(?:[a-z]+\.)*(?:openai|chatgpt)\.com\b[\w/.-]*/i,
    expected: 'a fact of kind url: <Fact id="…" /> or <FactLink id="…">text</FactLink>',
  },
  { shape: /\b20\d\d-\d\d-\d\d\b/, expected: 'a fact of kind date: <Fact id="…" />' },
];

/** Kinds whose exact value is refused in prose; numbers and words like "All" are too common for that. */
const literalKinds = new Set(["url", "money", "model", "date"]);
const longLabel = 12;

/**
 * Finds prices, model names, dashboard addresses, dates and screen labels typed into prose instead of taken
 * from the ledger.
 *
 * @param prose a text in which code, tags and link targets are blanked out, on its own lines
 */
export function findVolatileValues(prose: string, facts: readonly Fact[]): VolatileValue[] {
  const literals = facts
    .filter((fact) => typeof fact.value === "string" && isRefused(fact))
    .map((fact) => ({ value: String(fact.value), id: fact.id }))
    // Most texts hold none, and then there is nothing to look for in each line.
    .filter(({ value }) => prose.includes(value));
  return prose
    .split("\n")
    .flatMap((text, index) => findInLine(text, literals).map((found) => ({ line: index + 1, ...found })));
}

function isRefused(fact: Fact): boolean {
  if (fact.kind === "label") return String(fact.value).length >= longLabel;
  return literalKinds.has(fact.kind);
}

function findInLine(
  text: string,
  literals: readonly { value: string; id: string }[],
): Omit<VolatileValue, "line">[] {
  const literal = literals.find(({ value }) => text.includes(value));
  if (literal) return [{ received: literal.value, expected: `<Fact id="${literal.id}" />` }];
  for (const { shape, expected } of generalShapes) {
    const match = shape.exec(text);
    if (match) return [{ received: match[0], expected }];
  }
  return [];
}
