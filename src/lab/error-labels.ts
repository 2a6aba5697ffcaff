/**
 * Labels of older evaluation files: rows of a research ledger from before the name of an entry was its identity. New
 * files use names, which mean themselves.
 */
const namesOfLabels: Readonly<Record<string, readonly string[]>> = {
  E01: ["missing-credentials"],
  E02: ["old-missing-credentials"],
  E03: ["browser-not-allowed"],
  E04: ["newline-in-key"],
  E05: ["no-connection"],
  E06: ["curly-quotes-in-key"],
  E07: ["no-key-sent"],
  E08: ["incorrect-api-key"],
  E09: ["mismatched-organization"],
  E10: ["no-such-organization"],
  E11: ["no-organization", "organization-tied-to-key"],
  E12: ["missing-scopes"],
  E13: ["ip-not-authorized"],
  E14: ["account-deactivated"],
  E15: ["expired-key"],
  E16: ["unsupported-region"],
  E17: ["project-without-model"],
  E18: ["model-not-found"],
  E19: ["organization-not-verified"],
  E20: ["max-tokens-not-supported"],
  E21: ["temperature-not-supported"],
  E22: ["service-tier-not-allowed"],
  E23: ["no-credit"],
  E24: ["organization-spend-limit"],
  E25: ["project-spend-limit"],
  E26: ["organization-usage-limit"],
  E27: ["billing-not-active"],
  E28: ["billing-hard-limit"],
  E29: ["rate-limit"],
  E30: ["slow-down"],
  E31: ["server-error"],
  E32: ["server-overloaded"],
  // Used for two errors: a path that the API does not have, and a host for another region.
  E33: ["unknown-url", "regional-host"],
};

/** Entries that say themselves that the key is not the trouble; older files call such texts `none`. */
const namedLater = ["request-belongs-to-responses", "reasoning-effort-refused", "retired-api"];

const isRow = (label: string) => label in namesOfLabels;

/** What a label means in a file with these labels: names of entries, or `none`. */
export function labelReader(all: readonly string[]): (label: string) => readonly string[] {
  const isOld = all.some(isRow);
  return (label) => {
    if (isOld && label === "none") return ["none", ...namedLater];
    return namesOfLabels[label] ?? [label];
  };
}
