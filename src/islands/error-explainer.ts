/**
 * Reads an error that somebody pastes. Nothing leaves the page: the rules and the catalogue are files of this site,
 * loaded on first focus, and the text is in no address, storage or request. Secrets are hidden before anything else.
 */
import type { ExplainedEntry } from "../domain/diagnosis-report.ts";
import { part } from "./elements.ts";

/** Longer texts are cut, so that no device stalls. */
const longestText = 200_000;
/** Milliseconds without a key press after which the text is read. */
const restAfterTyping = 150;

const tool = document.querySelector<HTMLElement>("[data-tool=error-explainer]");
if (tool) wire(tool);

function wire(tool: HTMLElement): void {
  const input = part<HTMLTextAreaElement>(tool, "input");
  const status = part(tool, "status");
  const result = part(tool, "result");
  const actions = part(tool, "actions");
  const copy = part<HTMLButtonElement>(tool, "copy");
  const notices = { secret: part(tool, "secret"), long: part(tool, "long"), broken: part(tool, "broken") };
  const load = loader(tool.dataset["catalogue"] ?? "");
  let turn = 0;
  let markdown = "";

  function forget(): void {
    turn++;
    input.value = "";
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

  async function read(wasPasted: boolean): Promise<void> {
    const mine = ++turn;
    const isWanted = () => mine === turn;
    const loaded = await load().catch(fail);
    if (!loaded || !isWanted()) return;
    const { rules, catalogue } = loaded;
    notices.broken.hidden = true;
    if (input.value.trim() === "") return forget();
    notices.long.hidden = input.value.length <= longestText;
    const { text, found } = rules.maskSecrets(input.value.slice(0, longestText));
    if (text !== input.value) input.value = text;
    if (found.length > 0) notices.secret.hidden = false;
    await new Promise((resolve) => setTimeout(resolve, wasPasted ? 0 : restAfterTyping));
    const diagnosis = await rules.diagnoseInSlices(text, catalogue, isWanted);
    if (!diagnosis) return;
    status.textContent = rules.headline(diagnosis, catalogue);
    result.replaceChildren(...rules.details(diagnosis, catalogue));
    actions.hidden = false;
    markdown = rules.diagnosisMarkdown(diagnosis, catalogue, location.origin);
  }

  input.addEventListener("focus", () => void load().catch(fail));
  input.addEventListener("input", (event) => {
    void read((event as InputEvent).inputType === "insertFromPaste");
  });
  part(tool, "clear").addEventListener("click", () => {
    forget();
    input.focus();
  });
  const copyWords = copy.textContent;
  copy.addEventListener("click", async () => {
    copy.textContent = await navigator.clipboard.writeText(markdown).then(
      () => "Copied",
      () => "Copy failed",
    );
    setTimeout(() => (copy.textContent = copyWords), 2500);
  });
  input.disabled = false;
}

/** Loads once; after a failure the next call tries again. */
function loader(address: string) {
  const start = async () => {
    const [rules, response] = await Promise.all([import("./explain.ts"), fetch(address)]);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return { rules, catalogue: (await response.json()) as readonly ExplainedEntry[] };
  };
  let loading: ReturnType<typeof start> | undefined;
  return () =>
    (loading ??= start().catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));
}
