import { createHash } from "node:crypto";

/** A short name for what some texts hold together, which changes whenever one of them does. */
export function revisionOf(parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 8);
}
