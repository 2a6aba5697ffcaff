/**
 * How stores reach `localStorage`. What the site keeps there stands in `stored-keys.ts`; scripts that every page runs
 * read their own key themselves, because the stores would cost the page a request.
 *
 * Browsers refuse storage in several ways: the property throws (blocked cookies, sandboxed frames), is null or
 * absent (some web views), or a write throws because the quota is used up. The engine made here never throws.
 * What storage refuses is kept in memory for this visit, and `$saveStatus` says so, so that a view can tell the
 * reader. Keys of other programs on the same origin, and values we did not write, are not seen at all.
 */
import { atom } from "nanostores";

/**
 * - `saving`: every change so far has reached storage.
 * - `refused`: at least one change is in memory only; storage is full or read-only.
 * - `unavailable`: this browser gives the page no storage.
 */
export type SaveStatus = "saving" | "refused" | "unavailable";

/** Whether changes survive closing the page. */
export const $saveStatus = atom<SaveStatus>("saving");

/** The part of the Web Storage interface that the engine uses. */
export type StorageArea = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** Prefix of every key this site owns; the types of `stored-keys.ts` hold the keys to it. */
export const keyPrefix = "openai-key-guide:";

/**
 * Wraps a storage area in the plain-object form that persistent stores expect.
 *
 * @param open gives the area; may throw or return null
 * @param accepts whether a stored key and value have a form that this site writes; others are ignored
 */
export function createStorageEngine(
  open: () => StorageArea | null | undefined,
  accepts: (key: string, value: string) => boolean,
): Record<string, string> {
  const area = attempt(open);
  /** Changes that storage refused: a value, or null for a removal. */
  const unsaved = new Map<string, string | null>();
  if (!area) $saveStatus.set("unavailable");

  const read = (key: string): string | undefined => {
    const kept = unsaved.get(key);
    const value = kept === undefined ? attempt(() => area?.getItem(key)) : kept;
    return typeof value === "string" && accepts(key, value) ? value : undefined;
  };

  const write = (key: string, value: string | null): void => {
    if ((read(key) ?? null) === value) return;
    const stored = area && attempt(() => apply(area, key, value));
    if (stored) unsaved.delete(key);
    else unsaved.set(key, value);
    if (area) $saveStatus.set(unsaved.size === 0 ? "saving" : "refused");
  };

  const keys = (): string[] => {
    const stored = attempt(() => (area ? listKeys(area) : [])) ?? [];
    return [...new Set([...stored, ...unsaved.keys()])].filter((key) => read(key) !== undefined);
  };

  return new Proxy<Record<string, string>>(Object.create(null), {
    get: (_, key) => (typeof key === "string" ? read(key) : undefined),
    has: (_, key) => typeof key === "string" && read(key) !== undefined,
    ownKeys: keys,
    getOwnPropertyDescriptor: (_, key) => {
      const value = typeof key === "string" ? read(key) : undefined;
      return value === undefined ? undefined : { value, enumerable: true, configurable: true };
    },
    set: (_, key, value) => {
      if (typeof key === "string") write(key, String(value));
      return true;
    },
    deleteProperty: (_, key) => {
      if (typeof key === "string") write(key, null);
      return true;
    },
  });
}

/** Whether the change can be read back: what cannot be read is as good as not written. */
function apply(area: StorageArea, key: string, value: string | null): boolean {
  if (value === null) area.removeItem(key);
  else area.setItem(key, value);
  return area.getItem(key) === value;
}

function listKeys(area: StorageArea): string[] {
  return Array.from({ length: area.length }, (_, index) => area.key(index)).filter(
    (key): key is string => key?.startsWith(keyPrefix) ?? false,
  );
}

/** The result, or undefined when the call throws: storage is an aid, and its failure must not stop the page. */
function attempt<Result>(call: () => Result): Result | undefined {
  try {
    return call();
  } catch {
    return undefined;
  }
}
