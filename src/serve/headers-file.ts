/** Headers for the paths that a pattern matches. */
export interface HeaderRule {
  /** A path in which `*` at the end stands for any text, and `:name` for one name between slashes. */
  pattern: string;
  headers: Readonly<Record<string, string>>;
}

/** Reads the format that Netlify and Cloudflare share: a path on its own line, its headers indented below. */
export function parseHeaders(text: string): HeaderRule[] {
  const rules: { pattern: string; headers: Record<string, string> }[] = [];
  for (const line of text.split("\n").filter(Boolean)) {
    if (!line.startsWith(" ")) {
      rules.push({ pattern: line.trim(), headers: {} });
      continue;
    }
    const colon = line.indexOf(":");
    const rule = rules.at(-1);
    if (rule) rule.headers[line.slice(0, colon).trim()] = line.slice(colon + 1).trim();
  }
  return rules;
}

/** All headers for a path; later rules win. */
export function headersFor(rules: readonly HeaderRule[], path: string): Record<string, string> {
  const matching = rules.filter(({ pattern }) => matches(pattern, path));
  return Object.assign({}, ...matching.map(({ headers }) => headers)) as Record<string, string>;
}

function matches(pattern: string, path: string): boolean {
  if (pattern.endsWith("*")) return path.startsWith(pattern.slice(0, -1));
  const [wanted, got] = [pattern.split("/"), path.split("/")];
  return (
    wanted.length === got.length &&
    wanted.every((part, index) => part === got[index] || (part.startsWith(":") && got[index] !== ""))
  );
}
