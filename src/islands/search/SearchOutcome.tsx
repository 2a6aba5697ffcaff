import type { ComponentChildren } from "preact";
import * as words from "../../../content/words/search.yaml";
import type { Piece } from "../../domain/search/marks.ts";
import { filled } from "../../domain/words/words.ts";
import { inShort, otherKnowsMore } from "../../domain/search/query.ts";
import type { Kind } from "../../domain/search/record.ts";
import type { SearchHit, SearchState, SitePaths } from "../../state/search.ts";
import { TopicFilter } from "./TopicFilter.tsx";

interface Props {
  state: SearchState;
  /** Start of the ids in this panel. */
  name: string;
  site: SitePaths;
  /** Place of the marked option, -1 for none. */
  active: number;
  /** Called before the link to the error explainer opens. */
  onExplain: () => void;
  onTopic: (topic: string) => void;
  /** Called to see results of every kind. */
  onAll: () => void;
}

/** What a search came to, in each of its states; it keeps none of its own, so the style guide can show them all. */
export function SearchOutcome({ state, name, site, active, onExplain, onTopic, onAll }: Props) {
  return (
    <>
      <div class="search-line">
        <p
          class={state.status === "secret" ? "search-count refused" : "search-count"}
          role="status"
          aria-atomic="true"
        >
          {announce(state)}
          {state.status === "found" && state.topic && (
            <span class="visually-hidden"> {filled(words.within, state.topic)}</span>
          )}
        </p>
        {state.status === "found" && state.topics.length > 0 && (
          <TopicFilter name={name} topics={state.topics} chosen={state.topic} onChoose={onTopic} />
        )}
      </div>
      {(state.status === "found" || state.status === "nothing") && (
        <OtherLanguage state={state} site={site} />
      )}
      {state.status === "found" && (
        <Hits {...state} name={name} site={site} active={active} onExplain={onExplain} />
      )}
      {state.status === "nothing" && state.near && (
        <Hits
          hits={state.near.hits}
          isError={state.isError}
          name={name}
          site={site}
          active={active}
          onExplain={onExplain}
        />
      )}
      {state.status !== "found" && state.status !== "loading" && (
        <Help state={state} site={site} onAll={onAll} />
      )}
    </>
  );
}

interface AnsweredProps {
  state: Extract<SearchState, { query: string }>;
  site: SitePaths;
}

/** The way to the search in the other language, with the same words, where it knows more. */
function OtherLanguage({ state: { status, query }, site: { base, home, other } }: AnsweredProps) {
  const isTranslated = home !== base;
  if (!otherKnowsMore(query, { isTranslated, isFound: status === "found" })) return null;
  return (
    <p>
      {/* Who needs it reads Chinese, on either page. */}
      <a
        href={`${other}search/?q=${encodeURIComponent(query)}`}
        lang="zh-Hans"
        hreflang={isTranslated ? "en" : "zh-Hans"}
      >
        {words.other}
      </a>
    </p>
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
      return [
        filled(words.nothing, inShort(state.query)),
        state.near && (state.near.isName ? words.named : words.near),
      ].join(" ");
    case "secret":
      return words.secret;
    case "stale":
      return words.stale;
    case "broken":
      return import.meta.env.DEV ? "Search needs a build: run npm start." : words.broken;
  }
}

interface HitsProps extends Omit<Props, "state" | "onTopic" | "onAll"> {
  hits: readonly SearchHit[];
  isError: boolean;
}

/** The results; what looks like an error message is for the error explainer first. */
function Hits({ hits, isError, name, site, active, onExplain }: HitsProps) {
  return (
    <div class="hits" role="listbox" id={`${name}-hits`} aria-label={words.results}>
      {isError && (
        <Option
          id={`${name}-hit-0`}
          isActive={active === 0}
          href={`${site.home}guide/troubleshoot/#explain-error`}
          class="hit hit-explain"
          onClick={onExplain}
        >
          <span class="hit-title">{words.explain}</span>
          <span class="hit-place">{words.taken}</span>
        </Option>
      )}
      {hits.map(({ url, title, kind, topic, excerpt }, index) => {
        const place = index + (isError ? 1 : 0);
        return (
          <Option
            key={url}
            id={`${name}-hit-${place}`}
            isActive={place === active}
            href={site.base + url.slice(1)}
          >
            <span class="hit-title">{marked(title)}</span>
            <span class="hit-place">
              {kindWords[kind]}
              {topic && <span class="hit-topic">{topic}</span>}
            </span>
            {/* Read out, it would make every result a paragraph. Of a table alone there is none. */}
            {excerpt?.length !== 0 && (
              <span class="hit-excerpt" aria-hidden="true">
                {marked(excerpt ?? [])}
              </span>
            )}
          </Option>
        );
      })}
    </div>
  );
}

interface OptionProps {
  id: string;
  isActive: boolean;
  href: string;
  class?: string;
  onClick?: () => void;
  children: ComponentChildren;
}

/** A result: a link, because it leads somewhere. */
function Option({ id, isActive, href, class: look = "hit", onClick, children }: OptionProps) {
  return (
    <a
      role="option"
      id={id}
      class={look}
      aria-selected={isActive}
      tabIndex={-1}
      href={href}
      onClick={onClick}
    >
      {children}
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

function marked(pieces: readonly Piece[]): ComponentChildren {
  return pieces.map(({ text, isMatch }, index) => (isMatch ? <mark key={index}>{text}</mark> : text));
}

/** The ways on where nothing was found. */
function Help({ state, site: { base, home }, onAll }: Pick<Props, "state" | "site" | "onAll">) {
  /** Topics of the questions. */
  const topics = state.status === "nothing" ? state.browse : [];
  return (
    <div class="search-help">
      {state.status === "secret" && <p>{words.exposed}</p>}
      {state.status === "stale" && (
        <p>
          <button type="button" class="link" onClick={() => location.reload()}>
            {words.reload}
          </button>
          {words.afterwards}
        </p>
      )}
      {state.status === "nothing" && state.isElsewhere && (
        <p>
          <button type="button" class="link" onClick={onAll}>
            {words.elsewhere}
          </button>
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
