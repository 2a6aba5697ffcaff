import { useStore } from "../../dom/use-store.ts";
import tool from "../../../../content/words/tools.yaml";
import { actsOf, undoable } from "../../../domain/checklist/history.ts";
import { filled } from "../../../domain/words/words.ts";
import { clear, undo } from "../../../state/runs.ts";
import { type ListContext, wordsOf } from "./context.ts";
import { download } from "./download.ts";
import { openDialog } from "./dialog.tsx";

/** What the menu is given. */
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
  const words = last && wordsOf(context, last);
  const items: readonly (Item | undefined)[] = [
    words === undefined
      ? undefined
      : {
          label: filled(tool.undo, words),
          does: () => act(() => undo(stores), filled(tool["undone-act"], words)),
        },
    { label: tool.history, does: (from) => openDialog("history", context, from) },
    { label: tool.runs, does: (from) => openDialog("runs", context, from) },
    { label: tool.print, does: () => print() },
    { label: tool.download, does: () => download(context) },
    { label: tool.import, does: (from) => openDialog("import", context, from) },
    { label: tool.share, does: (from) => openDialog("share", context, from) },
    { label: tool.clear, does: () => act(() => clear(stores), tool.cleared), isClearing: true },
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
