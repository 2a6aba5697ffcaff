/** What few visits need of a list: the menu, its dialogs, the way back. It loads on use, in one piece. */
import { h, render } from "preact";
import words from "../../../../content/words/tools.yaml";
import { newestAct } from "../../../domain/checklist/record.ts";
import { goBack } from "../../../state/runs.ts";
import type { ListContext } from "./context.ts";
import { ListMenu, type MenuWays } from "./ListMenu.tsx";

export { openDialog } from "./dialog.tsx";
export { download } from "./download.ts";

/** Fills the menu of a list. */
export function showMenu(place: HTMLElement, context: ListContext, ways: MenuWays): void {
  render(h(ListMenu, { context, ...ways }), place);
}

/** Takes back the newest act of the list, in whichever run it was done. */
export function undoNewest({ stores, act }: ListContext): void {
  const newest = newestAct(stores.$entries.get());
  if (newest) act(() => goBack(stores, newest.run, newest.time), words.undone);
}
