/**
 * The Markdown of the page on the screen, written from its HTML as the build writes it: so nobody has to fetch the
 * Markdown of every page to have it without a network. `src/build/offline.ts` makes `twin.js` of this, with the words.
 */
import type { TwinWords } from "../domain/site/interface.ts";
import { writeMarkdown } from "./markdown.ts";
import { twinOf } from "./twin.ts";

/** By language. */
declare const twinWords: Readonly<Record<string, TwinWords>>;

/**
 * Reads the page as it came, without what was done to it since.
 *
 * @throws when not even the page can be had
 */
export async function twin(): Promise<string> {
  const document = await pageAsItCame();
  // Pages are in the languages that the build gave words for, and only what a browser's tree has, too, is read of them.
  return writeMarkdown(
    twinOf(document as never, twinWords[document.documentElement.lang] as TwinWords).blocks,
  );
}

/** This request makes a tree of the answer by itself, and the policy of the site lets no script make one of a text. */
function pageAsItCame(): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", location.pathname);
    request.responseType = "document";
    request.addEventListener("load", () => (request.responseXML ? resolve(request.responseXML) : reject()));
    request.addEventListener("error", reject);
    request.send();
  });
}
