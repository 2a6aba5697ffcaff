/** What lists say: ids, and how many values each text holds. The words stand in the files of `content/words/`. */
import type { ActKind } from "./record.ts";
import type { Words } from "../words/words.ts";

/** `content/words/counts.yaml`: in the few words of a status line, and as sentences for the ear. */
export const countTexts = {
  "nothing-left": 0,
  all: 1,
  some: 2,
  said: 1,
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
  "no-guard": 0,
} as const;

/** `content/words/transfer.yaml`: what a copy says of itself, and what it would change. */
export const transferTexts = {
  unnamed: 0,
  "skipped-task": 1,
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
  "not-loaded": 0,
  retry: 0,
  "undo-clear": 0,
  "undo-delete": 0,
  "undo-import": 0,
  skipped: 1,
  saving: 0,
  refused: 0,
  cleared: 0,
  unavailable: 0,
} as const;

/** `content/words/acts.yaml`: what a reader did, by kind of act. */
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
} as const satisfies Readonly<Record<ActKind, number>>;

/** `content/words/tools.yaml`: the menu of a list and its dialogs. */
export const toolTexts = {
  undo: 1,
  history: 0,
  runs: 0,
  print: 0,
  download: 0,
  import: 0,
  share: 0,
  clear: 0,
  link: 0,
  note: 0,
  close: 0,
  undone: 0,
  "undone-act": 1,
  cleared: 0,
  "history-hint": 0,
  "history-none": 0,
  "go-back": 0,
  "go-back-before": 1,
  "back-before": 1,
  "runs-hint": 0,
  "on-screen": 0,
  "run-show": 0,
  "run-show-named": 1,
  "run-shown": 1,
  "run-name": 0,
  "run-name-hint": 0,
  "run-name-first": 0,
  "run-name-taken": 0,
  "run-create": 0,
  "run-duplicate": 0,
  "run-rename": 0,
  "run-delete": 0,
  "run-deleted": 0,
  "run-restore": 1,
  "run-restore-as": 2,
  "run-restored": 1,
  "note-hint": 0,
  "note-masked": 0,
  "note-full": 1,
  "note-unsaved": 0,
  "note-save": 0,
  "note-saved": 0,
  "import-hint": 1,
  file: 0,
  unchanged: 0,
  "link-hint": 0,
  "copy-made": 1,
  "unknown-one": 1,
  "unknown-more": 1,
  "masked-one": 1,
  "masked-more": 1,
  "way-merge": 1,
  "way-replace": 1,
  "way-add": 0,
  "way-leave": 0,
  "changes-none": 0,
  "changes-one": 1,
  "changes-more": 1,
  "bring-in": 0,
  "brought-in": 0,
  cancel: 0,
  "share-link": 0,
  "share-link-hint": 0,
  "share-link-copy": 0,
  "share-too-long": 0,
  "share-markdown": 0,
  "share-markdown-hint": 0,
  "share-markdown-copy": 0,
  copied: 0,
  "copy-refused": 0,
} as const;

/** `content/words/sheet.yaml`: what stands around the steps in the page. */
export const sheetTexts = {
  unsure: 0,
  elsewhere: 0,
  change: 0,
  steps: 1,
  menu: 0,
  "menu-more": 0,
  loading: 0,
  progress: 0,
  "no-script": 0,
  condition: 2,
  "condition-and": 3,
  "condition-own": 1,
  "condition-part": 1,
  either: 2,
  both: 2,
  part: 1,
  proof: 0,
  links: 0,
  "did-not": 0,
  "did-not-of": 1,
  commands: 1,
  skipped: 0,
  undo: 0,
  import: 0,
  finished: 0,
  "what-next": 0,
  print: 0,
  download: 0,
  another: 0,
  version: 1,
  "commands-at": 1,
  usage: 0,
  "usage-text": 0,
  "usage-else": 0,
  others: 0,
  yours: 0,
  "from-step": 1,
  unsaved: 0,
} as const;

/** The texts of `acts.yaml`, in one language. */
export type ActWords = Words<typeof actTexts>;
/** The texts of `list.yaml`, in one language. */
export type ListWords = Words<typeof listTexts>;
/** The texts of `rows.yaml`, in one language. */
export type RowWords = Words<typeof rowTexts>;
/** The texts of `counts.yaml`, in one language. */
export type CountWords = Words<typeof countTexts>;
/** The texts of `refusals.yaml`, in one language. */
export type RefusalWords = Words<typeof refusalTexts>;
/** The texts of `transfer.yaml`, in one language. */
export type TransferWords = Words<typeof transferTexts>;
/** The texts of `tools.yaml`, in one language. */
export type ToolWords = Words<typeof toolTexts>;
/** The texts of `sheet.yaml`, in one language. */
export type SheetWords = Words<typeof sheetTexts>;
