import { type Kind, kinds } from "../../domain/search/record.ts";

interface Props {
  /** Start of the ids in this panel. */
  name: string;
  chosen: Kind | "";
  onChoose: (kind: Kind | "") => void;
}

const labels: Readonly<Record<Kind, string>> = {
  Question: "Questions",
  Error: "Errors",
  Guide: "Guide",
  Checklist: "Checklists",
  Glossary: "Glossary",
  Fact: "Facts",
};

/** Which kind of results is shown; all of them at first. */
export function KindFilter({ name, chosen, onChoose }: Props) {
  return (
    <fieldset class="search-kinds">
      <legend class="visually-hidden">Show</legend>
      {(["", ...kinds] as const).map((kind) => (
        <label key={kind}>
          <input
            type="radio"
            name={`${name}-kind`}
            checked={kind === chosen}
            onChange={() => onChoose(kind)}
          />
          {kind === "" ? "All" : labels[kind]}
        </label>
      ))}
    </fieldset>
  );
}
