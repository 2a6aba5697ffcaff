import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { cardPath } from "../../domain/site/card-path.ts";
import { isTranslation, sourcePath, translated } from "../../domain/site/translation.ts";
import { type FinishedPage, finishedPages } from "../../finish/finished-pages.ts";
import { parseHtml } from "../../finish/tree.ts";
import { pageFiles } from "../built-pages.ts";
import { type Drawer, startDrawer } from "./drawer.ts";
import type { CardText } from "./look.ts";

/**
 * Draws the card of each page, the picture that messengers show for a link. A card is drawn once for its text, beside the
 * pages that follow: what was drawn before lies in the cache of the build.
 */
export function cards(): AstroIntegration {
  let cache = "";
  let drawer: Drawer | undefined;
  const drawAhead = (page: unknown) => {
    const { html, locale } = page as FinishedPage;
    if (locale !== translated) void drawer?.draw(textOf(html));
  };
  return {
    name: "cards",
    hooks: {
      "astro:config:done": ({ config }) => {
        cache = join(fileURLToPath(config.cacheDir), "cards");
      },
      "astro:build:start": () => {
        drawer = startDrawer(cache);
        finishedPages.subscribe(drawAhead);
      },
      "astro:build:done": async ({ dir, logger }) => {
        finishedPages.unsubscribe(drawAhead);
        const dist = fileURLToPath(dir);
        drawer ??= startDrawer(cache);
        drawer.wait();
        for (const { url, file } of pageFiles(dist)) {
          const card = await drawer.draw(textOf(readFileSync(sourceFile(dist, url, file), "utf8")));
          const place = join(dist, cardPath(url));
          mkdirSync(dirname(place), { recursive: true });
          copyFileSync(card, place);
        }
        logger.info(`${pageFiles(dist).length} cards, ${drawer.drawn()} of them drawn anew`);
        await drawer.close();
      },
    },
  };
}

/** A translation has the card of its source: the fonts of the cards have no Chinese letters. */
function sourceFile(dist: string, url: string, file: string): string {
  return isTranslation(url) ? join(dist, sourcePath(url), "index.html") : file;
}

/** What the head of a page says of it; the body is not parsed, which would take the most time. */
function textOf(html: string): CardText {
  const head = parseHtml(html.slice(0, html.indexOf("</head>")));
  const content = (name: string) =>
    head.querySelector(`meta[property="og:${name}"]`)?.getAttribute("content") ?? "";
  return { title: content("title"), description: content("description") };
}
