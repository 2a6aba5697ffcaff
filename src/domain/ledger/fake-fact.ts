/** A fact for tests. */
import type { Fact } from "./fact.ts";

/** A price, with what is said of it. */
export const price: Fact = {
  id: "minimum-purchase",
  rows: ["B01"],
  topic: "billing",
  kind: "money",
  value: "$5",
  statement: "The smallest credit purchase is $5.",
  citations: ["billing"],
  checked: "2026-11-20",
  confidence: "high",
};
