/** The other end of `handover.ts`. */
import { mark } from "./handover-mark.ts";

/** The text that the page before left, once; undefined when it left none. */
export function takeHandedOver(): string | undefined {
  if (!window.name.startsWith(mark)) return undefined;
  const text = window.name.slice(mark.length);
  window.name = "";
  return text;
}
