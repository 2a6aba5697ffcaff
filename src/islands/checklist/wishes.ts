/** What the reader wants to see of a list on this visit; nothing of it is stored. */
export interface Wishes {
  /** Rows that the reader opened or closed by hand; otherwise the next step alone is open. */
  byHand: Map<string, boolean | undefined>;
  /** All steps of a short or finished list. */
  isWhole: boolean;
  /** The steps that the answers leave out, too. */
  showsLeft: boolean;
  /** What a button opens did not load when it was last asked for. */
  lacksTools?: boolean;
  /** When the reader last changed something. */
  actedAt?: Date;
}

/** Whether a list shows the next step alone, because it stands on a page about more than the list. */
export const isShortByNature = (list: HTMLElement) => list.dataset["short"] !== undefined;

/** What a list shows that nobody has touched. */
export function firstWishes(list: HTMLElement): Wishes {
  // The script before first paint opens a short list when the address names one of its steps.
  const isWhole = isShortByNature(list) && !list.classList.contains("short");
  return { byHand: new Map(), isWhole, showsLeft: false };
}
