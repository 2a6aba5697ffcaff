/** The marks of other services and of OpenAI in a text. */
import type { NotOurs } from "./catalogue.ts";

/** Id of the first record of a kind whose mark stands in a text. */
export function markedIn(
  plain: string,
  kind: NotOurs["kind"],
  notOurs: readonly NotOurs[],
): string | undefined {
  return notOurs.find((one) => one.kind === kind && one.marks.some((mark) => plain.includes(mark)))?.id;
}

/** The marks of all records of a kind. */
export function marksOf(kind: NotOurs["kind"], notOurs: readonly NotOurs[]): string[] {
  return notOurs.flatMap((one) => (one.kind === kind ? one.marks : []));
}
