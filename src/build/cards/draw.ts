import { readFileSync } from "node:fs";
import satori, { type Font } from "satori";
import sharp from "sharp";
import { type CardText, fontFiles, keyMark, paint, type Part } from "./look.ts";

/** Edges in pixels: what every messenger shows whole. */
export const cardSize = { width: 1200, height: 630 } as const;

/** Space around what is written. */
const margin = 72;
/** What a title, a description and the space between them may take. */
const room = { width: cardSize.width - 2 * margin, height: 400 } as const;
/** Sizes of a title, the largest first: the first that leaves room for the description. At half of it, 44 still reads well. */
const titleSizes = [92, 80, 68, 56, 44] as const;
const siteName = "OpenAI API Key Guide";

const fonts: Font[] = [
  { name: "serif", data: readFileSync(fontFiles.serif), weight: 700, style: "normal" },
  { name: "sans", data: readFileSync(fontFiles.sans), weight: 400, style: "normal" },
];

type Style = Readonly<Record<string, string | number>>;

function box(style: Style, ...children: (Part | string)[]): Part {
  return {
    type: "div",
    key: null,
    props: { style: { display: "flex", ...style }, children },
  } as Part;
}

/** Thrown for a text with letters that the fonts lack. */
class MissingLetters extends Error {}

/**
 * The card of a page as PNG, in the site's light colors. All letters become outlines on the way, so fonts of the machine
 * play no part, and one text gives the same bytes everywhere. A title in a script that the fonts lack leaves the mark
 * and the site's name: messengers write the title beside the card.
 *
 * @throws when a title is too long for the smallest size
 */
export async function drawCard(text: CardText): Promise<Buffer> {
  // With more effort, it takes twice as long for a hundredth of the bytes; with this, a color is off by one at most.
  const look = { palette: true, colors: 16, dither: 0, effort: 3 } as const;
  return sharp(Buffer.from(await drawing(text)))
    .png(look)
    .toBuffer();
}

async function drawing(text: CardText): Promise<string> {
  try {
    return await svg(cardOf(await fitted(text), text.title === siteName ? "" : siteName), cardSize);
  } catch (error) {
    if (!(error instanceof MissingLetters)) throw error;
    return svg(cardOf(keyMark(280, paint.key, 2.2), siteName), cardSize);
  }
}

/** @param embedFont whether to draw the outlines of letters, which takes the most time */
function svg(part: Part, size: { width: number; height?: number }, embedFont = true): Promise<string> {
  return satori(part, {
    ...size,
    fonts,
    embedFont,
    loadAdditionalAsset: (_script, segment) => {
      throw new MissingLetters(segment);
    },
  } as Parameters<typeof satori>[1]);
}

/** Title and description with the title as large as fits. */
async function fitted(text: CardText): Promise<Part> {
  for (const size of titleSizes) {
    const words = wordsOf(text, size);
    const measured = await svg(words, { width: room.width }, false);
    const [, height = ""] = /height="([\d.]+)"/.exec(measured) ?? [];
    if (Number(height) <= room.height) return words;
  }
  throw new Error(
    `card: received the title "${text.title}", expected one that fits at ${titleSizes.at(-1)} px`,
  );
}

function wordsOf({ title, description }: CardText, size: number): Part {
  return box(
    { flexDirection: "column", width: room.width, gap: 28 },
    box(
      {
        fontFamily: "serif",
        fontSize: size,
        lineHeight: 1.12,
        letterSpacing: "-0.01em",
        textWrap: "balance",
        // Names of errors can be longer than a line.
        wordBreak: "break-word",
        color: paint.text,
      },
      title,
    ),
    box({ fontFamily: "sans", fontSize: 34, lineHeight: 1.4, color: paint.quiet }, description),
  );
}

/** The site's mark and name above what a card says. */
function cardOf(words: Part, name: string): Part {
  return box(
    { ...cardSize, position: "relative", backgroundColor: paint.page },
    box({
      position: "absolute",
      left: 0,
      top: 0,
      width: 20,
      height: cardSize.height,
      backgroundColor: paint.key,
    }),
    box(
      { position: "absolute", left: margin, top: 60, alignItems: "center", gap: 18 },
      keyMark(52, paint.key, 2.6),
      box({ fontFamily: "serif", fontSize: 34, color: paint.text }, name),
    ),
    box({ position: "absolute", left: margin, bottom: 64 }, words),
  );
}
