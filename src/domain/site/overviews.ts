/** What the pages are called that list things from many files of the content, by their addresses. */
export const overviewTitles = {
  "/changes/": "What changed",
  "/clients/": "What client libraries do with your key",
  "/env-files/": "What every .env reader makes of a line",
  "/errors/": "Error messages of the OpenAI API",
  "/faq/": "Questions and answers",
  "/glossary/": "Glossary",
  "/search/": "Everything from A to Z",
  "/sources/": "Facts and sources",
} as const;
