import { getEntry } from "astro:content";
import { translated } from "../../domain/site/translation.ts";
import { plainText } from "./plain-text.ts";

/** Words of things that are drawn one after the other. */
type Words = Readonly<Record<string, string>>;

/** Things by the name of their list. */
type Lists = Readonly<Record<string, readonly Words[]>>;

/** The words of a drawing, as plain text. */
export interface Drawing {
  /** What it says to those who cannot see it: its title and its description. */
  label: string;
  caption: string;
  /** The words at a place; throws where the file has none, because the place would stay empty. */
  text: (place: string) => string;
  /** The things of a list. */
  list: (name: string) => readonly Words[];
  /** The things of a list, in Markdown with tags. */
  markdownList: (name: string) => readonly Words[];
}

/** Reads `content/drawings/NAME.yaml`, or its translation. */
export async function drawing(name: string, locale?: string): Promise<Drawing> {
  const folder = locale === translated ? "content/zh/drawings" : "content/drawings";
  const file = `${folder}/${name}.yaml`;
  const data = (await getEntry(locale === translated ? "zhDrawings" : "drawings", name))?.data;
  if (!data) throw new Error(`${file}: received no file, expected the words of the drawing`);
  const find = <Value>(values: Readonly<Record<string, Value>>, field: string, key: string): Value => {
    const value = values[key];
    if (value === undefined) throw new Error(`${file}: ${field}.${key}: received nothing, expected words`);
    return value;
  };
  const texts = await plainWords(data.texts);
  const lists = await plainLists(data.lists);
  const { title = "", description = "" } = data;
  return {
    label: `${await plainText(title)}${locale === translated ? "。" : ". "}${await plainText(description)}`,
    caption: await plainText(data.caption),
    text: (place) => find(texts, "texts", place),
    list: (key) => find(lists, "lists", key),
    markdownList: (key) => find(data.lists, "lists", key),
  };
}

async function plainLists(lists: Lists): Promise<Lists> {
  const plain = Object.entries(lists).map(
    async ([key, things]) => [key, await Promise.all(things.map(plainWords))] as const,
  );
  return Object.fromEntries(await Promise.all(plain));
}

async function plainWords(words: Words): Promise<Words> {
  return Object.fromEntries(
    await Promise.all(
      Object.entries(words).map(async ([key, text]) => [key, await plainText(text)] as const),
    ),
  );
}
