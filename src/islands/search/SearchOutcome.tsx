import * as words from "../../../content/words/search.yaml";
import type { Piece } from "../../domain/search/excerpt.ts";
import { filled } from "../../domain/words/words.ts";
import { inShort } from "../../domain/search/query.ts";
import type { IndexedTopic, Kind } from "../../domain/search/record.ts";
import type { SearchHit, SearchState } from "../../state/search.ts";
import { TopicFilter } from "./TopicFilter.tsx";

interface Props {
  state: SearchState;
  /** Start of the ids in this panel. */
  name: string;
  /** Path under which the site is served, with a trailing slash. */
  base: string;
  /** The same, or the path under it of the pages in the language of this one. */
  home: string;
  /** Place of the marked option, -1 for none. */
  active: number;
  /** Called before the link to the error explainer opens. */
  onExplain: () => void;
  onTopic: (topic: string) => void;
}

/** What a search came to, in each of its states; it keeps none of its own, so the style guide can show them all. */
export function SearchOutcome({ state, name, base, home, active, onExplain, onTopic }: Props) {
  const isSecret = state.status === "secret";
  return (
    <>
      <div class="search-line">
        <p class={isSecret ? "search-count refused" : "search-count"} role="status" aria-atomic="true">
          {announce(state)}
          {state.status === "found" && state.topic && (
            <span class="visually-hidden"> {filled(words.within, state.topic)}</span>
          )}
        </p>
        {state.status === "found" && state.topics.length > 0 && (
          <TopicFilter name={name} topics={state.topics} chosen={state.topic} onChoose={onTopic} />
        )}
      </div>
      {state.status === "found" && (
        <div class="hits" role="listbox" id={`${name}-hits`} aria-label={words.results}>
          {state.isError && (
            <Explain id={`${name}-hit-0`} isActive={active === 0} home={home} onExplain={onExplain} />
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
          home={home}
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
      return `${words.loading} …`;
    case "found":
      return state.hits.length === 1 ? words.one : filled(words.more, state.hits.length);
    case "nothing":
      return filled(words.nothing, inShort(state.query));
    case "secret":
      return words.secret;
    case "stale":
      return words.stale;
    case "broken":
      return import.meta.env.DEV ? "Search needs a build: run npm start." : words.broken;
  }
}

interface OptionProps {
  id: string;
  isActive: boolean;
}

/** The first result for what looks like an error message. */
function Explain({ id, isActive, home, onExplain }: OptionProps & Pick<Props, "home" | "onExplain">) {
  return (
    <a
      role="option"
      id={id}
      class="hit hit-explain"
      aria-selected={isActive}
      tabIndex={-1}
      href={`${home}guide/troubleshoot/#explain-error`}
      onClick={onExplain}
    >
      <span class="hit-title">{words.explain}</span>
      <span class="hit-place">{words.taken}</span>
    </a>
  );
}

const kindWords: Readonly<Record<Kind, string>> = {
  Question: words.question,
  Error: words.error,
  Guide: words.guide,
  Checklist: words.checklist,
  Glossary: words.glossary,
  Fact: words.fact,
};

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
        {kindWords[hit.kind]}
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
  home: string;
}

function Help({ isSecret, isStale, topics, base, home }: HelpProps) {
  return (
    <div class="search-help">
      {isSecret && <p>{words.exposed}</p>}
      {isStale && (
        <p>
          <button type="button" class="link" onClick={() => location.reload()}>
            {words.reload}
          </button>
          {words.afterwards}
        </p>
      )}
      {topics.length > 0 && (
        <>
          <p id="search-topics">{words.through}</p>
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
        {topics.length > 0 ? words.or : words.browse}{" "}
        <a href={`${home}guide/troubleshoot/`}>{words.explainer}</a>,{" "}
        <a href={`${home}search/`}>{words.everything}</a>, <a href={`${home}faq/`}>{words.answers}</a>,{" "}
        <a href={`${home}checklist/`}>{words.setup}</a>.
      </p>
    </div>
  );
}
