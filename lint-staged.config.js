/** The static checks, on staged files only; nothing is rewritten behind an author's back. */
export default {
  // Without the cache it would delete that of the whole project.
  "*": "prettier --check --cache --cache-strategy content --ignore-unknown",
  "*.{ts,tsx,mjs,js,astro}": "oxlint --deny-warnings --no-error-on-unmatched-pattern",
  // Content files depend on each other, so all of them are checked: it takes a second.
  "content/**": () => "npm run --silent test:content",
};
