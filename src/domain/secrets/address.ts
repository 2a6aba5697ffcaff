/** Keys in addresses, for a script that stands in every page. */
import { isKeyAtFirstSight } from "./glance.ts";

/** An escaped character of a key or of what stands around it; an address within another one is escaped once more. */
const escaped = /%(?:25)*([2-7][\da-f])/gi;

/** Whether a query or a fragment holds a key, however often it is escaped, and whatever else in it cannot be decoded. */
export function isKeyInAddress(text: string): boolean {
  return isKeyAtFirstSight(text.replace(escaped, (_, code: string) => decodeURIComponent(`%${code}`)));
}
