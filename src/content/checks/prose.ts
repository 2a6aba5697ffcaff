import type { Fact } from "../../domain/ledger/fact.ts";
import { findVolatileValues } from "../../domain/ledger/volatile.ts";
import { findWrongClaims } from "../../domain/ledger/wrong-claims.ts";
import type { Content } from "../files/entries.ts";
import { type Problem, show } from "../files/problem.ts";
import { placeOf, type Text } from "../files/texts.ts";

/** Values that belong into the ledger, and claims that the ledger calls wrong. */
export function proseProblems(texts: readonly Text[], content: Content): Problem[] {
  const facts = content.facts.map(({ data }) => data as Fact);
  return [
    ...texts.flatMap((text) =>
      findVolatileValues(text.prose, facts).map(({ line, received, expected }) => ({
        file: placeOf(text, line),
        field: text.field,
        received: `${show(received)} typed into prose`,
        expected,
      })),
    ),
    ...texts.flatMap(({ file, field, source }) =>
      findWrongClaims(source, facts).map(({ received, now }) => ({
        file,
        field,
        received: `${show(received)}, which the ledger calls wrong`,
        expected: now,
      })),
    ),
  ];
}

/** Markup that authors may not use. */
export function markupProblems(text: Text): Problem[] {
  return text.markup.map(({ source, line }) => ({
    file: placeOf(text, line),
    field: text.field,
    received: source,
    expected:
      "Markdown and the tags of src/content/text/tags.ts; no imports, no HTML, no expressions in braces",
  }));
}
