import { randomBytes } from "node:crypto";

/** Keys of one run. They are made up at random, so that no other text can look like them, and work nowhere. */
export interface RunKeys {
  key: string;
  adminKey: string;
  oldKey: string;
}

// Joined here, so that no scanner takes the text for a real key.
const makeKey = (kind: string): string => ["sk", kind, randomBytes(24).toString("hex")].join("-");

export function makeKeys(): RunKeys {
  return { key: makeKey("proj"), adminKey: makeKey("admin"), oldKey: makeKey("proj") };
}

/** Puts the keys and the home folder in place of `{key}`, `{admin-key}`, `{old-key}` and `{home}`. */
export function fillPlaceholders(text: string, { key, adminKey, oldKey }: RunKeys, home: string): string {
  return text
    .replaceAll("{key}", key)
    .replaceAll("{admin-key}", adminKey)
    .replaceAll("{old-key}", oldKey)
    .replaceAll("{home}", home);
}

/** The same for all values of a record. */
export function fillRecord(
  record: Readonly<Record<string, string>>,
  keys: RunKeys,
  home: string,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name, fillPlaceholders(value, keys, home)]),
  );
}
