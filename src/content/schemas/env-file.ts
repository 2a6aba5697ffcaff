import { z } from "astro/zod";
import { type EnvLine, type EnvReader, type Reading, registries } from "../../domain/env-files/reader.ts";
import { day, id, line } from "./common.ts";

const said = z.string();

const reading = z.union([
  z.string(),
  z.strictObject({ unset: said }),
  z.strictObject({ fails: said }),
]) satisfies z.ZodType<Reading>;

/** One record of `content/observations/dotenv-lines.yaml`; {@link EnvLine} documents the fields. */
export const envLineSchema = z.strictObject({
  id,
  title: line,
  file: z.string().min(1),
  encoding: z.enum(["utf-8", "utf-8-with-mark", "utf-16-with-mark"]).default("utf-8"),
  exported: z.string().optional(),
  meant: z.string(),
}) satisfies z.ZodType<EnvLine>;

/** One record of `content/observations/dotenv.yaml`; {@link EnvReader} documents the fields. */
export const envReaderSchema = z.strictObject({
  id,
  name: line,
  how: line,
  group: line,
  registry: z.enum(registries),
  package: line,
  version: line,
  day,
  reads: z.record(id, reading),
}) satisfies z.ZodType<EnvReader>;
