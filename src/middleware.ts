/** Every page takes the same last pass, whether it is built or shown while writing. */
import { defineMiddleware } from "astro:middleware";
import { explainedTerms } from "./content/collections/glossary.ts";
import { allCitations } from "./content/collections/ledger.ts";
import { interfaceWords } from "./content/collections/interface.ts";
import { sitePath } from "./content/collections/site-path.ts";
import { translated } from "./domain/site/translation.ts";
import { scriptReader } from "./finish/client-scripts.ts";
import { finishedPages, type FinishedPage } from "./finish/finished-pages.ts";
import { finishPage } from "./finish/page.ts";

const readScript = CLIENT_FOLDER ? scriptReader(CLIENT_FOLDER, import.meta.env.BASE_URL) : undefined;

/** Gives every page its last pass. */
export const onRequest = defineMiddleware(async ({ url, currentLocale }, next) => {
  const response = await next();
  if (!response.headers.get("Content-Type")?.startsWith("text/html")) return response;
  const citations = await allCitations();
  const findCitation = (id: string) => {
    const citation = citations.get(id);
    if (!citation)
      throw new Error(
        `${url.pathname}: received the citation "${id}", expected one of content/citations.yaml`,
      );
    return citation;
  };
  // The glossary speaks English.
  const terms = currentLocale === translated ? [] : await explainedTerms();
  const html = finishPage(await response.text(), {
    findCitation,
    terms,
    sitePath,
    say: await interfaceWords(currentLocale),
    locale: currentLocale,
    readScript,
  });
  finishedPages.publish({ path: url.pathname, html, locale: currentLocale } satisfies FinishedPage);
  return new Response(html, response);
});
