import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { announce, countProgress, type Group, type StepMark } from "../../domain/checklist/checklist.ts";
import { createProgress, noProgress } from "../../state/progress.ts";
import { stepAnchor } from "./anchor.ts";
import { ChecklistStatus } from "./ChecklistStatus.tsx";
import { ChecklistStep, type IslandStep } from "./ChecklistStep.tsx";
import { loadTools } from "./load-tools.ts";
import type { ListContext } from "./tools/context.ts";
import { useSaved } from "../dom/use-store.ts";

const noNotes: Readonly<Record<string, string>> = {};

type Slots = Readonly<Record<string, ComponentChildren>>;

export type ChecklistProps = {
  /** File name of the checklist. */
  name: string;
  title: string;
  /** Level of the group headings: one below the heading that stands above the list. */
  headingLevel: 2 | 3;
  /** Shows the next step alone until the reader asks for the others. */
  short?: boolean;
  groups: readonly Group[];
  steps: readonly IslandStep[];
  /** What a reader has at the end, and where to go from there: server HTML. */
  finished?: ComponentChildren;
  /** Chooses the shell of all commands: server HTML. */
  picker?: ComponentChildren;
} & Record<`slot${string}`, ComponentChildren>;

/** A checklist whose server HTML is a complete list, and which ticks, counts and remembers once script runs. */
export function ChecklistIsland(props: ChecklistProps) {
  const { name, title, headingLevel, short = false, groups, steps, finished, picker, ...slots } = props;
  const ids = useMemo(() => steps.map(({ id }) => id), [steps]);
  const listSteps = useMemo(
    () => steps.map(({ parts, ...step }) => ({ ...step, were: parts?.map(({ was }) => was) })),
    [steps],
  );
  const [stores] = useState(() =>
    createProgress(
      name,
      listSteps,
      // On the server there is no window, and the stores stay empty and in memory.
      typeof window === "undefined" ? undefined : () => window.localStorage,
    ),
  );
  const [isLive, setIsLive] = useState(false);
  /** What the reader opened or closed by hand; otherwise the next step alone is open. */
  const [byHand, setByHand] = useState<Readonly<Record<string, boolean | undefined>>>({});
  const [isShort, setIsShort] = useState(short);
  const [said, setSaid] = useState("");
  const [actedAt, setActedAt] = useState<Date>();
  const turn = (id: string, isOpen: boolean | undefined) =>
    setByHand((turned) => ({ ...turned, [id]: isOpen }));

  useEffect(() => {
    const openNamed = () => {
      if (location.hash.startsWith("#list=")) openTool("link", null);
      const row = document.getElementById(location.hash.slice(1))?.closest(".task");
      const target = steps.find(({ id }) => row?.id === stepAnchor(id));
      if (!target) return;
      turn(target.id, true);
      setIsShort(false);
    };
    openNamed();
    void stores.adoptFormer().finally(() => setIsLive(true));
    // For good: the island lives as long as its page.
    addEventListener("hashchange", openNamed);
  }, [stores, steps]);
  const progress = useSaved(stores.$progress, noProgress);
  const count = useSaved(stores.$count, countProgress(ids, noProgress));
  const next = useSaved(stores.$next, undefined);
  const nextStep = steps.find(({ id }) => id === next);
  const notes = useSaved(stores.$notes, noNotes);
  const isFinished = isLive && next === undefined;
  const Heading = `h${headingLevel}` as const;

  /** The step that an act closed with the focus in it: the focus then moves on with the reader, or stays if all is done. */
  const left = useRef("");
  useLayoutEffect(() => {
    if (left.current) focusOn(next ?? left.current);
    left.current = "";
  });

  /** Does what the reader asked for, and says once what it led to. */
  const act = (change: () => void, before = "") => {
    change();
    const nextTitle = steps.find(({ id }) => id === stores.$next.get())?.title;
    setSaid(before + announce(stores.$count.get(), nextTitle));
    setActedAt(new Date());
  };
  const context: ListContext = { stores, list: { name, title, steps: listSteps }, act };
  const openTool = (kind: "import" | "link" | "note", from: HTMLElement | null, step?: string) =>
    void loadTools().then(({ openDialog }) => openDialog(kind, context, from, step));
  const mark = (id: string, value: StepMark | undefined) => {
    turn(id, undefined);
    act(() => stores.mark(id, value));
  };

  return (
    <div class={`checklist${isShort ? " short" : ""}${isFinished ? " finished" : ""}`} data-list={name}>
      <ChecklistStatus
        context={context}
        count={count}
        next={nextStep}
        picker={picker}
        isLive={isLive}
        actedAt={actedAt}
      />
      <p class="visually-hidden" role="status">
        {said}
      </p>
      {groups.map((group) => (
        <section key={group.id} class="checklist-group" aria-labelledby={`group-${group.id}`}>
          <Heading id={`group-${group.id}`}>{group.title}</Heading>
          <ol role="list">
            {steps
              .filter((step) => step.group === group.id)
              .map((step) => {
                const isNext = isLive && step.id === next;
                return (
                  <ChecklistStep
                    key={step.id}
                    step={step}
                    number={ids.indexOf(step.id) + 1}
                    total={ids.length}
                    level={headingLevel + 1}
                    mark={progress[step.id]}
                    before={step.parts?.filter(({ was }) => progress[was] === "done") ?? []}
                    isNext={isNext}
                    isLive={isLive}
                    isKept={step.id in byHand}
                    // Without script everything is open; with it, the script before first paint has closed the others.
                    isOpen={!isLive || (byHand[step.id] ?? isNext)}
                    onTurn={(isOpen) => turn(step.id, isOpen)}
                    onMark={(value) => mark(step.id, value)}
                    onWorked={() => {
                      left.current = step.id;
                      mark(step.id, "done");
                    }}
                    note={notes[step.id] ?? ""}
                    onNote={(from) => openTool("note", from, step.id)}
                    line={(slots as Slots)[slotOf(`${step.id}-line`)]}
                  >
                    {(slots as Slots)[slotOf(step.id)]}
                  </ChecklistStep>
                );
              })}
          </ol>
        </section>
      ))}
      {short && (
        <button
          type="button"
          class="checklist-all needs-script"
          aria-expanded={!isShort}
          onClick={() => setIsShort(!isShort)}
        >
          {isShort ? `Show all ${ids.length} steps` : "Show the next step only"}
        </button>
      )}
      <button
        type="button"
        class="checklist-import needs-script"
        disabled={!isLive}
        onClick={({ currentTarget }) => openTool("import", currentTarget)}
      >
        Bring in a copy of this list
      </button>
      <div class="checklist-finished">{finished}</div>
    </div>
  );
}

/** Moves the focus to a step. */
function focusOn(id: string): void {
  document.querySelector<HTMLElement>(`#${stepAnchor(id)} summary`)?.focus();
}

/** The prop under which Astro hands a step's server HTML to the island. */
export function slotOf(stepId: string): `slot${string}` {
  return `slot${stepId.replace(/(^|-)([a-z0-9])/g, (_, _hyphen, letter: string) => letter.toUpperCase())}`;
}
