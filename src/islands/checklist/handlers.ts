/** What the buttons and boxes of a list do. */
import { stepAnchor, stepOf } from "./anchor.ts";
import type { openActs } from "./acts.ts";
import type { ListContext } from "./tools/context.ts";
import type { Wishes } from "./wishes.ts";

/** What opens and closes the row of a step. */
const summaryOf = (id: string) => document.querySelector<HTMLElement>(`#${stepAnchor(id)} summary`);

/** Opens a dialog of a list. */
export function openTool(
  kind: "import" | "link" | "note" | "runs",
  context: ListContext,
  from: HTMLElement | null,
  step?: string,
): void {
  context.withTools(({ openDialog }) => openDialog(kind, context, from, step));
}

type Handler = (step: string, button: HTMLElement) => void;

/** What buttons that mark a step do, by `data-does`; the focus stays with the reader. */
function markingHandlers(
  { stores }: ListContext,
  { mark }: ReturnType<typeof openActs>,
): Record<string, Handler> {
  return {
    worked(step) {
      mark(step, "done");
      // Its row has closed with the focus in it: the focus moves on with the reader, or stays if all is done.
      summaryOf(stores.$next.get() ?? step)?.focus();
    },
    skip(step) {
      mark(step, "not-applicable");
      document.querySelector<HTMLElement>(`#${stepAnchor(step)} [data-does=unskip]`)?.focus();
    },
    unskip(step) {
      mark(step, undefined);
      summaryOf(step)?.focus();
    },
  };
}

/** What buttons for a whole list do, by `data-does`. */
function listHandlers(
  list: HTMLElement,
  context: ListContext,
  wishes: Wishes,
  show: () => void,
): Record<string, Handler> {
  return {
    note: (step, button) => openTool("note", context, button, step),
    import: (_, button) => openTool("import", context, button),
    runs: (_, button) => openTool("runs", context, button),
    undo() {
      list.querySelector<HTMLElement>(".checklist-menu summary")?.focus();
      context.withTools(({ undoNewest }) => undoNewest(context));
    },
    all() {
      wishes.isWhole = !wishes.isWhole;
      show();
    },
    left() {
      wishes.showsLeft = !wishes.showsLeft;
      show();
    },
    print: () => print(),
    download: () => context.withTools(({ download }) => download(context)),
  };
}

/** Makes the buttons, boxes and questions of a list work. */
export function openHandlers(
  list: HTMLElement,
  context: ListContext,
  acts: ReturnType<typeof openActs>,
  wishes: Wishes,
): void {
  const handlers: Readonly<Record<string, Handler>> = {
    ...markingHandlers(context, acts),
    ...listHandlers(list, context, wishes, acts.changed),
  };
  list.addEventListener("click", ({ target }) => {
    const button = (target as Element).closest<HTMLElement>("[data-does]");
    if (button) handlers[button.dataset["does"] ?? ""]?.(stepOf(button.closest(".task")?.id ?? ""), button);
  });
  list.addEventListener("change", ({ target }) => {
    const box = target as HTMLInputElement;
    if (box.type === "radio") acts.act(() => context.stores.answer(box.name, box.value || undefined));
    const row = box.closest(".task-box")?.parentElement;
    if (row) acts.tick(stepOf(row.id), box.checked);
  });
}
