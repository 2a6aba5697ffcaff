/** Words in the names of entries that are not written as other words are. */
const ownSpelling: Readonly<Record<string, string>> = {
  api: "API",
  ip: "IP",
  url: "URL",
  responses: "Responses",
};

/** The name of an entry in words, for menus, in which its message is too long: `No API key` for `no-api-key`. */
export function entryLabel(name: string): string {
  const label = name.replaceAll("-", " ").replace(/\w+/g, (word) => ownSpelling[word] ?? word);
  return label.charAt(0).toUpperCase() + label.slice(1);
}
