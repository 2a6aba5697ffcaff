import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import {
  countProgress,
  describeProgress,
  type Group,
  type StepMark,
} from "../../domain/checklist/checklist.ts";
import { connectStorage, createProgress, noProgress, type StepIds } from "../../state/progress.ts";
import { $saveStatus, type SaveStatus } from "../../state/storage.ts";
import { useSaved } from "./use-saved.ts";

/** What the island needs of a step; its prose is server HTML that arrives as a slot named after the id. */
export interface IslandStep extends StepIds {
  group: string;
  title: string;
}

type Slots = Readonly<Record<string, ComponentChildren>>;

export type ChecklistProps = {
  /** File name of the checklist. */
  name: string;
  /** Level of the group headings: one below the heading that stands above the list. */
  headingLevel: 2 | 3;
  groups: readonly Group[];
  steps: readonly IslandStep[];
} & Record<`slot${string}`, ComponentChildren>;

const saveNotices: Readonly<Record<SaveStatus, string>> = {
  saving: "Saved in this browser only.",
  refused:
    "Not saved: this browser's storage is full or read-only. Your ticks last until you close the page.",
  unavailable:
    "Not saved: this browser blocks storage for this page. Your ticks last until you close the page.",
};

/** A checklist whose server HTML is a complete list, and which ticks, counts and remembers once script runs. */
export function ChecklistIsland({ name, headingLevel, groups, steps, ...slots }: ChecklistProps) {
  const ids = useMemo(() => steps.map(({ id }) => id), [steps]);
  const [stores] = useState(() => {
    // On the server there is no window, and the stores stay empty and in memory.
    if (typeof window !== "undefined") connectStorage(() => window.localStorage);
    return createProgress(name, steps);
  });
  const [isLive, setIsLive] = useState(false);
  useEffect(() => {
    stores.adoptAliases();
    setIsLive(true);
  }, [stores]);
  const Heading = `h${headingLevel}` as const;
  const progress = useSaved(stores.$progress, noProgress);
  const next = useSaved(stores.$next, undefined);

  return (
    <div class="checklist">
      <ChecklistStatus stores={stores} ids={ids} isLive={isLive} />
      {groups.map((group) => (
        <section key={group.id} class="checklist-group" aria-labelledby={`group-${group.id}`}>
          <Heading id={`group-${group.id}`}>{group.title}</Heading>
          <ol role="list">
            {steps
              .filter((step) => step.group === group.id)
              .map((step) => (
                <ChecklistStep
                  key={step.id}
                  step={step}
                  number={ids.indexOf(step.id) + 1}
                  mark={progress[step.id]}
                  isNext={isLive && step.id === next}
                  isLive={isLive}
                  onMark={(mark) => stores.mark(step.id, mark)}
                >
                  {(slots as Slots)[slotOf(step.id)]}
                </ChecklistStep>
              ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

/** The prop under which Astro hands a step's server HTML to the island. */
export function slotOf(stepId: string): `slot${string}` {
  return `slot${stepId.replace(/(^|-)([a-z0-9])/g, (_, _hyphen, letter: string) => letter.toUpperCase())}`;
}

interface StatusProps {
  stores: ReturnType<typeof createProgress>;
  ids: readonly string[];
  isLive: boolean;
}

function ChecklistStatus({ stores, ids, isLive }: StatusProps) {
  const count = useSaved(stores.$count, countProgress(ids, noProgress));
  const canRestore = useSaved(stores.$canRestore, false);
  const saveStatus = useSaved($saveStatus, "saving");
  return (
    <div class="checklist-status">
      <p class="checklist-count" role="status">
        {isLive ? describeProgress(count) : `${ids.length} steps.`}
      </p>
      <progress
        class="needs-script"
        value={count.done}
        max={Math.max(count.applicable, 1)}
        aria-label="Steps done"
      />
      <p
        class={`checklist-saved ${isLive ? saveStatus : ""}`}
        role={saveStatus === "saving" ? undefined : "alert"}
      >
        {isLive
          ? saveNotices[saveStatus]
          : "Ticking needs JavaScript. Without it, this is the full list to read or print."}
      </p>
      <p class="checklist-actions needs-script">
        <button type="button" disabled={count.done + count.notApplicable === 0} onClick={stores.clear}>
          Clear this list
        </button>
        <button type="button" hidden={!canRestore} onClick={stores.restore}>
          Undo clearing
        </button>
      </p>
    </div>
  );
}

interface StepProps {
  step: IslandStep;
  number: number;
  mark: StepMark | undefined;
  isNext: boolean;
  isLive: boolean;
  onMark: (mark: StepMark | undefined) => void;
  children: ComponentChildren;
}

function ChecklistStep({ step, number, mark, isNext, isLive, onMark, children }: StepProps) {
  const skipped = mark === "not-applicable";
  return (
    <li id={`step-${step.id}`} class={`task ${mark ?? (isNext ? "next" : "open")}`}>
      <div class="task-head">
        <input
          type="checkbox"
          id={`tick-${step.id}`}
          autocomplete="off"
          disabled={!isLive}
          checked={mark === "done"}
          onChange={(event) => onMark(event.currentTarget.checked ? "done" : undefined)}
        />
        <label for={`tick-${step.id}`}>
          <span class="task-number">{number}</span> {step.title}
        </label>
        {isNext && <span class="task-badge">Next step</span>}
        {skipped && <span class="task-badge">Does not apply</span>}
      </div>
      <div class="task-body">{children}</div>
      <button
        type="button"
        class="task-skip needs-script"
        disabled={!isLive}
        aria-pressed={skipped}
        aria-label={`Does not apply: ${step.title}`}
        onClick={() => onMark(skipped ? undefined : "not-applicable")}
      >
        Does not apply
      </button>
    </li>
  );
}
