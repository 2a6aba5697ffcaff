import type { CollectionEntry } from "astro:content";
import type { KeyToolWords } from "../../domain/credentials/words.ts";
import { readCollection } from "./read-collection.ts";
import { wordsIn } from "./words.ts";

/** What a command-line tool did with a key. */
export type KeyTool = CollectionEntry<"keyTools">["data"];

/** The command-line tools that ran with a key, by name. */
export async function keyTools(): Promise<KeyTool[]> {
  const tools = (await readCollection("keyTools")).map(({ data }) => data);
  return tools.toSorted((a, b) => a.name.localeCompare(b.name, "en"));
}

/** What stands around the record of a tool. */
export const keyToolWords = () => wordsIn<KeyToolWords>(undefined, "key-tools");
