import type { TextShapes, Words } from "../words/words.ts";

/** Texts of `content/words/interface.yaml`, and how many values each holds. */
export const interfaceTexts = {
  "site-name": 0,
  skip: 0,
  site: 0,
  guide: 0,
  errors: 0,
  checklist: 0,
  faq: 0,
  search: 0,
  "search-guide": 0,
  independent: 0,
  more: 0,
  everything: 0,
  clients: 0,
  glossary: 0,
  facts: 0,
  changes: 0,
  about: 0,
  twin: 0,
  copy: 0,
  data: 0,
  edit: 0,
  report: 0,
  "not-kept": 0,
  colors: 0,
  system: 0,
  light: 0,
  dark: 0,
  printed: 2,
  breadcrumbs: 0,
  home: 0,
  pages: 0,
  "group-start": 0,
  "group-use": 0,
  "group-fix": 0,
  "group-team": 0,
  "in-english": 0,
  "all-pages": 0,
  contents: 0,
  neighbors: 0,
  previous: 0,
  next: 0,
  checked: 1,
  note: 0,
  caution: 0,
  danger: 0,
  proof: 0,
  ended: 1,
  ends: 1,
  table: 0,
  shell: 0,
  language: 0,
  "on-paper": 0,
  "read-more": 1,
  terms: 0,
  sources: 0,
  "sources-read": 1,
  "source-read": 2,
  "source-mark": 1,
  "sources-mark": 1,
  "source-line": 1,
  "sources-line": 1,
  "source-count": 0,
  "sources-count": 1,
  "source-back": 1,
  "source-places": 1,
  "twin-origin": 1,
  "twin-drawing": 1,
  "twin-path": 1,
} as const satisfies TextShapes;

/** Texts of `content/words/page.yaml`, which the script of every page says. */
export const pageTexts = { copy: 0, copied: 0, refused: 0, secret: 0 } as const satisfies TextShapes;

/** Texts of `content/words/pages.yaml`, which pages in other languages have counterparts of their own of. */
export const singlePageTexts = {
  "home-description": 0,
  "home-heading": 0,
  "home-answer": 0,
  "home-open": 0,
  "home-lost": 0,
  "home-situations": 0,
  "get-a-key": 0,
  "something-is-wrong": 0,
  "keep-it-safe": 0,
  "home-pages": 0,
  "not-found-title": 0,
  "not-found-description": 0,
  "not-found": 0,
  "not-found-ways": 0,
  "not-found-more": 0,
  "about-offline": 0,
} as const satisfies TextShapes;

/** What single pages in English say. */
export type SinglePageWords = Words<typeof singlePageTexts>;

/** Texts of `content/zh/words/pages.yaml`, which pages in English have no counterpart of. */
export const translatedTexts = {
  "home-heading": 0,
  "home-answer": 0,
  "home-situations": 0,
  "get-a-key": 0,
  "something-is-wrong": 0,
  "keep-it-safe": 0,
  "home-about": 0,
  "home-about-text": 2,
  "not-found": 0,
  "not-found-ways": 0,
  "search-description": 0,
  "search-lead": 0,
  "search-english": 0,
  "faq-description": 0,
  "faq-lead": 1,
  "faq-all": 0,
  "faq-topics": 0,
  behind: 0,
  "behind-link": 0,
} as const satisfies TextShapes;

/** Texts of `content/words/everything.yaml`: the list from A to Z in English. */
export const everythingTexts = {
  description: 0,
  name: 0,
  lead: 0,
  tip: 0,
  guide: 0,
  question: 0,
  term: 0,
  glossary: 0,
  error: 0,
  code: 1,
  changes: 0,
  "env-files": 0,
  clients: 0,
  sources: 0,
} as const satisfies TextShapes;

/** What that list says. */
export type EverythingWords = Words<typeof everythingTexts>;

/** A text of the frame. */
export type InterfaceText = keyof typeof interfaceTexts;

/** Says a text of the frame with its values, in the language of a page. */
export type Say = (id: InterfaceText, ...values: readonly (string | number)[]) => string;

/** Ids of what a Markdown twin says beside the text of its page. */
export const twinTexts = ["sources", "twin-drawing", "twin-origin", "twin-path"] as const;

/** What it says there. */
export type TwinWords = Pick<Words<typeof interfaceTexts>, (typeof twinTexts)[number]>;

/** What only translated pages say. */
export type TranslatedWords = Words<typeof translatedTexts>;
