/** Stands in for `fast-check` while mutants are tried: no property asks for more cases than all are given. */
import * as fc from "fast-check";

export * from "fast-check";

/** Checks a property with as many cases as it asks for, or as all are given, whichever is fewer. */
export function assert<Ts>(
  property: fc.IRawProperty<Ts>,
  parameters: fc.Parameters<Ts> = {},
): void | Promise<void> {
  const most = fc.readConfigureGlobal().numRuns ?? Number.POSITIVE_INFINITY;
  return fc.assert(property, { ...parameters, numRuns: Math.min(parameters.numRuns ?? most, most) });
}
