import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A page as it was last read, for a server that can say that it is unchanged. */
export interface CachedPage {
  url: string;
  etag?: string | undefined;
  lastModified?: string | undefined;
  text: string;
}

/** What earlier watches left behind. Whatever is not readable counts as absent. */
export interface Cache {
  page(url: string): CachedPage | undefined;
  keepPage(page: CachedPage): void;
  /** ISO day on which a source was last seen to hold a fact's value. */
  lastSeen(fact: string, source: string): string | undefined;
  keepSeen(fact: string, source: string, day: string): void;
  /** Writes the days to disk; pages are written as they come. */
  save(): void;
}

/** A cache in a folder, which is made when something is kept. */
export function openCache(folder: string): Cache {
  const seenFile = join(folder, "seen.json");
  const seen = { ...read<Record<string, string>>(seenFile) };
  const pageFile = (url: string) =>
    join(folder, `${createHash("sha256").update(url).digest("hex").slice(0, 32)}.json`);
  const write = (file: string, value: unknown) => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
  };
  return {
    page(url) {
      const page = read<Partial<CachedPage>>(pageFile(url));
      return page?.url === url && typeof page.text === "string" ? (page as CachedPage) : undefined;
    },
    keepPage: (page) => write(pageFile(page.url), page),
    lastSeen: (fact, source) => seen[`${fact} ${source}`],
    keepSeen(fact, source, day) {
      seen[`${fact} ${source}`] = day;
    },
    save: () => write(seenFile, seen),
  };
}

function read<Shape>(file: string): Shape | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, "utf8"));
    return typeof value === "object" && value !== null ? (value as Shape) : undefined;
  } catch {
    return undefined;
  }
}
