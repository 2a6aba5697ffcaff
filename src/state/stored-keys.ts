/**
 * Every key that this site keeps in a reader's browser. A new one is an entry here; the types and a test see to it that
 * nothing else is stored.
 *
 * Modules that run on every page import the type alone and write their key out: a module that they shared with the
 * stores would cost every page a request.
 */

import { choices } from "../domain/tabs/choices.ts";

/** What is kept under a key. */
export interface StoredValue {
  /** The module of `src/state` that reads and writes it. */
  owner: string;
  /** A module that does so too, for scripts that stand in a page. */
  inPage?: string;
  /** What a value looks like; anything else is ignored, never deleted. */
  shape: RegExp;
  /** Raised when old values must no longer be read; from 2 on, the key ends in it. */
  version: number;
}

const oneOf = (ids: readonly string[]) => new RegExp(`^(${ids.join("|")})$`);

/** By key; `*` stands for an id. */
export const storedKeys = {
  "openai-key-guide:theme": { owner: "theme.ts", shape: /^(light|dark)$/, version: 1 },
  "openai-key-guide:shell": {
    owner: "tab-choice.ts",
    shape: oneOf(choices.shell),
    version: 1,
  },
  "openai-key-guide:language": { owner: "tab-choice.ts", shape: oneOf(choices.language), version: 1 },
  /** Checklist and step. */
  "openai-key-guide:progress:*:*": {
    owner: "progress.ts",
    inPage: "step-marks.ts",
    shape: /^(done|not-applicable)$/,
    version: 1,
  },
  /** Checklist; what its last clearing took. */
  "openai-key-guide:cleared:*": {
    owner: "progress.ts",
    shape: /^([a-z0-9-]+=(done|not-applicable),?)*$/,
    version: 1,
  },
} as const satisfies Readonly<Record<`openai-key-guide:${string}`, StoredValue>>;

/** A registered key; `*` stands for any text. */
export type StoredKey = WithText<keyof typeof storedKeys>;

type WithText<Key extends string> = Key extends `${infer Start}*${infer Rest}`
  ? `${Start}${string}${WithText<Rest>}`
  : Key;
