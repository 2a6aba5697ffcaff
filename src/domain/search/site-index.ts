/** One line of the A to Z list. */
export interface IndexEntry {
  title: string;
  /** Root-relative, with fragment. */
  url: string;
  /** What it leads to, in a word or two. */
  kind: string;
}

/** The entries under one letter. */
export interface LetterGroup<Entry = IndexEntry> {
  letter: string;
  /** Anchor of the group. */
  id: string;
  entries: readonly Entry[];
}

/** Words that open a question but say nothing about it, contracted or not; sorting skips them. */
const openings =
  /^(?:a|an|the|my|how|what|which|where|when|why|who|whose|is|are|do|does|did|can|could|should|may|must|will|has|have|i|to)\b(?![-–])(?:['’][a-z]+)?[^A-Za-z0-9]*/i;

/** The text by which an entry is sorted: without quotes and opening words, unless nothing would be left. */
export function sortingText(title: string): string {
  let rest = title.replace(/^[^A-Za-z0-9]+/, "");
  for (let shorter = rest.replace(openings, ""); shorter !== rest; shorter = rest.replace(openings, "")) {
    if (!/[A-Za-z0-9]/.test(shorter)) break;
    rest = shorter;
  }
  return rest;
}

/** Leaves out what several pages call a section, such as "Next step": in a list of all pages it leads nowhere. */
export function withoutCommonTitles(entries: readonly IndexEntry[]): IndexEntry[] {
  return entries.filter(({ title }) => entries.filter((other) => other.title === title).length === 1);
}

/** Groups entries by the first letter of their sorting text; digits come first, under “0–9”. */
export function groupByLetter<Entry extends { title: string }>(
  entries: readonly Entry[],
): LetterGroup<Entry>[] {
  const sorted = entries.toSorted((a, b) =>
    sortingText(a.title).localeCompare(sortingText(b.title), "en", { sensitivity: "base" }),
  );
  const groups = new Map<string, Entry[]>();
  for (const entry of sorted) {
    const first = sortingText(entry.title).charAt(0).toUpperCase();
    const letter = /[A-Z]/.test(first) ? first : "0–9";
    groups.set(letter, [...(groups.get(letter) ?? []), entry]);
  }
  return [...groups].map(([letter, inGroup]) => ({
    letter,
    id: `letter-${letter === "0–9" ? "digits" : letter.toLowerCase()}`,
    entries: inGroup,
  }));
}
