/** A text without the blanks that a citation leaves before a stop; the one before a name such as `.env` stays. */
export function withoutGaps(text: string): string {
  return text.replace(/\s+/g, " ").replace(/ (?=[.,;:](?!\w)|$)/g, "");
}
