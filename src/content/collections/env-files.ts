import type { EnvLine, EnvReader } from "../../domain/env-files/reader.ts";
import type { EnvFileWords, EnvLineWords } from "../../domain/env-files/words.ts";
import { readCollection } from "./read-collection.ts";
import { wordsIn } from "./words.ts";

/** What pages say about readers of `.env` files. */
export const envFileWords = () => wordsIn<EnvFileWords>(undefined, "env-files");

/** What the check of a line says. */
export const envLineWords = () => wordsIn<EnvLineWords>(undefined, "env-line");

/** Every way to read a `.env` file that ran, by name. */
export async function envReaders(): Promise<EnvReader[]> {
  const readers = (await readCollection("envReaders")).map(({ data }) => data);
  return readers.toSorted((a, b) => a.name.localeCompare(b.name, "en"));
}

/** The files that were put before them, first those that most readers take for something else. */
export async function envLines(): Promise<EnvLine[]> {
  const readers = await envReaders();
  const lines = (await readCollection("envLines")).map(({ data }) => data);
  const wrong = new Map(
    lines.map(({ id, meant }) => [id, readers.filter(({ reads }) => reads[id] !== meant).length]),
  );
  return lines.toSorted((a, b) => (wrong.get(b.id) ?? 0) - (wrong.get(a.id) ?? 0));
}

/** One of the files. */
export async function envLine(id: string): Promise<EnvLine> {
  const lines = await envLines();
  const line = lines.find((one) => one.id === id);
  if (!line) throw new Error(`content/observations/dotenv-lines.yaml: no file "${id}"`);
  return line;
}
