import { useStore } from "../../dom/use-store.ts";
import texts from "../../../../content/words/acts.yaml";
import { actsOf, actWords, undoable } from "../../../domain/checklist/history.ts";
import { clear, undo } from "../../../state/runs.ts";
import { type ListContext, titleOf } from "./context.ts";
import { download } from "./download.ts";
import { openDialog } from "./dialog.tsx";

export interface MenuProps {
  context: ListContext;
  /** Closes the menu, and gives the focus back to what opened it, or to the undoing of what clears the list. */
  onClose: (isClearing?: boolean) => HTMLElement | null;
}

/** What a reader can do with a whole list. */
export function ListMenu({ context, onClose }: MenuProps) {
  const { stores, act } = context;
  const entries = useStore(stores.$entries);
  const run = useStore(stores.$run);
  const last = undoable(actsOf(entries, run));
  const words = last && actWords(texts, last, (step) => titleOf(context, step));
  const items: readonly (Item | undefined)[] = [
    words === undefined
      ? undefined
      : { label: `Undo: ${words}`, does: () => act(() => undo(stores), `Undone: ${words}. `) },
    { label: "History", does: (from) => openDialog("history", context, from) },
    { label: "Your lists", does: (from) => openDialog("runs", context, from) },
    { label: "Print", does: () => print() },
    { label: "Download a copy", does: () => download(context) },
    { label: "Bring in a copy", does: (from) => openDialog("import", context, from) },
    { label: "Link or Markdown", does: (from) => openDialog("share", context, from) },
    { label: "Clear this list", does: () => act(() => clear(stores), "List cleared. "), isClearing: true },
  ];
  return (
    <>
      {items.map(
        (item) =>
          item && (
            <button key={item.label} type="button" onClick={() => item.does(onClose(item.isClearing))}>
              {item.label}
            </button>
          ),
      )}
    </>
  );
}

interface Item {
  label: string;
  does: (from: HTMLElement | null) => void;
  isClearing?: boolean;
}
