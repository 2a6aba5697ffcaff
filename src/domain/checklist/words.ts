/** What lists say: ids, and how many values each text holds. The words stand in the files of `content/words/`. */
import type { Deed } from "./record.ts";
import type { Words } from "../words/words.ts";

/** `content/words/counts.yaml`: in the few words of a status line, and as sentences for the ear. */
export const countTexts = {
  "nothing-left": 0,
  all: 1,
  some: 2,
  "said-nothing-left": 0,
  "said-all": 1,
  "said-some": 2,
  "said-skipped": 1,
  "said-next": 1,
} as const;

/** `content/words/refusals.yaml`: why a file or a link cannot be brought in. */
export const refusalTexts = {
  "too-large": 0,
  unreadable: 0,
  "not-a-copy": 0,
  "newer-file": 0,
  "no-version": 0,
  "other-list": 1,
  "no-lists": 0,
  "too-many-lists": 1,
  "foreign-content": 0,
  "long-link": 0,
  "newer-link": 0,
  "cut-link": 0,
  "other-link": 0,
} as const;

/** `content/words/transfer.yaml`: what a copy says of itself, and what it would change. */
export const transferTexts = {
  about: 1,
  "from-link": 0,
  answer: 3,
  "answer-none": 0,
  "note-removed": 1,
  "note-added": 1,
  "note-replaced": 1,
  mark: 3,
  "mark-done": 0,
  "mark-not-applicable": 0,
  "mark-open": 0,
} as const;

/** `content/words/rows.yaml`: the row of a step, also before a list comes to life. */
export const rowTexts = { numbered: 3, "left-out": 1, if: 0, because: 0 } as const;

/** `content/words/list.yaml`: buttons and lines of a list. */
export const listTexts = {
  worked: 0,
  skip: 0,
  unskip: 0,
  "note-add": 0,
  "note-change": 0,
  "of-step": 2,
  "ticked-before": 1,
  "show-all": 1,
  "show-next": 0,
  fold: 0,
  "left-one": 1,
  "left-more": 1,
  "left-show": 1,
  "left-hide": 1,
  "left-said": 1,
  next: 0,
  "undo-clear": 0,
  "undo-delete": 0,
  "undo-import": 0,
  skipped: 1,
  saving: 0,
  refused: 0,
  cleared: 0,
  unavailable: 0,
} as const;

/** `content/words/acts.yaml`: what a reader did, by deed. */
export const actTexts = {
  tick: 1,
  open: 1,
  skip: 1,
  note: 1,
  answer: 0,
  clear: 0,
  create: 1,
  rename: 1,
  duplicate: 1,
  delete: 1,
  import: 0,
  back: 0,
} as const satisfies Readonly<Record<Deed, number>>;

export type ActWords = Words<typeof actTexts>;
export type ListWords = Words<typeof listTexts>;
export type RowWords = Words<typeof rowTexts>;
export type CountWords = Words<typeof countTexts>;
export type RefusalWords = Words<typeof refusalTexts>;
export type TransferWords = Words<typeof transferTexts>;
