/**
 * The service worker: the guide, the checklists, the questions and the explainer work without a network after one visit.
 * Whoever opens a page in Chinese has the Chinese ones, too. What the network has is always newer, so it is asked first,
 * except for files that never change. A new build brings a new worker, which fetches that build beside the old one, tells
 * tabs whose page has changed, and takes over when the last tab of the old build is closed; so no tab loses what it shows.
 * `src/build/offline.ts` writes `sw.js` from it.
 */
import type { OfflineBuild } from "../../domain/offline/build.ts";
import { cachePrefix, type Home, isHashed, keptPath } from "../../domain/offline/keeping.ts";

/** The parts of the worker's world that we use; its types do not go together with those of pages. */
interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends WorkerEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface Tab {
  readonly url: string;
  postMessage(message: unknown): void;
}
interface Worker {
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { type: "window"; includeUncontrolled: true }): Promise<readonly Tab[]>;
  };
  addEventListener(type: "install" | "activate", listener: (event: WorkerEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: FetchEvent) => void): void;
}

declare const offlineBuild: OfflineBuild;
const worker = globalThis as unknown as Worker;
const { base, build, revisions, core, translated } = offlineBuild;
const home: Home = { origin: location.origin, base };
const prefix = cachePrefix(base);
const name = prefix + build;

worker.addEventListener("install", (event) => event.waitUntil(fill().then(tellTabs)));

worker.addEventListener("activate", (event) =>
  event.waitUntil(dropOldBuilds().then(() => worker.clients.claim())),
);

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const path = keptPath(request, home);
  if (request.mode === "navigate" && isTranslated(request)) event.waitUntil(keepTranslated());
  if (path !== undefined) return event.respondWith(answer(event, path));
  // Words in an address are not kept, but the page that reads them may be.
  if (request.mode === "navigate" && new URL(request.url).origin === home.origin)
    event.respondWith(fetch(request).catch(() => kept(new URL(request.url).pathname)));
});

async function fill(): Promise<void> {
  await keepAll(core);
  if (await isTranslationRead()) await keepTranslated();
}

let keeping: Promise<void> | undefined;

/** What is missing of the Chinese pages, once at a time. Without a network nothing comes of it, and the next one tries again. */
function keepTranslated(): Promise<void> {
  keeping ??= keepAll(translated.core)
    .catch(() => {})
    .finally(() => (keeping = undefined));
  return keeping;
}

/** Whether a tab shows a page in Chinese, or the build before kept them because one did. */
async function isTranslationRead(): Promise<boolean> {
  const tabs = await openTabs();
  const [first = ""] = translated.core;
  return tabs.some(isTranslated) || (await caches.match(first)) !== undefined;
}

function isTranslated({ url }: { readonly url: string }): boolean {
  const { origin, pathname } = new URL(url);
  return origin === home.origin && pathname.startsWith(translated.base);
}

/** One file after the other, so that what the reader opens meanwhile comes first. Who saves data keeps what they open. */
async function keepAll(paths: readonly string[]): Promise<void> {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (connection?.saveData) return;
  const cache = await caches.open(name);
  for (const path of paths) {
    if (await cache.match(path)) continue;
    const response = await fetch(path, { cache: isHashed(path, home) ? "default" : "no-cache" });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    await cache.put(path, response);
  }
}

function openTabs(): Promise<readonly Tab[]> {
  return worker.clients.matchAll({ type: "window", includeUncontrolled: true });
}

/** A tab knows which revision it shows, and speaks up when this one is another. */
async function tellTabs(): Promise<void> {
  for (const tab of await openTabs()) {
    const revision = revisions[new URL(tab.url).pathname];
    // A worker's tabs take no origin: they are of its own.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    if (revision) tab.postMessage({ revision });
  }
}

async function dropOldBuilds(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((one) => one.startsWith(prefix) && one !== name).map((one) => caches.delete(one)),
  );
}

async function answer(event: FetchEvent, path: string): Promise<Response> {
  if (isHashed(path, home)) {
    const known = await caches.match(path);
    if (known) return known;
  }
  try {
    const response = await fetch(event.request);
    if (response.ok && !response.redirected) {
      const copy = response.clone();
      event.waitUntil(caches.open(name).then((cache) => cache.put(path, copy)));
    }
    return response;
  } catch {
    return kept(path);
  }
}

async function kept(path: string): Promise<Response> {
  const cache = await caches.open(name);
  return (await cache.match(path)) ?? Response.error();
}
