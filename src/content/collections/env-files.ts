import { getCollection } from "astro:content";
import type { EnvLine, EnvReader } from "../../domain/env-files/reader.ts";

/** Every way to read a `.env` file that ran, in the order of the record. */
export async function envReaders(): Promise<EnvReader[]> {
  return (await getCollection("envReaders")).map(({ data }) => data);
}

/** The files that were put before them, in display order. */
export async function envLines(): Promise<EnvLine[]> {
  return (await getCollection("envLines")).map(({ data }) => data);
}

/** One of the files. */
export async function envLine(id: string): Promise<EnvLine> {
  const lines = await envLines();
  const line = lines.find((one) => one.id === id);
  if (!line) throw new Error(`content/observations/dotenv-lines.yaml: no file "${id}"`);
  return line;
}
