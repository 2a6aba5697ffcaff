/** Words for what rules find out. Rules know ids and values; the texts stand in `content/words/`. */

/** The texts that a file of `content/words/` has: by id, how many values each holds. */
export type TextShapes = Readonly<Record<string, number>>;

/** Texts by id; `…` stands for each value. */
export type Words<Shapes extends TextShapes> = Readonly<Record<keyof Shapes & string, string>>;

/** Something to say, before it has words. */
export interface Remark<Id extends string> {
  id: Id;
  /** What stands for each `…` of the text, in order. */
  values?: readonly (string | number)[];
}

/** A text with a value in place of each `…`; what has no value stays. */
export function filled(text: string, ...values: readonly (string | number)[]): string {
  let next = 0;
  // A function, because a dollar sign in a value would mean something in a replacement.
  return text.replaceAll("…", (gap) => String(values[next++] ?? gap));
}

/** The words of a remark. */
export function inWords<Id extends string>(
  words: Readonly<Record<Id, string>>,
  { id, values = [] }: Remark<Id>,
): string {
  return filled(words[id], ...values);
}
