/**
 * Takes a text from one page to the next without an address, a request or storage: the window's name lives in memory
 * and survives a change of page within the site. Whoever reads it empties it.
 */
const mark = "openai-key-guide:";
/** Tells this page, which may be the one that reads the text. */
export const handedOver = "handed-over";

/** Leaves a text for this page or the one that opens next in this window. */
export function handOver(text: string): void {
  window.name = mark + text;
  window.dispatchEvent(new Event(handedOver));
}

/** The text that the page before left, once; undefined when it left none. */
export function takeHandedOver(): string | undefined {
  if (!window.name.startsWith(mark)) return undefined;
  const text = window.name.slice(mark.length);
  window.name = "";
  return text;
}
