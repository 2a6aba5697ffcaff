import type { CollectionEntry } from "astro:content";
import { clientLanguages } from "../../domain/observations/client.ts";
import type { ClientWords } from "../../domain/observations/words.ts";
import { readCollection } from "./read-collection.ts";
import { wordsIn } from "./words.ts";

/** What pages say about client libraries. */
export const clientWords = () => wordsIn<ClientWords>(undefined, "clients");

/** A watched client, as Astro keeps it. */
export type ClientEntry = CollectionEntry<"clients">;

/** All watched clients, by language and name. */
export async function clientEntries(): Promise<ClientEntry[]> {
  const entries = await readCollection("clients");
  const place = ({ data }: ClientEntry) => clientLanguages.indexOf(data.language);
  return entries.toSorted((a, b) => place(a) - place(b) || a.data.title.localeCompare(b.data.title, "en"));
}

const programs = import.meta.glob<string>("../../../content/observations/clients/code/*", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The program that gets at the API's own code with a client, exactly as the runner ran it, with its file name. */
export function codeProgram(name: string): { file: string; code: string } | undefined {
  const found = Object.entries(programs).find(([path]) => fileName(path).replace(/\.[a-z]+$/, "") === name);
  return found && { file: fileName(found[0]), code: found[1].trimEnd() };
}

const fileName = (path: string) => path.slice(path.lastIndexOf("/") + 1);
