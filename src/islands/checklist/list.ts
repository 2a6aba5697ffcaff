/**
 * Brings checklists to life: their HTML is a complete list, and from here on they tick, count and remember. The script
 * before first paint has shown what is stored.
 */
import words from "../../../content/words/counts.yaml";
import { announce, type StepMark } from "../../domain/checklist/checklist.ts";
import { createProgress } from "../../state/progress.ts";
import { $saveStatus } from "../../state/storage.ts";
import { part } from "../dom/elements.ts";
import { stepAnchor, stepOf } from "./anchor.ts";
import { openRow } from "./list-row.ts";
import { loadTools } from "./load-tools.ts";
import { openStatus } from "./status.ts";
import { showSituation, situationWords } from "./situation.ts";
import { readSteps } from "./steps.ts";
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
  const isHome = list.dataset["short"] !== undefined;
  /** The reader asked for all steps of a short or finished list. */
  let isWhole = !list.classList.contains("short") && isHome;
  /** The reader asked for the steps that their answers leave out. */
  let showsLeft = false;
  let actedAt: Date | undefined;

  /** Does what the reader asked for, and says once what it led to. */
  const act = (change: () => void, before = "") => {
    actedAt = new Date();
    const known = stores.$steps.get().length;
    change();
    show();
    const next = steps.find(({ id }) => id === stores.$next.get())?.title;
    const left = stores.$steps.get().length === known ? "" : `${leftWords()}. `;
    part(list, "said").textContent = before + left + announce(words, stores.$count.get(), next);
  };
  const mark = (id: string, value: StepMark | undefined) => {
    byHand.set(id, undefined);
    act(() => stores.mark(id, value));
    if (stores.$next.get() !== undefined) return;
    // The list folds, all but the row that the reader is at.
    for (const other of byHand.keys()) if (other !== id) byHand.delete(other);
    show();
  };
  const situation = () => situationWords(list);
  const context: ListContext = { stores, list: { name, title, steps }, situation, act };
  const openTool = (kind: "import" | "link" | "note" | "runs", from: HTMLElement | null, step?: string) =>
    void loadTools().then(({ openDialog }) => openDialog(kind, context, from, step));
  const showStatus = openStatus(list, context);
  const rows = steps.map((step) => openRow(step, byHand));
  const leftWords = () => {
    const count = steps.length - stores.$steps.get().length;
    return `${count} ${count === 1 ? "step" : "steps"} not for you`;
  };
  let shownAnswers = "";

  const show = () => {
    const [ids, next, answers] = [stores.$steps.get(), stores.$next.get(), stores.$answers.get()];
    if (shownAnswers !== JSON.stringify(answers)) showSituation(list, steps, answers);
    shownAnswers = JSON.stringify(answers);
    const [progress, notes] = [stores.$progress.get(), stores.$notes.get()];
    for (const showStep of rows) showStep({ progress, notes, next, ids });
    const isFinished = next === undefined;
    const isShort = (isHome || isFinished) && !isWhole;
    list.classList.toggle("short", isShort);
    list.classList.toggle("finished", isFinished);
    list.classList.toggle("with-left", showsLeft);
    const lessWords = isFinished ? "Fold the list" : "Show the next step only";
    showButton("all", isHome || isFinished, !isShort, isShort ? `Show all ${ids.length} steps` : lessWords);
    const leftAct = showsLeft ? "hide" : "show";
    showButton("left", ids.length < steps.length && !isShort, showsLeft, `${leftWords()}: ${leftAct}`);
    const today = new Date().toISOString().slice(0, 10);
    part(list, "record").textContent = [situation(), today].filter(Boolean).join(" · ");
    showStatus(actedAt);
  };
  const showButton = (does: string, isThere: boolean, isExpanded: boolean, words: string) => {
    const button = list.querySelector(`[data-does=${does}]`) as HTMLElement;
    button.hidden = !isThere;
    button.ariaExpanded = String(isExpanded);
    button.textContent = words;
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
      isWhole = !isWhole;
      show();
    },
    left() {
      showsLeft = !showsLeft;
      show();
    },
    print: () => print(),
    download: () => void loadTools().then(({ download }) => download(context)),
    runs: (_, button) => openTool("runs", button),
  };
  list.addEventListener("click", ({ target }) => {
    const button = (target as Element).closest<HTMLElement>("[data-does]");
    if (button) deeds[button.dataset["does"] ?? ""]?.(stepOf(button.closest(".task")?.id ?? ""), button);
  });
  list.addEventListener("change", ({ target }) => {
    const box = target as HTMLInputElement;
    if (box.type === "radio") act(() => stores.answer(box.name, box.value || undefined));
    const row = box.closest(".task-box")?.parentElement;
    if (row) mark(stepOf(row.id), box.checked ? "done" : undefined);
  });

  const openNamed = () => {
    if (location.hash.startsWith("#list=")) openTool("link", null);
    const named = document.getElementById(location.hash.slice(1))?.closest(".task");
    if (!named || !list.contains(named)) return;
    byHand.set(stepOf(named.id), true);
    isWhole = true;
    // A link may lead to a step that the answers leave out.
    showsLeft ||= !stores.$steps.get().includes(stepOf(named.id));
  };
  openNamed();
  await stores.adoptFormer().catch(() => {});
  stores.$entries.subscribe(show);
  $saveStatus.listen(show);
  addEventListener("hashchange", () => {
    openNamed();
    show();
  });
  list.dataset["live"] = "";
}
