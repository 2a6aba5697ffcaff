/**
 * The Content Security Policy, in one place: Astro writes it into every page with the hashes of that page's
 * inline script and style, and the build derives the headers of every host from those pages.
 *
 * Nothing may load unless listed: `default-src` stands for all that has no directive here, plugins among them.
 * `'wasm-unsafe-eval'` (in the script directive) lets the search engine compile its WebAssembly. Trusted Types forbid
 * every string that would be parsed as markup or script; the one policy, `offline`, gives the address of our service
 * worker and nothing else.
 */
export const policyDirectives = [
  "default-src 'none'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types offline",
] as const satisfies readonly string[];

/** Directives that a `<meta>` policy may not carry and only the header can. */
export const headerOnlyDirectives: readonly string[] = ["frame-ancestors 'none'"];

/**
 * Headers beside the policy that every response carries. `Cross-Origin-Opener-Policy` is none of them: it costs 40 to 100 ms
 * of the first paint (`records/first-paint.md`), and what it keeps away is little here: whoever opened the site cannot
 * read it, only send its tab elsewhere.
 */
export const otherHeaders: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
  // Responses that carry no policy, such as "not found" on some hosts, may not be framed either.
  "X-Frame-Options": "DENY",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/** Headers of the data files, which pages of other sites may load. */
export const dataHeaders: Readonly<Record<string, string>> = { "Access-Control-Allow-Origin": "*" };

/** Joins the policies of several pages into one: each directive with every source that any page has. */
export function mergePolicies(policies: readonly string[]): string {
  const directives = new Map<string, Set<string>>();
  for (const policy of policies) {
    for (const directive of policy.split(";")) {
      const [name, ...sources] = directive.trim().split(/\s+/);
      if (!name) continue;
      const known = directives.get(name) ?? new Set();
      for (const source of sources) known.add(source);
      directives.set(name, known);
    }
  }
  return [...directives].map(([name, sources]) => [name, ...sources].join(" ")).join("; ");
}
