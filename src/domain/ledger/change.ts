/**
 * Whether something became different at OpenAI, this guide had it wrong, or the guide says something that it did not
 * say before.
 */
export type ChangeKind = "changed" | "corrected" | "added";

/** One line of what changed (`content/changes.yaml`), for a reader who knows the older state. It is never rewritten. */
export interface Change {
  /** Permanent, kebab-case; the anchor on the page. */
  id: string;
  /** ISO date on which the guide changed. */
  date: string;
  kind: ChangeKind;
  /** ISO date on which it became different at OpenAI; for kind `changed` only. */
  since?: string | undefined;
  /** One sentence, in inline Markdown without reference tags: values of that day, as history. */
  says: string;
  /** Ids of the facts behind it. */
  facts: readonly string[];
  /** Root-relative addresses of our pages that say more, with a fragment where that helps. */
  pages: readonly string[];
}

/** The changes of one day. */
export interface ChangeDay {
  /** ISO date on which the guide changed. */
  date: string;
  changes: readonly Change[];
}

/** Changes by day, newest first; within a day by what is newest at OpenAI, then by id. */
export function byDay(changes: readonly Change[]): ChangeDay[] {
  const key = ({ date, since = "" }: Change) => `${date} ${since}`;
  const sorted = changes.toSorted(
    (a, b) => key(b).localeCompare(key(a), "en") || a.id.localeCompare(b.id, "en"),
  );
  return [...Map.groupBy(sorted, ({ date }) => date)].map(([date, ofDay]) => ({ date, changes: ofDay }));
}

/** A remark that something is not what it was. */
export interface ChangeMark {
  /** Id of the change that says more. */
  change: string;
  words: "Changed" | "Corrected";
  /** ISO date: that of OpenAI for what changed, ours for what was corrected. */
  day: string;
}

/** Days for which a reader may still remember the older state. */
export const recentDays = 60;

const day = 24 * 60 * 60 * 1000;

function markOf({ id, kind, date, since }: Change): ChangeMark | undefined {
  if (kind === "added") return undefined;
  return kind === "changed"
    ? { change: id, words: "Changed", day: since ?? date }
    : { change: id, words: "Corrected", day: date };
}

/**
 * What to remark where some facts are shown: changes of the last {@link recentDays} days, newest first, one for each
 * word and day. What was only added is not remarked.
 *
 * @param facts ids of the facts that are shown
 * @param today an ISO date
 */
export function marksFor(
  facts: Iterable<string>,
  changes: readonly Change[],
  today: string,
): readonly ChangeMark[] {
  const shown = new Set(facts);
  return oneOfEach(
    changes
      .filter(({ facts }) => facts.some((id) => shown.has(id)))
      .map(markOf)
      .filter((mark) => mark !== undefined)
      .filter((mark) => Date.parse(today) - Date.parse(mark.day) <= recentDays * day),
  );
}

/** Remarks by the anchor of a section; those of the text before the first section, and of all the page, under "". */
export type SectionMarks = ReadonlyMap<string, readonly ChangeMark[]>;

/**
 * What is said once at the top of a page: that we corrected it, and what several sections would remark. Under each heading,
 * the same words would outshout the text. A section keeps the change at OpenAI that it alone tells of.
 */
export function sayOnce(sections: SectionMarks): SectionMarks {
  const all = [...sections.values()].flat();
  const top = oneOfEach(all.filter((mark) => mark.words === "Corrected" || countOf(mark, all) > 1));
  const said = new Set(top.map(sayingOf));
  const kept = new Map<string, readonly ChangeMark[]>();
  for (const [anchor, marks] of sections)
    kept.set(
      anchor,
      marks.filter((mark) => !said.has(sayingOf(mark))),
    );
  return kept.set("", oneOfEach([...top, ...(kept.get("") ?? [])]));
}

/** What a reader sees of a remark: two with the same say nothing twice. */
const sayingOf = ({ words, day }: ChangeMark) => `${words} ${day}`;

const countOf = (mark: ChangeMark, all: readonly ChangeMark[]) =>
  all.filter((other) => sayingOf(other) === sayingOf(mark)).length;

/** Newest first, one for each word and day. */
function oneOfEach(marks: readonly ChangeMark[]): readonly ChangeMark[] {
  const sorted = marks.toSorted(
    (a, b) => b.day.localeCompare(a.day, "en") || a.change.localeCompare(b.change, "en"),
  );
  return [...Map.groupBy(sorted, sayingOf).values()].flatMap(([mark]) => mark ?? []);
}
