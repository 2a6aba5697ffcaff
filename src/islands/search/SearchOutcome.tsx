import type { SearchHit, SearchState } from "../../state/search.ts";

interface Props {
  state: SearchState;
  /** Path under which the site is served, with a trailing slash. */
  base: string;
  /** Called with the words of a suggestion that the reader takes. */
  onAsk: (query: string) => void;
}

/** What a search came to, in each of its states; it keeps none of its own, so the style guide can show them all. */
export function SearchOutcome({ state, base, onAsk }: Props) {
  return (
    <>
      <p
        class={state.status === "secret" ? "search-count refused" : "search-count"}
        role="status"
        aria-atomic="true"
      >
        {announce(state)}
      </p>
      {"suggestion" in state && state.suggestion && <Suggestion words={state.suggestion} onAsk={onAsk} />}
      {state.status === "found" && <Hits hits={state.hits} />}
      {state.status !== "found" && <Help isSecret={state.status === "secret"} base={base} />}
    </>
  );
}

/** One sentence for the live region. */
function announce(state: SearchState): string {
  switch (state.status) {
    case "idle":
      return "";
    case "found":
      if (state.total > state.hits.length) return `${state.total} results, the first ${state.hits.length}`;
      return state.total === 1 ? "1 result" : `${state.total} results`;
    case "nothing":
      return `Nothing found for "${state.query}".`;
    case "secret":
      return "Danger: that looks like a secret key. It was not searched for, and the box was emptied.";
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
