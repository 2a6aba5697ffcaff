/**
 * Whether the first paragraph of a Markdown text only begins a sentence that a list or a table ends: it closes with a
 * colon, before or behind the numbers of its sources.
 */
export function announcesMore(markdown: string): boolean {
  const [first = ""] = markdown.trim().split(/\n\s*\n/);
  return /[:：]$/.test(first.replace(/(?:\s*<Cite\b[^>]*\/>)+$/, ""));
}
