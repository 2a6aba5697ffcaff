import { useStore } from "../dom/use-store.ts";
import { useEffect, useState } from "preact/hooks";
import { everywhere } from "../../domain/search/topics.ts";
import { $search, handOverAsked, type Question, search, type SitePaths } from "../../state/search.ts";
import { KindFilter } from "./KindFilter.tsx";
import { SearchInput } from "./SearchInput.tsx";
import { SearchOutcome } from "./SearchOutcome.tsx";
import { useOptions } from "./use-options.ts";

interface Props {
  site: SitePaths;
  /** Start of the ids in this panel; a page may hold two. */
  name: string;
  /** What stands in the box at first; whoever shows the panel asks it. */
  question?: string;
  /** Called with each question that was answered, and with "" when there is none to keep. */
  onAnswer?: (question: string) => void;
  /** Where there is something to close, Escape and a button do it. */
  onClose?: () => void;
}

/**
 * The search box with what it found. The results are links with the role of an option, because they lead somewhere: they
 * open in a new tab as links do.
 */
export function SearchPanel({ site, name, question = "", onAnswer, onClose }: Props) {
  const state = useStore($search);
  const [asked, setAsked] = useState<Question>({ typed: question, scope: everywhere });
  const { panel, active, mark, onKeyDown } = useOptions();
  const { typed, scope } = asked;

  const ask = (change: Partial<Question>): void => {
    const next = { typed, scope, ...change };
    setAsked(next);
    mark(-1);
    void search(next, site);
  };

  useEffect(() => {
    // A key must not stay readable on the screen.
    if (state.status === "secret") setAsked({ typed: "", scope });
    if (state.status === "found" || state.status === "nothing") onAnswer?.(state.query);
    if (state.status === "idle" || state.status === "secret") onAnswer?.("");
  }, [state]);

  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !onClose) return onKeyDown(event);
    // Some browsers would only empty the box; one key does one thing everywhere.
    event.preventDefault();
    onClose();
  };

  const isOpen = state.status === "found" || (state.status === "nothing" && state.near !== undefined);
  return (
    <search ref={panel} class="search-panel" onKeyDown={onKey}>
      <SearchInput
        name={name}
        typed={typed}
        isOpen={isOpen}
        active={isOpen ? active : -1}
        onAsk={(text, isWhole) => ask({ typed: text, isWhole })}
        onClose={onClose}
      />
      <KindFilter name={name} chosen={scope.kind} onChoose={(kind) => ask({ scope: { ...scope, kind } })} />
      <SearchOutcome
        state={state}
        name={name}
        site={site}
        active={active}
        onExplain={() => handOverAsked(typed)}
        onTopic={(topic) => ask({ scope: { ...scope, topic } })}
        onAll={() => ask({ scope: everywhere })}
      />
    </search>
  );
}
