/**
 * Brings checklists to life: their HTML is a complete list, and from here on they tick, count and remember. The script
 * before first paint has shown what is stored.
 */
import { announce, type Progress, type StepMark } from "../../domain/checklist/checklist.ts";
import type { Entries } from "../../domain/checklist/entries.ts";
import { createProgress } from "../../state/progress.ts";
import { $saveStatus } from "../../state/storage.ts";
import { element, part } from "../dom/elements.ts";
import { stepAnchor, stepOf } from "./anchor.ts";
import { loadTools } from "./load-tools.ts";
import { detailsOf, showRow } from "./row.ts";
import { openStatus } from "./status.ts";
import { type ListStep, readSteps } from "./steps.ts";
import type { ListContext } from "./tools/context.ts";

/** What opens and closes the row of a step. */
const summaryOf = (id: string) => document.querySelector<HTMLElement>(`#${stepAnchor(id)} summary`);

for (const list of document.querySelectorAll<HTMLElement>(".checklist[data-list]")) void open(list);

async function open(list: HTMLElement): Promise<void> {
  const steps = readSteps(list);
  const { list: name = "", title = "" } = list.dataset;
  const stores = createProgress(name, steps, () => window.localStorage);
  /** What the reader opened or closed by hand; otherwise the next step alone is open. */
  const byHand = new Map<string, boolean | undefined>();
  let isShort = list.classList.contains("short");
  let actedAt: Date | undefined;

  /** Does what the reader asked for, and says once what it led to. */
  const act = (change: () => void, before = "") => {
    actedAt = new Date();
    change();
    show();
    const next = steps.find(({ id }) => id === stores.$next.get())?.title;
    part(list, "said").textContent = before + announce(stores.$count.get(), next);
  };
  const mark = (id: string, value: StepMark | undefined) => {
    byHand.set(id, undefined);
    act(() => stores.mark(id, value));
  };
  const context: ListContext = { stores, list: { name, title, steps }, act };
  const openTool = (kind: "import" | "link" | "note", from: HTMLElement | null, step?: string) =>
    void loadTools().then(({ openDialog }) => openDialog(kind, context, from, step));
  const showStatus = openStatus(list, context);
  const rows = steps.map((step) => openRow(step, byHand));

  const show = () => {
    const next = stores.$next.get();
    const [progress, notes] = [stores.$progress.get(), stores.$notes.get()];
    for (const showStep of rows) showStep(progress, notes, next);
    list.classList.toggle("short", isShort);
    list.classList.toggle("finished", next === undefined);
    const all = list.querySelector<HTMLElement>("[data-does=all]");
    if (all) {
      all.ariaExpanded = String(!isShort);
      all.textContent = isShort ? `Show all ${steps.length} steps` : "Show the next step only";
    }
    showStatus(actedAt);
  };
  /** What each button of the list does, by its `data-does`. */
  const deeds: Readonly<Record<string, (step: string, button: HTMLElement) => void>> = {
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
    note: (step, button) => openTool("note", button, step),
    import: (_, button) => openTool("import", button),
    undo() {
      list.querySelector<HTMLElement>(".checklist-menu summary")?.focus();
      void loadTools().then(({ undoNewest }) => undoNewest(context));
    },
    all() {
      isShort = !isShort;
      show();
    },
  };
  list.addEventListener("click", ({ target }) => {
    const button = (target as Element).closest<HTMLElement>("[data-does]");
    if (button) deeds[button.dataset["does"] ?? ""]?.(stepOf(button.closest(".task")?.id ?? ""), button);
  });
  list.addEventListener("change", ({ target }) => {
    const box = target as HTMLInputElement;
    const row = box.closest(".task-box")?.parentElement;
    if (row) mark(stepOf(row.id), box.checked ? "done" : undefined);
  });

  const openNamed = () => {
    if (location.hash.startsWith("#list=")) openTool("link", null);
    const named = document.getElementById(location.hash.slice(1))?.closest(".task");
    if (!named || !list.contains(named)) return;
    byHand.set(stepOf(named.id), true);
    isShort = false;
  };
  openNamed();
  await stores.adoptFormer().catch(() => {});
  stores.$entries.subscribe(show);
  $saveStatus.listen(show);
  addEventListener("hashchange", () => {
    openNamed();
    show();
  });
  for (const box of list.querySelectorAll<HTMLInputElement>(".task-box input")) box.disabled = false;
  list.dataset["live"] = "";
}

/** Makes a row work; gives what shows its state, which touches nothing that is as it should be. */
function openRow({ id, title, row, were, parts }: ListStep, byHand: Map<string, boolean | undefined>) {
  const button = (does: string) => row.querySelector(`[data-does=${does}]`) as HTMLElement;
  const names = { worked: "It worked", skip: "Does not apply", unskip: "Undo skipping" };
  for (const [does, words] of Object.entries(names)) button(does).ariaLabel = `${words}: ${title}`;
  let isOpen = false;
  let shown = "";
  detailsOf(row).addEventListener("toggle", () => {
    if (detailsOf(row).open !== isOpen) byHand.set(id, (isOpen = !isOpen));
  });

  return (progress: Progress, notes: Entries, next: string | undefined) => {
    const [mark, isNext, note = ""] = [progress[id], id === next, notes[id]];
    isOpen = byHand.get(id) ?? isNext;
    const before = parts.filter((_, index) => !mark && progress[were[index] ?? ""] === "done");
    const state = JSON.stringify([mark, isNext, isOpen, byHand.has(id), note, before]);
    if (state === shown) return;
    shown = state;
    showRow(row, { mark, isNext, isOpen, note });
    // It stays where it is for this visit, also in a short list.
    row.classList.toggle("kept", byHand.has(id));
    row.ariaCurrent = isNext ? "step" : null;
    button("worked").hidden = mark !== undefined;
    button("skip").hidden = mark === "not-applicable";
    button("note").textContent = note ? "Change the note" : "Add a note";
    button("note").ariaLabel = `${button("note").textContent}: ${title}`;
    row.querySelector(".task-before")?.remove();
    if (before.length === 0) return;
    const said = element("p", `Ticked on the earlier list: ${before.join(", ").toLowerCase()}.`);
    said.className = "task-before";
    row.querySelector(".task-body")?.before(said);
  };
}
