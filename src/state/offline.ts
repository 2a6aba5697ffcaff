/**
 * Whether this browser keeps the guide for reading offline: it does, unless `openai-key-guide:offline` = off. What it
 * keeps lies in caches of the browser, which a service worker fills (`src/islands/offline/worker.ts`).
 */
import type { StoredKey } from "./stored-keys.ts";

const offlineKey = "openai-key-guide:offline" satisfies StoredKey;

/** True also where storage refuses: browsers that give none run no worker. */
export function isOfflineKept(): boolean {
  try {
    return localStorage.getItem(offlineKey) !== "off";
  } catch {
    return true;
  }
}

/** Remembers the choice; where storage refuses, `data-unkept` has a sentence say that it holds for this page. */
export function chooseOffline(kept: boolean): void {
  try {
    if (kept) localStorage.removeItem(offlineKey);
    else localStorage.setItem(offlineKey, "off");
  } catch {
    document.documentElement.dataset["unkept"] = "";
  }
}
