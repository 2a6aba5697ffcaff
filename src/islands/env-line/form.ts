/**
 * Says what every reader of `.env` files makes of a line that somebody pastes. Nothing leaves the page: the rules are
 * files of this site, loaded on first focus, and the line is in no address, storage or request. The key in it is hidden
 * before anything else: what was not typed is kept out of the field until that is done.
 */
import type { KnownReader } from "../../domain/env-files/compare.ts";
import { part, wasTyped } from "../dom/elements.ts";

/** More than a `.env` file has; the rest is not read. */
const longestText = 20_000;

// Only a page with the tool has this script.
const tool = document.querySelector("[data-tool=env-line]") as HTMLElement;
const input = part<HTMLTextAreaElement>(tool, "input");
const status = part(tool, "status");
const result = part(tool, "result");
const [secret, broken, actions] = [part(tool, "secret"), part(tool, "broken"), part(tool, "actions")];
const load = loader(tool.dataset["readers"] ?? "");
/** What the field gets once the key in it is hidden; nothing shows it before. */
let held = "";

function forget(): void {
  input.value = held = "";
  status.textContent = "";
  result.replaceChildren();
  for (const one of [secret, broken, actions]) one.hidden = true;
}

/** Without rules of this version nothing can be hidden either, so the text does not stay. */
function fail(): void {
  forget();
  broken.hidden = false;
}

async function read(): Promise<void> {
  const { check, readers } = await load();
  broken.hidden = true;
  const line = held + input.value;
  held = "";
  if (line.trim() === "") return forget();
  const { text, isMasked, headline, details } = check(line.slice(0, longestText), readers);
  if (text !== input.value) input.value = text;
  secret.hidden = !isMasked;
  status.textContent = headline;
  result.replaceChildren(...details);
  actions.hidden = false;
}

input.addEventListener("focus", () => void load().catch(fail));
input.addEventListener("input", (event) => {
  if (held || !wasTyped(event)) {
    held += input.value;
    input.value = "";
    status.textContent = tool.dataset["busy"] ?? "";
  }
  read().catch(fail);
});
part(tool, "clear").addEventListener("click", () => {
  forget();
  input.focus();
});
input.disabled = false;

/** Loads once; after a failure the next call tries again. */
function loader(address: string) {
  const start = async () => {
    const [{ check }, response] = await Promise.all([import("./check.ts"), fetch(address)]);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return { check, readers: (await response.json()) as KnownReader[] };
  };
  let loading: ReturnType<typeof start> | undefined;
  return () =>
    (loading ??= start().catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));
}
