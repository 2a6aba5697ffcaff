/**
 * Takes a text from one page to the next without an address, a request or storage: the window's name lives in memory
 * and survives a change of page within the site. Whoever reads it (`take-handover.ts`) empties it. Giving and taking are
 * apart because the search only gives: what it shared with the explainer would be a request of its own.
 */
import { handedOver, mark } from "./handover-mark.ts";

/** Leaves a text for this page or the one that opens next in this window. */
export function handOver(text: string): void {
  window.name = mark + text;
  window.dispatchEvent(new Event(handedOver));
}
