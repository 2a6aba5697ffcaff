/** The switch on the page about this guide: what is kept for reading offline goes when it is turned off. */
import { cachePrefix } from "../../domain/offline/keeping.ts";
import { chooseOffline, isOfflineKept } from "../../state/offline.ts";

const worker = navigator.serviceWorker as ServiceWorkerContainer | undefined;
const field = document.querySelector<HTMLElement>(".offline-switch");
const input = field?.querySelector("input");

if (worker && field && input) {
  input.checked = isOfflineKept();
  field.hidden = false;
  input.addEventListener("change", () => {
    chooseOffline(input.checked);
    // A script of its own, so that the page does not wait for it.
    void (input.checked ? import("./keep.ts").then(({ keep }) => keep()) : forget(worker));
  });
}

/** Ends the worker of this site, and takes all that it kept; other programs at the same address keep theirs. */
async function forget(workers: ServiceWorkerContainer): Promise<void> {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, "/");
  await (await workers.getRegistration(base))?.unregister();
  const names = await caches.keys();
  const ours = names.filter((name) => name.startsWith(cachePrefix(base)));
  await Promise.all(ours.map((name) => caches.delete(name)));
}
