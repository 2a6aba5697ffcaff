import type { APIRoute } from "astro";
import { envReaders } from "../content/collections/env-files.ts";
import type { KnownReader } from "../domain/env-files/compare.ts";

/** What the check of a line loads when somebody reaches for it. */
export const GET: APIRoute = async () => {
  const readers = await envReaders();
  return Response.json(readers.map(({ name, rules }): KnownReader => ({ name, rules })));
};
