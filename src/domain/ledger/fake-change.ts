/** A change for tests. */
import type { Change } from "./change.ts";

/** Something that OpenAI changed. */
export const tiersChanged: Change = {
  id: "tiers",
  date: "2026-11-28",
  kind: "changed",
  since: "2026-10-06",
  says: "The tiers are others.",
  facts: ["usage-tiers"],
  pages: ["/guide/billing/"],
};
