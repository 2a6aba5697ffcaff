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
  /^(?:a|an|the|my|how|what|which|where|when|why|who|whose|is|am|are|do|does|did|can|could|should|may|must|will|has|have|i|to)\b(?![-–])(?:['’][a-z]+)?[^A-Za-z0-9]*/i;

/** The text by which an entry is sorted: without quotes and opening words, unless nothing would be left. */
export function sortingText(title: string): string {
  let rest = title.replace(/^[^A-Za-z0-9]+/, "");
  for (let shorter = rest.replace(openings, ""); shorter !== rest; shorter = rest.replace(openings, "")) {
    if (!/[A-Za-z0-9]/.test(shorter)) break;
    rest = shorter;
  }
  return rest;
}

/** A title, cut around the word that it is sorted by. */
export function aroundTellingWord(title: string): { before: string; word: string; after: string } {
  const sorted = sortingText(title);
  const [word = ""] = /^[A-Za-z0-9]\S*?(?=[^A-Za-z0-9]*(?:\s|$))/.exec(sorted) ?? [];
  return {
    before: title.slice(0, title.length - sorted.length),
    word,
    after: sorted.slice(word.length),
  };
}

/** Leaves out what several pages call a section, such as "Next step": in a list of all pages it leads nowhere. */
export function withoutCommonTitles(entries: readonly IndexEntry[]): IndexEntry[] {
  const uses = new Map<string, number>();
  for (const { title } of entries) uses.set(title, (uses.get(title) ?? 0) + 1);
  return entries.filter(({ title }) => uses.get(title) === 1);
}

/** Groups entries by the first letter of their sorting text; digits come first, under “0–9”. */
export function groupByLetter<Entry extends { title: string }>(
  entries: readonly Entry[],
): LetterGroup<Entry>[] {
  const { compare } = new Intl.Collator("en", { sensitivity: "base" });
  const sorted = entries
    .map((entry) => ({ entry, text: sortingText(entry.title) }))
    .toSorted((a, b) => compare(a.text, b.text));
  const groups = new Map<string, Entry[]>();
  for (const { entry, text } of sorted) {
    const first = text.charAt(0).toUpperCase();
    const letter = /[A-Z]/.test(first) ? first : "0–9";
    const group = groups.get(letter);
    if (group) group.push(entry);
    else groups.set(letter, [entry]);
  }
  return [...groups].map(([letter, inGroup]) => ({
    letter,
    id: `letter-${letter === "0–9" ? "digits" : letter.toLowerCase()}`,
    entries: inGroup,
  }));
}
