import * as words from "../../../content/words/search.yaml";
import { type Kind, kinds } from "../../domain/search/record.ts";

interface Props {
  /** Start of the ids in this panel. */
  name: string;
  chosen: Kind | "";
  onChoose: (kind: Kind | "") => void;
}

const labels: Readonly<Record<Kind, string>> = {
  Question: words.questions,
  Error: words.errors,
  Guide: words.guides,
  Checklist: words.checklists,
  Glossary: words.terms,
  Fact: words.facts,
};

/** Which kind of results is shown; all of them at first. */
export function KindFilter({ name, chosen, onChoose }: Props) {
  return (
    <fieldset class="search-kinds">
      <legend class="visually-hidden">{words.show}</legend>
      {(["", ...kinds] as const).map((kind) => (
        <label key={kind}>
          <input
            type="radio"
            name={`${name}-kind`}
            checked={kind === chosen}
            onChange={() => onChoose(kind)}
          />
          {kind === "" ? words.all : labels[kind]}
        </label>
      ))}
    </fieldset>
  );
}
