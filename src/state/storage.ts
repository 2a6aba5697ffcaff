/**
 * How a checklist reaches `localStorage`. What the site keeps there stands in `stored-keys.ts`; scripts that every page
 * runs read their own key themselves, because the stores would cost the page a request.
 *
 * Browsers refuse storage in several ways: the property throws (blocked cookies, sandboxed frames), is null or absent
 * (some web views), or a write throws because the quota is used up. Storage may also be cleared while the page is open.
 * What is on screen is never lost to that: what storage does not hold stays in memory for this visit, every later change
 * tries to store it again, and `$saveStatus` says so, so that a view can tell the reader. Keys of other programs on the
 * same origin, and values we did not write, are not seen at all.
 */
import { atom, type ReadableAtom } from "nanostores";
import { areSame, type Changes, type Entries } from "../domain/checklist/entries.ts";

/**
 * - `saving`: every change so far has reached storage.
 * - `refused`: at least one change is in memory only; storage is full or read-only.
 * - `cleared`: storage was emptied while the page was open; the next change stores everything again.
 * - `unavailable`: this browser gives the page no storage.
 */
export type SaveStatus = "saving" | "refused" | "cleared" | "unavailable";

/** Whether changes survive closing the page. */
export const $saveStatus = atom<SaveStatus>("saving");

/** The part of the Web Storage interface that we use. */
export type StorageArea = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** Gives the storage area; may throw or return nothing. */
export type OpenStorage = () => StorageArea | null | undefined;

/** Prefix of every key this site owns; the types of `stored-keys.ts` hold the keys to it. */
export const keyPrefix = "openai-key-guide:";

/** Entries under one prefix, in step with storage and with other tabs. */
export interface Stored {
  $entries: ReadableAtom<Entries>;
  /** Makes changes to what storage holds at this moment, and stores them. */
  change: (make: (entries: Entries) => Changes) => void;
}

/** An entry that is always there once something was stored; its absence shows that storage was cleared. */
const witness = "active";
/** Part of keys that are never written twice: where one is back, another tab has stored everything again, and knows more. */
const unique = ":act:";

/**
 * Opens what stands under a prefix.
 *
 * @param open absent on the server, where everything is in memory
 * @param accepts whether a key below the prefix and a value have a form that this site writes; others are ignored
 */
export function openStored(
  open: OpenStorage | undefined,
  prefix: string,
  accepts: (key: string, value: string) => boolean,
): Stored {
  const area = (open && attempt(open)) ?? undefined;
  const $entries = atom<Entries>({});
  $entries.eq = (before = {}, now) => areSame(before, now);
  /** What storage does not hold: a value, or null for a removal. */
  const unsaved = new Map<string, string | null>();
  let wasCleared = false;
  let isReadable = false;

  const report = () => {
    if (unsaved.size === 0) wasCleared = false;
    const lacking = wasCleared ? "cleared" : "refused";
    $saveStatus.set(!isReadable ? "unavailable" : unsaved.size === 0 ? "saving" : lacking);
  };
  const show = (stored: Record<string, string>) => {
    const shown = $entries.get();
    if (wasCleared && [...unsaved.keys()].some((key) => key.includes(unique) && key in stored))
      unsaved.clear();
    if (witness in shown && !(witness in stored)) {
      wasCleared = true;
      for (const [key, value] of Object.entries(shown)) if (value !== undefined) unsaved.set(key, value);
    }
    $entries.set(overlaid(stored, unsaved));
  };
  const refresh = () => {
    const stored = area && attempt(() => readEntries(area, prefix, accepts));
    isReadable = stored !== undefined;
    if (stored) show(stored);
    report();
  };

  const change: Stored["change"] = (make) => {
    refresh();
    const entries = $entries.get();
    for (const [key, value] of Object.entries(make(entries))) {
      const isReal = entries[key] !== value && (value === undefined || accepts(key, value));
      if (isReal) unsaved.set(key, value ?? null);
    }
    $entries.set(overlaid(entries, unsaved));
    if (area) store(area, prefix, unsaved);
    wasCleared = false;
    report();
  };

  if (open) {
    refresh();
    // A tab that slept hears of nothing; it reads again when it comes back.
    for (const event of ["storage", "pageshow", "visibilitychange"]) window.addEventListener(event, refresh);
  }
  return { $entries, change };
}

/** Whether an earlier version of the site stored something under some keys. */
export function hasFormer(open: OpenStorage | undefined, keys: readonly string[]): boolean {
  const area = open && attempt(open);
  return keys.some((key) => attempt(() => area?.getItem(key)));
}

/** What an earlier version of the site stored under some keys. */
export function readFormer(open: OpenStorage | undefined, keys: readonly string[]): Entries {
  const area = open && attempt(open);
  const values = keys.flatMap((key) => {
    const value = attempt(() => area?.getItem(key));
    return typeof value === "string" ? [[key, value] as const] : [];
  });
  return Object.fromEntries(values);
}

/** Removes what has moved to keys of today. */
export function removeFormer(open: OpenStorage | undefined, keys: readonly string[]): void {
  const area = open && attempt(open);
  for (const key of keys) attempt(() => area?.removeItem(key));
}

function readEntries(
  area: StorageArea,
  prefix: string,
  accepts: (key: string, value: string) => boolean,
): Record<string, string> {
  const found: Record<string, string> = {};
  for (let index = 0; index < area.length; index++) {
    const full = area.key(index);
    if (!full?.startsWith(prefix)) continue;
    const key = full.slice(prefix.length);
    const value = area.getItem(full);
    if (typeof value === "string" && accepts(key, value)) found[key] = value;
  }
  return found;
}

function overlaid(entries: Entries, changes: ReadonlyMap<string, string | null>): Entries {
  const all = { ...entries };
  for (const [key, value] of changes) {
    if (value === null) delete all[key];
    else all[key] = value;
  }
  return all;
}

/** Stores what storage takes, and leaves the rest in `unsaved`. */
function store(area: StorageArea, prefix: string, unsaved: Map<string, string | null>): void {
  // Removals first: they make room.
  const inOrder = [...unsaved].toSorted(([, a], [, b]) => Number(a !== null) - Number(b !== null));
  for (const [key, value] of inOrder)
    if (attempt(() => apply(area, prefix + key, value))) unsaved.delete(key);
}

/** Whether the change can be read back: what cannot be read is as good as not written. */
function apply(area: StorageArea, key: string, value: string | null): boolean {
  if (value === null) area.removeItem(key);
  else area.setItem(key, value);
  return area.getItem(key) === value;
}

/** The result, or undefined when the call throws: storage is an aid, and its failure must not stop the page. */
function attempt<Result>(call: () => Result): Result | undefined {
  try {
    return call();
  } catch {
    return undefined;
  }
}
