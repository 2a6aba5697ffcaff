import { useStore } from "@nanostores/preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { $kinds, $search, search } from "../../state/search.ts";
import { SearchOutcome } from "./SearchOutcome.tsx";

interface Props {
  /** Path under which the site is served, with a trailing slash. */
  base: string;
  onClose: () => void;
}

/** Search box, count and results; arrows move between them, Escape closes the dialog. */
export function SearchPanel({ base, onClose }: Props) {
  const state = useStore($search);
  const kinds = useStore($kinds);
  const [query, setQuery] = useState("");
  const [kind, setKind] = useState("");
  const panel = useRef<HTMLElement>(null);

  // A key must not stay readable on the screen.
  useEffect(() => {
    if (state.status === "secret") setQuery("");
  }, [state]);

  const ask = (text: string, inKind = kind): void => {
    setQuery(text);
    setKind(inKind);
    void search(text, inKind, base);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const stops = [...(panel.current?.querySelectorAll<HTMLElement>("#search-input, .hits a") ?? [])];
    const here = stops.indexOf(document.activeElement as HTMLElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") {
      // Some browsers would only empty the box; one key does one thing everywhere.
      event.preventDefault();
      onClose();
    } else if (step !== undefined && here >= 0) {
      event.preventDefault();
      stops[(here + step + stops.length) % stops.length]?.focus();
    } else if (event.key === "Enter" && here === 0) {
      stops[1]?.click();
    }
  };

  return (
    <search ref={panel} class="search-panel" onKeyDown={onKeyDown}>
      <div class="search-bar">
        <label for="search-input" class="visually-hidden">
          Search questions and pages
        </label>
        <input
          id="search-input"
          type="search"
          placeholder="Search, for example: lost key"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          value={query}
          onInput={(event) => ask(event.currentTarget.value)}
        />
        <button type="button" onClick={onClose}>
          Close
        </button>
      </div>
      {kinds.length > 1 && (
        <KindFilter kinds={kinds} chosen={kind} onChoose={(chosen) => ask(query, chosen)} />
      )}
      <SearchOutcome state={state} base={base} onAsk={ask} />
    </search>
  );
}

interface KindFilterProps {
  kinds: readonly string[];
  chosen: string;
  onChoose: (kind: string) => void;
}

function KindFilter({ kinds, chosen, onChoose }: KindFilterProps) {
  return (
    <fieldset class="search-kinds">
      <legend class="visually-hidden">Show</legend>
      {["", ...kinds].map((kind) => (
        <label key={kind}>
          <input type="radio" name="search-kind" checked={kind === chosen} onChange={() => onChoose(kind)} />
          {kind === "" ? "Everything" : kind}
        </label>
      ))}
    </fieldset>
  );
}
