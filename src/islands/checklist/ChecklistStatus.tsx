import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { countWords, type ProgressCount } from "../../domain/checklist/checklist.ts";
import { noProgress } from "../../state/progress.ts";
import { $saveStatus, type SaveStatus } from "../../state/storage.ts";
import { stepAnchor } from "./anchor.ts";
import type { IslandStep } from "./ChecklistStep.tsx";
import { loadTools } from "./load-tools.ts";
import type { ListContext } from "./tools/context.ts";
import type * as Tools from "./tools/tools.ts";
import { useSaved } from "../dom/use-store.ts";

const untilClosed = "Your ticks last until you close the page. Download a copy from the menu.";

const saveNotices: Readonly<Record<SaveStatus, string>> = {
  saving: "Saved in this browser only",
  refused: `Not saved: this browser's storage is full or read-only. ${untilClosed}`,
  cleared: "Not saved: this browser's storage was emptied. Your next tick saves all of it again.",
  unavailable: `Not saved: this browser blocks storage for this page. ${untilClosed}`,
};

/** What clearing acts are called on the button that takes them back. */
const undoable: Readonly<Record<string, string>> = {
  clear: "clearing",
  delete: "deleting",
  import: "bringing in",
};

interface Props {
  context: ListContext;
  count: ProgressCount;
  next: IslandStep | undefined;
  /** Chooses the shell of all commands: server HTML. */
  picker: ComponentChildren;
  isLive: boolean;
  /** When the reader last changed something on this page. */
  actedAt: Date | undefined;
}

/** Where the reader stands, in one line that stays in sight while the list scrolls. */
export function ChecklistStatus({ context, count, next, picker, isLive, actedAt }: Props) {
  const { stores, list } = context;
  const newest = useSaved(stores.$newestAct, undefined)?.did ?? "";
  const { active, [`${active}:name`]: name } = useSaved(stores.$entries, noProgress);
  const hasMarks = useSaved(stores.$hasMarks, false);
  const saveStatus = useSaved($saveStatus, "saving");
  const [tools, setTools] = useState<typeof Tools>();
  const menu = useRef<HTMLDetailsElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const opener = () => menu.current?.querySelector("summary") ?? null;
  const load = () => void loadTools().then(setTools);
  /** Set when clearing was chosen in the menu: the focus goes on to what takes it back. */
  const hasCleared = useRef(false);
  const close = (isClearing = false) => {
    hasCleared.current = isClearing;
    menu.current?.removeAttribute("open");
    opener()?.focus();
    return opener();
  };
  useLayoutEffect(() => {
    if (hasCleared.current) undo.current?.focus();
    hasCleared.current = false;
  }, [newest]);
  const saved = [
    ...(count.notApplicable > 0 ? [`${count.notApplicable} skipped`] : []),
    ...(hasMarks ? [saveNotices.saving] : []),
    ...(actedAt ? [actedAt.toTimeString().slice(0, 5)] : []),
  ];
  const notice = saveStatus === "saving" ? saved.join(" · ") : saveNotices[saveStatus];

  return (
    <div class="checklist-status">
      <p class="checklist-count">
        {name && `${name} · `}
        {isLive ? countWords(count) : `${list.steps.length} steps`}
        {isLive && next && (
          <span class="checklist-next">
            {" · Next: "}
            <a href={`#${stepAnchor(next.id)}`}>{next.title}</a>
          </span>
        )}
      </p>
      {picker}
      {undoable[newest] && (
        <button
          type="button"
          ref={undo}
          onClick={() => {
            opener()?.focus();
            void loadTools().then(({ undoNewest }) => undoNewest(context));
          }}
        >
          Undo {undoable[newest]}
        </button>
      )}
      {active && (
        <details
          class="checklist-menu"
          ref={menu}
          onPointerEnter={load}
          onToggle={load}
          onKeyDown={({ key }) => {
            if (key === "Escape" && menu.current?.open) close();
          }}
          onFocusOut={({ relatedTarget, currentTarget }) => {
            if (relatedTarget && !currentTarget.contains(relatedTarget as Node))
              menu.current?.removeAttribute("open");
          }}
        >
          <summary>
            List<span class="visually-hidden"> menu</span>
          </summary>
          <div>{tools ? <tools.ListMenu context={context} onClose={close} /> : "Loading…"}</div>
        </details>
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
        {isLive ? notice : "Ticking needs JavaScript. This is the full list, to read or print."}
      </p>
    </div>
  );
}
