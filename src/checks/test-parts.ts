/** One part of the test suite: an npm script. */
export interface Part {
  /** Name of the npm script. */
  name: string;
  /** Parts that must have passed before this one starts. */
  needs?: readonly string[];
  /** It uses the whole machine by itself, so nothing runs beside it. */
  alone?: boolean;
  /** Parts that write the same files, so they never run at the same time as this one. */
  apart?: readonly string[];
}

/** How a part ended; a part that was `not run` names the needed part that failed. */
export type Ending =
  | { part: string; outcome: "passed" | "failed"; seconds: number; output: string }
  | { part: string; outcome: "not run"; because: string };

/** Runs one part and resolves with how it ended; never rejects. */
export type RunPart = (part: Part) => Promise<Ending>;

/**
 * Runs parts side by side, at most `atOnce` at a time, in the order given as far as their needs allow. A failure stops
 * only the parts that need the failed one. `onEnd` hears of each ending as it comes; the endings are handed back in the
 * order of `parts`.
 *
 * @throws when parts need each other in a circle
 */
export async function runParts(
  parts: readonly Part[],
  atOnce: number,
  run: RunPart,
  onEnd: (ending: Ending) => void = () => {},
): Promise<Ending[]> {
  const ended = new Map<string, Ending>();
  const running = new Map<string, Promise<void>>();
  const end = (ending: Ending) => {
    ended.set(ending.part, ending);
    running.delete(ending.part);
    onEnd(ending);
  };
  while (ended.size < parts.length) {
    const before = ended.size;
    for (const part of parts) {
      if (ended.has(part.name) || running.has(part.name)) continue;
      const broken = (part.needs ?? []).find((need) => (ended.get(need)?.outcome ?? "passed") !== "passed");
      if (broken !== undefined) end({ part: part.name, outcome: "not run", because: broken });
      else if (mayStart(part, parts, ended, running, atOnce)) running.set(part.name, run(part).then(end));
    }
    if (running.size > 0) await Promise.race(running.values());
    else if (ended.size === before) throw new Error(`${waiting(parts, ended)} wait for each other`);
  }
  return parts.flatMap(({ name }) => ended.get(name) ?? []);
}

function waiting(parts: readonly Part[], ended: ReadonlyMap<string, Ending>): string {
  return parts
    .filter(({ name }) => !ended.has(name))
    .map(({ name }) => name)
    .join(" and ");
}

function mayStart(
  part: Part,
  parts: readonly Part[],
  ended: ReadonlyMap<string, Ending>,
  running: ReadonlyMap<string, unknown>,
  atOnce: number,
): boolean {
  const ready = (part.needs ?? []).every((need) => ended.has(need));
  const room = part.alone ? running.size === 0 : running.size < atOnce;
  const barred = parts.some(
    (other) => running.has(other.name) && (other.alone === true || keptApart(part, other)),
  );
  return ready && room && !barred;
}

function keptApart(one: Part, other: Part): boolean {
  return one.apart?.includes(other.name) === true || other.apart?.includes(one.name) === true;
}

/**
 * The parts to run for the words after `npm test --`: all of them without words; else the part named first, with all
 * that it needs, however far, before it. Short names do (`e2e` for `test:e2e`), and the name of a kind is that of all
 * parts of it (`unit` for `test:unit:rules` and its like).
 *
 * @throws with the known names when there is no such part
 */
export function chosenParts(parts: readonly Part[], name: string | undefined): Part[] {
  if (name === undefined) return [...parts];
  const isMeant = (part: Part) =>
    [name, `test:${name}`].includes(part.name) || part.name.startsWith(`test:${name}:`);
  const chosen = parts.filter(isMeant);
  if (chosen.length === 0) {
    const known = parts.map((part) => part.name.replace("test:", "")).join(", ");
    throw new Error(`There is no part named ${name}. The parts are: ${known}.`);
  }
  const wanted = new Set<string>();
  const want = (part: Part): void => {
    if (wanted.has(part.name)) return;
    wanted.add(part.name);
    for (const need of parts) if (part.needs?.includes(need.name)) want(need);
  };
  chosen.forEach(want);
  return parts.filter((part) => wanted.has(part.name));
}
