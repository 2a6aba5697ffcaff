import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { cardPath } from "../../domain/site/card-path.ts";
import { isTranslation, sourcePath } from "../../domain/site/translation.ts";
import { parseHtml } from "../../finish/tree.ts";
import { pageFiles } from "../built-pages.ts";
import { type CardText, drawCard, fontFiles } from "./draw.ts";

/**
 * Draws the card of each page, the picture that messengers show for a link. A card is drawn once for its text: what was
 * drawn before lies in the cache of the build.
 */
export function cards(): AstroIntegration {
  let cache = "";
  return {
    name: "cards",
    hooks: {
      "astro:config:done": ({ config }) => {
        cache = join(fileURLToPath(config.cacheDir), "cards");
      },
      "astro:build:done": async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const drawn = await Promise.all(
          pageFiles(dist).map(({ url, file }) =>
            writeCard(textOf(sourceFile(dist, url, file)), cache, join(dist, cardPath(url))),
          ),
        );
        logger.info(`${drawn.length} cards, ${drawn.filter(Boolean).length} of them drawn anew`);
      },
    },
  };
}

/** A translation has the card of its source: the fonts of the cards have no Chinese letters. */
function sourceFile(dist: string, url: string, file: string): string {
  return isTranslation(url) ? join(dist, sourcePath(url), "index.html") : file;
}

/** What the head of a page says of it; the body is not parsed, which would take the most time. */
function textOf(file: string): CardText {
  const html = readFileSync(file, "utf8");
  const head = parseHtml(html.slice(0, html.indexOf("</head>")));
  const content = (name: string) =>
    head.querySelector(`meta[property="og:${name}"]`)?.getAttribute("content") ?? "";
  return { title: content("title"), description: content("description") };
}

/** @returns whether it had to be drawn */
async function writeCard(text: CardText, cache: string, file: string): Promise<boolean> {
  const kept = join(cache, `${hash([drawingHash, text.title, text.description])}.png`);
  const isNew = !existsSync(kept);
  if (isNew) keep(await drawCard(text), kept);
  mkdirSync(dirname(file), { recursive: true });
  copyFileSync(kept, file);
  return isNew;
}

/** A build that is stopped, or runs beside another, leaves no half of a card. */
function keep(card: Buffer, file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, card);
  renameSync(unfinished, file);
}

function hash(parts: readonly (string | Buffer)[]): string {
  const whole = createHash("sha256");
  // Parts are told apart: "a", "bc" is not "ab", "c".
  for (const part of parts) whole.update(`${part.length}:`).update(part);
  return whole.digest("hex");
}

const { dependencies } = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../../package.json"), "utf8"),
) as { dependencies: Readonly<Record<"satori" | "sharp", string>> };

/** Changes with whatever a card is made with: its look, its fonts and the libraries, whose versions are exact. */
const drawingHash = hash([
  ...["draw.ts", "look.ts"].map((name) => readFileSync(join(import.meta.dirname, name))),
  ...Object.values(fontFiles).map((file) => readFileSync(file)),
  dependencies.satori,
  dependencies.sharp,
]);
