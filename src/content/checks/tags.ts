import type { Fact } from "../../domain/ledger/fact.ts";
import type { Content, Unread } from "../files/entries.ts";
import type { Problem } from "../files/problem.ts";
import { placeOf, type Text } from "../files/texts.ts";
import type { KindName } from "../kinds.ts";
import type { Tag } from "../text/read.ts";
import { type Named, ruleOf, tagNames } from "../text/tags.ts";
import { sampleProblem } from "./references.ts";
import { unknownIds } from "./unknown-ids.ts";
import { isSample } from "./samples.ts";

/** The kinds whose entries a tag names. */
const kindsNamed: Readonly<Partial<Record<Named, KindName>>> = {
  citations: "citations",
  drawing: "drawings",
  envLine: "envLines",
};

/**
 * Tags that do not exist or may not stand there, and what they name that does not exist or is of another kind. What could be
 * among entries that cannot be read is not judged.
 */
export function tagProblems(
  root: string,
  content: Content,
  texts: readonly Text[],
  isWhole: Unread["isWhole"],
): Problem[] {
  const isKnown = (named: Named) => named === "sample" || isWhole(kindsNamed[named] ?? "facts");
  const facts = new Map(content.facts.map(({ name, data }) => [name, data as Fact]));
  const known = {
    root,
    facts,
    citations: content.citations.map(({ name }) => name),
    drawings: content.drawings.map(({ name }) => name),
    envLines: content.envLines.map(({ name }) => name),
  };
  return texts.flatMap((text) =>
    text.tags.flatMap((tag) => [
      ...nameProblems(text, tag),
      ...Object.entries(ruleOf(tag.name)?.names ?? {})
        .filter(([, named]) => isKnown(named))
        .flatMap(([attribute, named]) =>
          attributeProblems(text, tag, tag.attributes[attribute], named, known),
        ),
    ]),
  );
}

function nameProblems(text: Text, { name, line }: Tag): Problem[] {
  const known = tagNames(text.isField);
  if (known.includes(name)) return [];
  const expected = `one of ${known.map((one) => `<${one}>`).join(", ")}`;
  return [{ file: placeOf(text, line), field: text.field, received: `<${name}>`, expected }];
}

interface Known {
  root: string;
  facts: ReadonlyMap<string, Fact>;
  citations: readonly string[];
  drawings: readonly string[];
  envLines: readonly string[];
}

function attributeProblems(
  text: Text,
  { name, attributes, line }: Tag,
  value: string | undefined,
  named: Named,
  { root, facts, citations, drawings, envLines }: Known,
): Problem[] {
  const { field } = text;
  const file = placeOf(text, line);
  if (named === "sample") {
    return isSample(root, value ?? "") ? [] : [sampleProblem(file, `${field}: <Sample file>`, value ?? "")];
  }
  if (named === "drawing") return unknownIds(file, `${field}: <Diagram name>`, [value ?? ""], drawings);
  if (named === "envLine") return unknownIds(file, `${field}: <${name} line>`, [value ?? ""], envLines);
  const ids = (value ?? "").split(/\s+/).filter(Boolean);
  // Only <Cite> may do without one of its attributes, as long as it has the other.
  if (ids.length === 0 && (name !== "Cite" || Object.keys(attributes).length === 0)) {
    return [{ file, field, received: `<${name}> without an id`, expected: `<${name} id="…">` }];
  }
  const unknown = unknownIds(file, field, ids, named === "citations" ? citations : [...facts.keys()]);
  if (unknown.length > 0 || named === "citations" || named === "facts" || named === "fact") return unknown;
  const found = ids.flatMap((id) => facts.get(id) ?? []);
  return found.flatMap((fact) => kindProblems(file, `${field}: <${name} id="${fact.id}">`, fact, named));
}

function kindProblems(file: string, field: string, { kind }: Fact, expected: string): Problem[] {
  if (kind === expected) return [];
  return [{ file, field, received: `a fact of kind ${kind}`, expected: `a fact of kind ${expected}` }];
}
