/**
 * Reads an error that somebody pastes. Nothing leaves the page: the rules and the catalogue are files of this site,
 * loaded on first focus, and the text is in no address, storage or request. Secrets are hidden before anything else:
 * what was not typed is kept out of the field until that is done.
 */
import type { CatalogueEntry, OtherEntry } from "../../domain/explain/catalogue.ts";
import type { Sent } from "../../domain/explain/columns.ts";
import { unpack } from "../../domain/explain/packed.ts";
import type { ExplainerWords } from "../../domain/explain/report.ts";
import { handedOver } from "../../state/handover-mark.ts";
import { takeHandedOver } from "../../state/take-handover.ts";
import { busy } from "../../../content/words/explainer.yaml";
import { copies, part, wasTyped } from "../dom/elements.ts";

/** Of longer texts the beginning is read, so that no device is busy for long. */
const longestText = 200_000;
/** Longer texts never come into the field as a whole: browsers stall when they lay them out. */
const longestShown = 12_000;
/** Milliseconds without a key press after which the text is read. */
const restAfterTyping = 150;

// Only a page with the tool has this script.
const tool = document.querySelector("[data-tool=error-explainer]") as HTMLElement;
const input = part<HTMLTextAreaElement>(tool, "input");
const status = part(tool, "status");
const result = part(tool, "result");
const actions = part(tool, "actions");
const example = part<HTMLButtonElement>(tool, "example");
const notices = {
  secret: part(tool, "secret"),
  long: part(tool, "long"),
  cut: part(tool, "cut"),
  broken: part(tool, "broken"),
};

const loadWords = once(() => Promise.all([import("./result.ts"), json<ExplainerWords>("words")]));
const loadRules = () => import("./answer.ts").then(({ rules }) => rules);
const load = once(async () => {
  const [rules, sent] = await Promise.all([loadRules(), json<Sent<CatalogueEntry>>("catalogue")]);
  const data = rules.received(sent);
  // Secrets can be hidden and the cause be found before there are words to say it.
  void loadWords().catch(() => undefined);
  void rules.prepare(data);
  return [rules, data] as const;
});
/** The rest of the rules, which most texts do not need. */
const loadAll = once(async () => {
  status.textContent ||= busy;
  const [[rules, first], { allRules, decideSteps }, sent] = await Promise.all([
    load(),
    load().then(([rules]) => rules.loadRest()),
    json<Sent<OtherEntry>>("wordings"),
  ]);
  return { data: allRules(first, rules.received(sent)), decideSteps };
});

/** Counts what is read, so that only the last reading is shown. */
let turn = 0;
/** The answer on the screen, for a ticket. */
let markdown = "";
/** What the field gets once secrets are hidden in it; nothing shows it before. */
let held = "";

/** Takes a text out of sight, behind what is there already, and reads all of it. */
function hold(text: string): void {
  held += text;
  input.value = "";
  status.textContent = busy;
  read(held);
}

/** The keyboard of a phone covers the answer. Who pastes has no use for it, so it goes; while somebody types, it stays. */
function uncover({ inputType }: InputEvent): void {
  if (inputType === "insertFromPaste" && matchMedia("(pointer: coarse)").matches) input.blur();
}

function show(text: string): void {
  held = "";
  if (text !== input.value) input.value = text;
}

function forget(): void {
  turn++;
  show("");
  status.textContent = "";
  result.replaceChildren();
  actions.hidden = true;
  for (const notice of Object.values(notices)) notice.hidden = true;
}

/** Without the rules nothing can be hidden either, so the text does not stay. */
function fail(): void {
  forget();
  notices.broken.hidden = false;
}

/** What cannot be loaded, or is of another version than this script, cannot be read with. */
function read(whole: string, rest = 0): void {
  explain(whole, rest).catch(fail);
}

async function explain(whole: string, rest: number): Promise<void> {
  const mine = ++turn;
  const isWanted = () => mine === turn;
  const [rules, data] = await load();
  if (!isWanted()) return;
  notices.broken.hidden = true;
  if (whole.trim() === "") return forget();
  const isLong = whole.length > longestShown;
  const masked = await rules.maskInTurns(whole.slice(0, longestText), isWanted);
  if (!masked) return;
  const { text, found: hidden } = masked;
  if (!isLong) show(text);
  // The text in the field was masked before; the notice stays as long as that shows.
  if (hidden.length > 0) notices.secret.hidden = false;
  else if (!rules.showsMask(text)) notices.secret.hidden = true;
  await new Promise((resolve) => setTimeout(resolve, rest));
  const found = await rules.diagnoseInSlices(text, data, loadAll, isWanted);
  if (!found) return;
  const [view, words] = await loadWords();
  if (!isWanted()) return;
  // The field builds each of its lines anew; what was found takes turns of its own.
  if (isLong) show(found.slice);
  const answer = await rules.inTurns(view.resultSteps(found, words), isWanted);
  if (!answer) return;
  notices.long.hidden = !isLong;
  notices.cut.hidden = whole.length <= longestText;
  status.textContent = answer.headline;
  result.replaceChildren(...answer.details);
  actions.hidden = false;
  ({ markdown } = answer);
}

/** Reads what the search left for this page. */
function takeOver(): void {
  const text = takeHandedOver();
  if (text === undefined) return;
  input.focus();
  hold(text);
}

input.addEventListener("focus", () => void load().catch(fail));
input.addEventListener("beforeinput", (event) => {
  const added = event.data ?? "";
  if (added.length <= longestShown) return;
  event.preventDefault();
  const { value, selectionStart, selectionEnd } = input;
  hold(value.slice(0, selectionStart) + added + value.slice(selectionEnd));
  uncover(event);
});
input.addEventListener("input", (event) => {
  const { value } = input;
  if (held || !wasTyped(event)) hold(value);
  else read(value, restAfterTyping);
  uncover(event as InputEvent);
});
part(tool, "clear").addEventListener("click", () => {
  forget();
  input.focus();
});
copies(part(tool, "copy"), () => markdown);
example.addEventListener("click", () => read(example.value));
input.disabled = example.disabled = false;
// The search may be opened on this very page.
addEventListener(handedOver, takeOver);
takeOver();

/** Loads once; after a failure the next call tries again. */
function once<Loaded>(start: () => Promise<Loaded>): () => Promise<Loaded> {
  let loading: Promise<Loaded> | undefined;
  return () =>
    (loading ??= start().catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));
}

/** A file of this site that the tool names. Those of the rules are packed; of the words, none begins with the mark of that. */
async function json<Data>(name: "catalogue" | "wordings" | "words"): Promise<Data> {
  const address = tool.dataset[name] ?? "";
  const response = await fetch(address);
  if (!response.ok) throw new Error(address);
  return unpack(await response.text()) as Data;
}
