/** Storage areas for tests: one that works, and ways in which browsers refuse. */
import type { StorageArea } from "./storage.ts";

/** A part of a storage area that may refuse. */
export type StorageMember = keyof StorageArea;

/** Works like `localStorage`, in memory. */
export function workingArea(stored: Iterable<readonly [string, string]> = []): StorageArea {
  const entries = new Map(stored);
  return {
    get length() {
      return entries.size;
    },
    key: (index) => [...entries.keys()][index] ?? null,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
  };
}

/** Throws on use of the members in `refused`; a test may change the set while the area is in use. */
export function refusingArea(area: StorageArea, refused: ReadonlySet<StorageMember>): StorageArea {
  return new Proxy(area, {
    get(target, name) {
      if (refused.has(name as StorageMember)) throw new Error("QuotaExceededError");
      return Reflect.get(target, name) as unknown;
    },
  });
}
