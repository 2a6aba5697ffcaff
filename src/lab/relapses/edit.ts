import type { Relapse } from "./relapses.ts";

/** A source with a fault brought back. @throws when the place is not there, or not the only one */
export function broughtBack(
  source: string,
  { file, from, to }: Pick<Relapse, "file" | "from" | "to">,
): string {
  const pieces = source.split(from);
  if (pieces.length !== 2)
    throw new Error(`${file} holds the place to edit ${pieces.length - 1} times: ${from}`);
  return pieces.join(to);
}
