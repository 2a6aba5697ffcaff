import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { countWords, type ProgressCount } from "../../domain/checklist/checklist.ts";
import type { ProgressStores } from "../../state/progress.ts";
import { $saveStatus, type SaveStatus } from "../../state/storage.ts";
import { stepAnchor } from "./anchor.ts";
import type { IslandStep } from "./ChecklistStep.tsx";
import { useSaved } from "./use-saved.ts";

const saveNotices: Readonly<Record<SaveStatus, string>> = {
  saving: "Saved in this browser only",
  refused:
    "Not saved: this browser's storage is full or read-only. Your ticks last until you close the page.",
  cleared: "Not saved: this browser's storage was emptied. What you see is saved again with your next tick.",
  unavailable:
    "Not saved: this browser blocks storage for this page. Your ticks last until you close the page.",
};

interface Props {
  stores: ProgressStores;
  count: ProgressCount;
  /** How many steps the list has. */
  total: number;
  next: IslandStep | undefined;
  /** Chooses the shell of all commands: server HTML. */
  picker: ComponentChildren;
  isLive: boolean;
  /** When the reader last changed something on this page. */
  actedAt: Date | undefined;
  onClear: () => void;
  onRestore: () => void;
}

/** Where the reader stands, in one line that stays in sight while the list scrolls. */
export function ChecklistStatus(props: Props) {
  const { stores, count, total, next, picker, isLive, actedAt, onClear, onRestore } = props;
  const canRestore = useSaved(stores.$newestAct, undefined)?.did === "clear";
  const hasMarks = useSaved(stores.$hasMarks, false);
  const saveStatus = useSaved($saveStatus, "saving");
  const menu = useRef<HTMLDetailsElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  /** Set by an act whose own button goes away: the focus then moves to what takes its place. */
  const keepsFocus = useRef(false);
  useLayoutEffect(() => {
    if (keepsFocus.current) (hasMarks ? menu.current?.querySelector("summary") : undo.current)?.focus();
    keepsFocus.current = false;
  }, [hasMarks]);
  const close = () => menu.current?.removeAttribute("open");
  const change = (act: () => void) => {
    keepsFocus.current = true;
    close();
    act();
  };
  const saved = [
    ...(count.notApplicable > 0 ? [`${count.notApplicable} skipped`] : []),
    ...(hasMarks ? [saveNotices.saving] : []),
    ...(actedAt ? [actedAt.toTimeString().slice(0, 5)] : []),
  ];
  const notice = saveStatus === "saving" ? saved.join(" · ") : saveNotices[saveStatus];

  return (
    <div class="checklist-status">
      <p class="checklist-count">
        {isLive ? countWords(count) : `${total} steps`}
        {isLive && next && (
          <span class="checklist-next">
            {" · Next: "}
            <a href={`#${stepAnchor(next.id)}`}>{next.title}</a>
          </span>
        )}
      </p>
      {picker}
      {isLive && hasMarks && (
        <details
          class="checklist-menu"
          ref={menu}
          onKeyDown={(event) => {
            if (event.key !== "Escape" || !menu.current?.open) return;
            close();
            menu.current.querySelector("summary")?.focus();
          }}
          onFocusOut={({ relatedTarget, currentTarget }) => {
            if (relatedTarget && !currentTarget.contains(relatedTarget as Node)) close();
          }}
        >
          <summary>
            List<span class="visually-hidden"> menu</span>
          </summary>
          <div>
            <button type="button" onClick={() => change(onClear)}>
              Clear this list
            </button>
            {canRestore && (
              <button type="button" onClick={() => change(onRestore)}>
                Undo clearing
              </button>
            )}
            <button
              type="button"
              onClick={() => {
                close();
                print();
              }}
            >
              Print
            </button>
          </div>
        </details>
      )}
      {isLive && !hasMarks && canRestore && (
        <button type="button" ref={undo} onClick={() => change(onRestore)}>
          Undo clearing
        </button>
      )}
      <progress
        class="needs-script"
        value={count.done}
        max={Math.max(count.applicable, 1)}
        aria-label="Steps done"
      />
      <p
        class={`checklist-saved ${isLive ? saveStatus : "without-script"}`}
        role={saveStatus === "saving" ? undefined : "alert"}
      >
        {isLive ? notice : "Ticking needs JavaScript. Without it, this is the full list to read or print."}
      </p>
    </div>
  );
}
