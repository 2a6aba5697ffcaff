/** The static checks, on staged files only; nothing is rewritten behind an author's back. */
export default {
  "*": "prettier --check --ignore-unknown",
  "*.{ts,tsx,mjs,js,astro}": "oxlint --deny-warnings --no-error-on-unmatched-pattern",
  // Content files depend on each other, so all of them are checked: it takes a second.
  "content/**": () => "npm run --silent test:content",
};
