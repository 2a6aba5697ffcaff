import * as words from "../../../content/words/search.yaml";
import { useStore } from "../dom/use-store.ts";
import { useEffect, useRef, useState } from "preact/hooks";
import { everywhere, type Scope } from "../../domain/search/topics.ts";
import { $search, handOverAsked, search } from "../../state/search.ts";
import { KindFilter } from "./KindFilter.tsx";
import { SearchOutcome } from "./SearchOutcome.tsx";

interface Props {
  /** Path under which the site is served, with a trailing slash. */
  base: string;
  /** The same, or the path under it of the pages in the language of this one. */
  home: string;
  /** Start of the ids in this panel; a page may hold two. */
  name: string;
  /** What stands in the box at first. */
  question?: string;
  /** Called with each question that was answered, and with "" when there is none to keep. */
  onAnswer?: (question: string) => void;
  /** Where there is something to close, Escape and a button do it. */
  onClose?: () => void;
}

/** Of a longer paste the beginning is kept for the error explainer. */
const longestPaste = 20_000;
/** What the box shows of a paste; a long line would only make it slow. */
const longestShown = 300;

/**
 * The search box as an editable combobox: the focus stays in the box, and the arrows mark one of the results. The
 * results are links with the role of an option, because they lead somewhere: they open in a new tab as links do.
 */
export function SearchPanel({ base, home, name, question = "", onAnswer, onClose }: Props) {
  const state = useStore($search);
  // What the box shows, and what was meant by it: of a long paste the box shows the beginning.
  const [asked, setAsked] = useState({ shown: question, whole: question });
  const [scope, setScope] = useState(everywhere);
  const [active, setActive] = useState(-1);
  const panel = useRef<HTMLElement>(null);

  const ask = (whole: string, within: Scope = scope, isWhole: boolean = false): void => {
    setAsked({ shown: whole.replace(/\s+/g, " ").slice(0, longestShown), whole });
    setScope(within);
    setActive(-1);
    void search(whole, within, base, home, isWhole);
  };

  useEffect(() => {
    if (question) ask(question, scope, true);
  }, []);

  useEffect(() => {
    // A key must not stay readable on the screen.
    if (state.status === "secret") setAsked({ shown: "", whole: "" });
    if (state.status === "found" || state.status === "nothing") onAnswer?.(state.query);
    if (state.status === "idle" || state.status === "secret") onAnswer?.("");
  }, [state]);

  const options = () => [...(panel.current?.querySelectorAll<HTMLElement>("[role=option]") ?? [])];
  const mark = (place: number): void => {
    setActive(place);
    options()[place]?.scrollIntoView({ block: "nearest" });
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && onClose) {
      // Some browsers would only empty the box; one key does one thing everywhere.
      event.preventDefault();
      return onClose();
    }
    if (!(event.target as Element).matches("[role=combobox]") || event.isComposing) return;
    const all = options();
    if (event.key === "Enter") {
      event.preventDefault();
      return all[Math.max(0, active)]?.click();
    }
    const next = placeAfter(event.key, active, all.length);
    if (next === undefined) return;
    event.preventDefault();
    mark(next);
  };

  const onPaste = (event: ClipboardEvent): void => {
    const box = event.currentTarget as HTMLInputElement;
    const added = event.clipboardData?.getData("text/plain").slice(0, longestPaste) ?? "";
    // A box of one line would drop the line breaks, and with them the difference between a message and words.
    if (added.length <= longestShown && !/[\r\n]/.test(added.trim())) return;
    event.preventDefault();
    const { value, selectionStart, selectionEnd } = box;
    ask(value.slice(0, selectionStart ?? 0) + added + value.slice(selectionEnd ?? value.length), scope, true);
  };

  const isOpen = state.status === "found";
  return (
    <search ref={panel} class="search-panel" onKeyDown={onKeyDown}>
      <div class="search-bar">
        <label for={`${name}-input`} class="visually-hidden">
          {words.label}
        </label>
        <input
          id={`${name}-input`}
          type="search"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={isOpen ? `${name}-hits` : undefined}
          aria-activedescendant={isOpen && active >= 0 ? `${name}-hit-${active}` : undefined}
          placeholder={words.placeholder}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          enterkeyhint="search"
          value={asked.shown}
          onInput={(event) => ask(event.currentTarget.value, scope, event.inputType === "insertFromPaste")}
          onPaste={onPaste}
        />
        {onClose && (
          <button type="button" onClick={onClose}>
            {words.close}
          </button>
        )}
      </div>
      <KindFilter name={name} chosen={scope.kind} onChoose={(kind) => ask(asked.whole, { ...scope, kind })} />
      <SearchOutcome
        state={state}
        name={name}
        base={base}
        home={home}
        active={active}
        onExplain={() => handOverAsked(asked.whole)}
        onTopic={(topic) => ask(asked.whole, { ...scope, topic })}
      />
    </search>
  );
}

/** Which option a key marks; -1 is the box itself. Undefined where the key belongs to the text. */
function placeAfter(key: string, active: number, count: number): number | undefined {
  if (count === 0) return undefined;
  switch (key) {
    case "ArrowDown":
      return active + 1 < count ? active + 1 : -1;
    case "ArrowUp":
      return active >= 0 ? active - 1 : count - 1;
    case "Home":
      return active >= 0 ? 0 : undefined;
    case "End":
      return active >= 0 ? count - 1 : undefined;
    default:
      return undefined;
  }
}
