import { useStore } from "../../dom/use-store.ts";
import tool from "../../../../content/words/tools.yaml";
import { actsOf, undoable } from "../../../domain/checklist/history.ts";
import { filled } from "../../../domain/words/words.ts";
import { clear, undo } from "../../../state/runs.ts";
import { type ListContext, wordsOf } from "./context.ts";
import { download } from "./download.ts";
import { openDialog } from "./dialog.tsx";

/** Ways out of the menu. */
export interface MenuWays {
  /** Closes the menu, and gives the focus back to what opened it. */
  close: () => HTMLElement;
  /** Moves the focus to what takes back the clearing of a list. */
  toUndo: () => void;
}

/** What a reader can do with a whole list. */
export function ListMenu({ context, close, toUndo }: MenuWays & { context: ListContext }) {
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
    { label: tool.history, does: (opener) => openDialog("history", context, opener) },
    { label: tool.runs, does: (opener) => openDialog("runs", context, opener) },
    { label: tool.print, does: () => print() },
    { label: tool.download, does: () => download(context) },
    { label: tool.import, does: (opener) => openDialog("import", context, opener) },
    { label: tool.share, does: (opener) => openDialog("share", context, opener) },
    {
      label: tool.clear,
      does: () => {
        act(() => clear(stores), tool.cleared);
        toUndo();
      },
    },
  ];
  return (
    <>
      {items.map(
        (item) =>
          item && (
            <button key={item.label} type="button" onClick={() => item.does(close())}>
              {item.label}
            </button>
          ),
      )}
    </>
  );
}

interface Item {
  label: string;
  does: (opener: HTMLElement) => void;
}
