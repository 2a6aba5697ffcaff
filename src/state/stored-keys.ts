/**
 * Every key that this site keeps in a reader's browser. A new one is an entry here; the types and a test see to it that
 * nothing else is stored.
 *
 * Modules that run on every page import the type alone and write their key out: a module that they shared with the
 * stores would cost every page a request.
 */

import { entryShapes } from "../domain/checklist/entries.ts";
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
  "openai-key-guide:offline": { owner: "offline.ts", shape: /^off$/, version: 1 },
  "openai-key-guide:shell": {
    owner: "tab-choice.ts",
    shape: oneOf(choices.shell),
    version: 1,
  },
  "openai-key-guide:language": { owner: "tab-choice.ts", shape: oneOf(choices.language), version: 1 },
  /** Checklist; then run, and step, question or time. */
  "openai-key-guide:run:*:active": {
    owner: "progress.ts",
    inPage: "step-marks.ts",
    shape: entryShapes.active,
    version: 1,
  },
  "openai-key-guide:run:*:*:name": { owner: "progress.ts", shape: entryShapes.name, version: 1 },
  "openai-key-guide:run:*:*:mark:*": {
    owner: "progress.ts",
    inPage: "step-marks.ts",
    shape: entryShapes.mark,
    version: 1,
  },
  "openai-key-guide:run:*:*:note:*": {
    owner: "progress.ts",
    inPage: "step-marks.ts",
    shape: entryShapes.note,
    version: 1,
  },
  "openai-key-guide:run:*:*:answer:*": {
    owner: "progress.ts",
    inPage: "step-marks.ts",
    shape: entryShapes.answer,
    version: 1,
  },
  "openai-key-guide:run:*:*:act:*": {
    owner: "progress.ts",
    inPage: "step-marks.ts",
    shape: entryShapes.act,
    version: 1,
  },
} as const satisfies Readonly<Record<`openai-key-guide:${string}`, StoredValue>>;

/** Keys of earlier versions, which are moved to those of today on the first visit; none may be used again. */
export const formerKeys = ["openai-key-guide:progress:*:*", "openai-key-guide:cleared:*"] as const;

/** A registered key; `*` stands for any text. */
export type StoredKey = WithText<keyof typeof storedKeys>;

type WithText<Key extends string> = Key extends `${infer Start}*${infer Rest}`
  ? `${Start}${string}${WithText<Rest>}`
  : Key;
