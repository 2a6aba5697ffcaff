import { type CollectionEntry, getCollection } from "astro:content";

export type KeyTool = CollectionEntry<"keyTools">["data"];

/** The command-line tools that ran with a key, by name. */
export async function keyTools(): Promise<KeyTool[]> {
  const tools = (await getCollection("keyTools")).map(({ data }) => data);
  return tools.toSorted((a, b) => a.name.localeCompare(b.name, "en"));
}
