import { createRequire } from "node:module";
import type satori from "satori";

/** What a card says. */
export interface CardText {
  /** The page's title. */
  title: string;
  description: string;
}

/** A part of a drawing as the layout library takes it. */
export type Part = Parameters<typeof satori>[0];

/** Colors of `src/styles/tokens.css` by what they are for on a card: messengers show it on light and dark alike. */
export const paint = {
  page: "#faf7f0",
  text: "#1f1a13",
  quiet: "#4c4439",
  key: "#7a4e00",
} as const;

const { resolve } = createRequire(import.meta.url);

/** The book face stands in for Charter, which it was made from; the other is one that the site itself asks for. */
export const fontFiles = {
  serif: resolve("@fontsource/charis-sil/files/charis-sil-latin-700-normal.woff"),
  sans: resolve("@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff"),
} as const;

/**
 * The site's key mark as a picture within a drawing.
 *
 * @param edge in pixels
 * @param stroke in the units of the mark, which is 32 wide
 */
export function keyMark(edge: number, color: string, stroke: number): Part {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none" stroke="${color}" ` +
    `stroke-width="${stroke}" stroke-linecap="round"><circle cx="11" cy="11" r="7"/>` +
    `<path d="M16 16 27 27M22.5 22.5l3.5-3.5M18.5 18.5l2.5-2.5"/></svg>`;
  const src = `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
  return { type: "img", key: null, props: { src, width: edge, height: edge } } as Part;
}
