import { channel } from "node:diagnostics_channel";

/** A page that took the last pass. */
export interface FinishedPage {
  /** Path of its address, with the base path. */
  path: string;
  html: string;
  /** Language of the page. */
  locale: string | undefined;
}

/**
 * Hears of each page as it is finished, so that a build can work on it beside the pages that follow. What renders pages is
 * bundled apart from what builds them; the process is all they share.
 */
export const finishedPages = channel("openai-key-guide:finished-pages");
