/**
 * Has the browser keep the guide for reading offline, and says when the page on the screen is no longer the newest; has
 * its Markdown, too, with or without a network.
 */
import words from "../../../content/words/offline.yaml";
import { isOfflineKept } from "../../state/offline.ts";
import css from "../../styles/components/update.css?inline";

export { markdown } from "./markdown.ts";

const base = import.meta.env.BASE_URL.replace(/\/?$/, "/");
const address = `${base}sw.js`;

/** The part of Trusted Types that we use. */
interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL: () => string },
  ): { createScriptURL(url: string): string };
}
const { trustedTypes } = globalThis as { trustedTypes?: Policies };

/** One address, and no other: whatever is asked for, the policy gives that of our worker. */
const script =
  trustedTypes?.createPolicy("offline", { createScriptURL: () => address }).createScriptURL("") ?? address;

/** Registers the worker, unless the reader turned it off. Where a browser refuses, everything works as before, online. */
export async function keep(): Promise<void> {
  const worker = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (!worker || !isOfflineKept()) return;
  worker.addEventListener("message", ({ data }: MessageEvent<{ revision: string }>) => {
    if (data.revision !== document.documentElement.dataset["revision"]) tell();
  });
  worker.startMessages();
  const registration = await worker.register(script).catch(() => undefined);
  // Who comes back to a tab hears of a new build at once, and not only from the next page.
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) registration?.update().catch(() => {});
  });
}

let isTold = false;

/** One sentence and a button; nothing reloads by itself, because what was typed would be lost. */
function tell(): void {
  if (isTold) return;
  isTold = true;
  const styles = new CSSStyleSheet();
  styles.replaceSync(css);
  document.adoptedStyleSheets.push(styles);
  const note = document.createElement("div");
  note.className = "update";
  note.setAttribute("role", "status");
  document.body.append(note);
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = words.reload;
  button.addEventListener("click", () => location.reload());
  // A region that is read aloud has to be there before its words are.
  requestAnimationFrame(() => note.append(words.changed, " ", button));
}
