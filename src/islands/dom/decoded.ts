/** A part of an address without its percent-encoding; one whose encoding is broken stays as it is. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
