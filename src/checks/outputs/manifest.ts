import { readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import type { BuiltPage } from "../../build/built-pages.ts";
import type { Problem } from "../../content/files/problem.ts";

interface Icon {
  src: string;
  sizes: string;
  purpose?: string;
}

interface Manifest {
  name: string;
  start_url: string;
  display: string;
  icons: readonly Icon[];
}

const file = "manifest.json";
/** What browsers ask for before they offer to install a site, and what Android cuts its shape from. */
const wanted = ["192x192", "512x512", "512x512 maskable"];

/** What keeps browsers from installing the site: pages without the manifest, or icons that it lacks or gets wrong. */
export async function manifestProblems(dist: string, pages: readonly BuiltPage[]): Promise<Problem[]> {
  const { icons, ...manifest } = JSON.parse(readFileSync(join(dist, file), "utf8")) as Manifest;
  const named = icons.map(({ sizes, purpose }) => [sizes, purpose].filter(Boolean).join(" "));
  const real = await Promise.all(icons.map(({ src }) => sharp(join(dist, src)).metadata()));
  const without = pages.filter(({ document }) => {
    const href = document.querySelector('link[rel="manifest"]')?.getAttribute("href") ?? "";
    return !href.endsWith(`/${file}`);
  });
  return [
    ...without.map(({ url }) => ({
      file: url,
      field: "manifest",
      received: "no link",
      expected: `one to ${file}`,
    })),
    ...wanted
      .filter((icon) => !named.includes(icon))
      .map((icon) => ({ file, field: "icons", received: named.join(", "), expected: icon })),
    ...icons.flatMap(({ src, sizes }, index) => {
      const received = `${real[index]?.width}x${real[index]?.height}`;
      return received === sizes ? [] : [{ file, field: src, received, expected: sizes }];
    }),
    ...(["name", "start_url", "display"] as const)
      .filter((field) => !manifest[field])
      .map((field) => ({ file, field, received: "nothing", expected: "what installing needs" })),
  ];
}
