/** What few visits need of a list: the menu, its dialogs, the way back. It loads on use, in one piece. */
import { newestAct } from "../../../domain/checklist/record.ts";
import { goBack } from "../../../state/runs.ts";
import type { ListContext } from "./context.ts";

export { openDialog } from "./dialog.tsx";
export { download } from "./download.ts";
export { ListMenu } from "./ListMenu.tsx";

/** Takes back the newest act of the list, in whichever run it was done. */
export function undoNewest({ stores, act }: ListContext): void {
  const newest = newestAct(stores.$entries.get());
  if (newest) act(() => goBack(stores, newest.run, newest.time), "Undone. ");
}
