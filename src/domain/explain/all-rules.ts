/** Puts the two files of the rules together. */
import { nameEnd, type OtherRuleData, type RuleData } from "./catalogue.ts";

/** Both parts of the rules together. */
export function allRules(first: RuleData, others: OtherRuleData): RuleData {
  const otherOf = (name: string) => others.errors.find(({ start }) => (name + nameEnd).startsWith(start));
  return {
    errors: first.errors.map((entry) => ({ ...entry, ...otherOf(entry.name) })),
    notOurs: [...first.notOurs, ...others.notOurs],
  };
}
