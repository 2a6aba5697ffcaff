import { useStore } from "@nanostores/preact";
import { useRef, useState } from "preact/hooks";
import { $kinds, $search, search, type SearchHit, type SearchState } from "../state/search.ts";

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
      <p class="search-count" role="status" aria-atomic="true">
        {announce(state)}
      </p>
      {"suggestion" in state && state.suggestion && <Suggestion words={state.suggestion} onAsk={ask} />}
      {state.status === "found" && <Hits hits={state.hits} />}
      {state.status !== "found" && <Help isSecret={state.status === "secret"} base={base} />}
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

/** One sentence for the live region. */
function announce(state: SearchState): string {
  switch (state.status) {
    case "idle":
      return "";
    case "found":
      return state.total === 1 ? "1 result" : `${state.total} results`;
    case "nothing":
      return `Nothing found for "${state.query}".`;
    case "secret":
      return "That looks like a secret key, so it was not searched for.";
    case "broken":
      return import.meta.env.DEV
        ? "Search needs a build: run npm start."
        : "Search could not start in this browser.";
  }
}

function Hits({ hits }: { hits: readonly SearchHit[] }) {
  return (
    <ul class="hits" role="list">
      {hits.map((hit) => (
        <li key={hit.url}>
          <a href={hit.url}>
            <span class="hit-title">{hit.title}</span>
            <span class="hit-kind">
              {hit.kind === "Guide" ? `Guide: ${hit.topic}` : `${hit.kind}: ${hit.topic}`}
            </span>
            <span class="hit-excerpt">
              {hit.excerpt.map((piece, index) =>
                piece.match ? <mark key={index}>{piece.text}</mark> : piece.text,
              )}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

interface SuggestionProps {
  words: string;
  onAsk: (query: string) => void;
}

function Suggestion({ words, onAsk }: SuggestionProps) {
  return (
    <p>
      Did you mean{" "}
      <button type="button" class="link" onClick={() => onAsk(words)}>
        {words}
      </button>
      ?
    </p>
  );
}

interface HelpProps {
  /** Whether the query was refused because it looks like a credential. */
  isSecret: boolean;
  base: string;
}

function Help({ isSecret, base }: HelpProps) {
  return (
    <div class="search-help">
      {isSecret && (
        <p>
          If you pasted that key anywhere else, treat it as exposed: delete it and create a new one. Type a
          few words about your problem instead.
        </p>
      )}
      <p>
        Browse instead: <a href={`${base}guide/troubleshoot/`}>the error explainer</a>,{" "}
        <a href={`${base}search/`}>everything from A to Z</a>, <a href={`${base}faq/`}>all questions</a>,{" "}
        <a href={`${base}checklist/`}>the setup checklist</a>.
      </p>
    </div>
  );
}
