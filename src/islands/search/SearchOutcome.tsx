import type { Piece } from "../../domain/search/excerpt.ts";
import { inShort } from "../../domain/search/query.ts";
import type { IndexedTopic } from "../../domain/search/record.ts";
import type { SearchHit, SearchState } from "../../state/search.ts";
import { TopicFilter } from "./TopicFilter.tsx";

interface Props {
  state: SearchState;
  /** Start of the ids in this panel. */
  name: string;
  /** Path under which the site is served, with a trailing slash. */
  base: string;
  /** Place of the marked option, -1 for none. */
  active: number;
  /** Called before the link to the error explainer opens. */
  onExplain: () => void;
  onTopic: (topic: string) => void;
}

/** What a search came to, in each of its states; it keeps none of its own, so the style guide can show them all. */
export function SearchOutcome({ state, name, base, active, onExplain, onTopic }: Props) {
  const isSecret = state.status === "secret";
  return (
    <>
      <div class="search-line">
        <p class={isSecret ? "search-count refused" : "search-count"} role="status" aria-atomic="true">
          {announce(state)}
          {state.status === "found" && state.topic && (
            <span class="visually-hidden"> in “{state.topic}”</span>
          )}
        </p>
        {state.status === "found" && state.topics.length > 0 && (
          <TopicFilter name={name} topics={state.topics} chosen={state.topic} onChoose={onTopic} />
        )}
      </div>
      {state.status === "found" && (
        <div class="hits" role="listbox" id={`${name}-hits`} aria-label="Results">
          {state.isError && (
            <Explain id={`${name}-hit-0`} isActive={active === 0} base={base} onExplain={onExplain} />
          )}
          {state.hits.map((hit, index) => {
            const place = index + (state.isError ? 1 : 0);
            const id = `${name}-hit-${place}`;
            return <Hit key={hit.url} hit={hit} id={id} isActive={place === active} base={base} />;
          })}
        </div>
      )}
      {state.status !== "found" && state.status !== "loading" && (
        <Help
          isSecret={isSecret}
          isStale={state.status === "stale"}
          topics={state.status === "nothing" ? state.browse : []}
          base={base}
        />
      )}
    </>
  );
}

/** One sentence for the live region. */
function announce(state: SearchState): string {
  switch (state.status) {
    case "idle":
      return "";
    case "loading":
      return "Loading the search …";
    case "found":
      return state.hits.length === 1 ? "1 result" : `${state.hits.length} results`;
    case "nothing":
      return `Nothing found for “${inShort(state.query)}”.`;
    case "secret":
      return "Danger: that looks like a secret key. It was not searched for, and the box was emptied.";
    case "stale":
      return "The guide has changed since you opened this page.";
    case "broken":
      return import.meta.env.DEV
        ? "Search needs a build: run npm start."
        : "Search could not start in this browser.";
  }
}

interface OptionProps {
  id: string;
  isActive: boolean;
}

/** The first result for what looks like an error message. */
function Explain({ id, isActive, base, onExplain }: OptionProps & Pick<Props, "base" | "onExplain">) {
  return (
    <a
      role="option"
      id={id}
      class="hit hit-explain"
      aria-selected={isActive}
      tabIndex={-1}
      href={`${base}guide/troubleshoot/#explain-error`}
      onClick={onExplain}
    >
      <span class="hit-title">Explain this error</span>
      <span class="hit-place">Takes your text along, in this browser only</span>
    </a>
  );
}

function Hit({ hit, id, isActive, base }: OptionProps & Pick<Props, "base"> & { hit: SearchHit }) {
  return (
    <a
      role="option"
      id={id}
      class="hit"
      aria-selected={isActive}
      tabIndex={-1}
      href={base + hit.url.slice(1)}
    >
      <span class="hit-title">
        <Marked pieces={hit.title} />
      </span>
      <span class="hit-place">
        {hit.kind}
        {hit.topic && <span class="hit-topic">{hit.topic}</span>}
      </span>
      {/* Read out, it would make every result a paragraph. */}
      <span class="hit-excerpt" aria-hidden="true">
        <Marked pieces={hit.excerpt ?? []} />
      </span>
    </a>
  );
}

function Marked({ pieces }: { pieces: readonly Piece[] }) {
  return <>{pieces.map(({ text, isMatch }, index) => (isMatch ? <mark key={index}>{text}</mark> : text))}</>;
}

interface HelpProps {
  /** Whether the question was refused because it looks like a credential. */
  isSecret: boolean;
  isStale: boolean;
  /** Topics of the questions. */
  topics: readonly IndexedTopic[];
  base: string;
}

function Help({ isSecret, isStale, topics, base }: HelpProps) {
  return (
    <div class="search-help">
      {isSecret && (
        <p>
          If you pasted that key anywhere else, treat it as exposed: delete it and create a new one. Type a
          few words about your problem instead.
        </p>
      )}
      {isStale && (
        <p>
          <button type="button" class="link" onClick={() => location.reload()}>
            Load this page again
          </button>
          , then search.
        </p>
      )}
      {topics.length > 0 && (
        <>
          <p id="search-topics">Look through the questions by topic:</p>
          <ul class="search-topics" role="list" aria-labelledby="search-topics">
            {topics.map(({ title, url }) => (
              <li key={url}>
                <a href={base + url.slice(1)}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        {topics.length > 0 ? "Or open" : "Browse instead:"}{" "}
        <a href={`${base}guide/troubleshoot/`}>the error explainer</a>,{" "}
        <a href={`${base}search/`}>everything from A to Z</a>, <a href={`${base}faq/`}>all questions</a>,{" "}
        <a href={`${base}checklist/`}>the setup checklist</a>.
      </p>
    </div>
  );
}
