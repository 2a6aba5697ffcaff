import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { StepMark } from "../../domain/checklist/checklist.ts";
import { stepAnchor } from "./anchor.ts";

/** What the island needs of a step; its prose is server HTML that arrives as slots. */
export interface IslandStep {
  id: string;
  aliases?: readonly string[] | undefined;
  group: string;
  title: string;
  /** Address that helps when its command shows something else than it should. */
  help?: string | undefined;
  /** Parts that were steps of an earlier list. */
  parts?: readonly { was: string; title: string }[] | undefined;
}

interface Props {
  step: IslandStep;
  number: number;
  total: number;
  /** Level of the step's heading. */
  level: number;
  mark: StepMark | undefined;
  /** Parts that were ticked when they were steps of their own. */
  before: readonly { title: string }[];
  isNext: boolean;
  isLive: boolean;
  /** The reader did something with it on this visit: it then stays where it is, also in a short list. */
  isKept: boolean;
  isOpen: boolean;
  onTurn: (isOpen: boolean) => void;
  onMark: (mark: StepMark | undefined) => void;
  /** The reader saw what there should be to see. */
  onWorked: () => void;
  /** The reader's own note, or nothing. */
  note: string;
  /** Opens the field for it; the focus comes back to what is given. */
  onNote: (from: HTMLElement) => void;
  /** Why the step is there, in the one line of a closed row. */
  line: ComponentChildren;
  children: ComponentChildren;
}

/** A row of the list: box, number, title and one quiet line; what to do unfolds below. */
export function ChecklistStep(props: Props) {
  const { step, number, total, level, mark, before, isNext, isLive, isKept, isOpen, onTurn, onMark } = props;
  const { onWorked, note, onNote, line, children } = props;
  const row = useRef<HTMLLIElement>(null);
  // The note stands in the server's HTML, where the script before first paint fills it in, so that nothing moves.
  useLayoutEffect(() => {
    const place = row.current?.querySelector(".task-note");
    if (place && isLive) place.textContent = note;
  }, [note, isLive]);
  const summary = useRef<HTMLElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  /** Set by an act whose own button goes away: the focus then moves to what takes its place. */
  const keepsFocus = useRef(false);
  const skipped = mark === "not-applicable";
  useLayoutEffect(() => {
    if (keepsFocus.current) (undo.current ?? summary.current)?.focus();
    keepsFocus.current = false;
  }, [skipped]);
  const skip = (value: StepMark | undefined) => {
    keepsFocus.current = true;
    onMark(value);
  };
  const Heading = `h${level}` as "h3";

  return (
    <li
      ref={row}
      id={stepAnchor(step.id)}
      class={`task ${mark ?? (isNext ? "next" : "open")}${isKept ? " kept" : ""}`}
      aria-current={isNext ? "step" : undefined}
    >
      {step.aliases?.map((alias) => (
        <span key={alias} id={stepAnchor(alias)} />
      ))}
      <span class="task-box">
        <input
          type="checkbox"
          autocomplete="off"
          aria-label={`Step ${number} of ${total}: ${step.title}`}
          disabled={!isLive}
          checked={mark === "done"}
          onChange={(event) => onMark(event.currentTarget.checked ? "done" : undefined)}
        />
      </span>
      <details
        open={isOpen}
        onToggle={({ currentTarget: { open } }) => isLive && open !== isOpen && onTurn(open)}
      >
        <summary ref={summary}>
          <Heading class="task-title">
            <span class="task-number">{number}</span> {step.title}
          </Heading>
          <span class="task-line">{line}</span>
        </summary>
        {!mark && before.length > 0 && (
          <p class="task-before">
            Ticked on the earlier list: {before.map(({ title }) => title.toLowerCase()).join(", ")}.
          </p>
        )}
        <div class="task-body">{children}</div>
        <p class="task-acts">
          {!mark && (
            <button
              type="button"
              class="needs-script"
              disabled={!isLive}
              aria-label={`It worked: ${step.title}`}
              onClick={onWorked}
            >
              It worked
            </button>
          )}
          {step.help && (
            <a href={step.help} aria-label={`It did not: ${step.title}`}>
              It did not
            </a>
          )}
          <button
            type="button"
            class="task-note-open needs-script"
            disabled={!isLive}
            aria-label={`${note ? "Change the note" : "Add a note"}: ${step.title}`}
            onClick={({ currentTarget }) => onNote(currentTarget)}
          >
            {note ? "Change the note" : "Add a note"}
          </button>
          {!skipped && (
            <button
              type="button"
              class="task-skip needs-script"
              disabled={!isLive}
              aria-label={`Does not apply: ${step.title}`}
              onClick={() => skip("not-applicable")}
            >
              Does not apply
            </button>
          )}
        </p>
      </details>
      {skipped && (
        <p class="task-skipped">
          Skipped{" "}
          <button
            type="button"
            ref={undo}
            aria-label={`Undo skipping: ${step.title}`}
            onClick={() => skip(undefined)}
          >
            undo
          </button>
        </p>
      )}
    </li>
  );
}
