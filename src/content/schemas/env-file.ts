import { z } from "astro/zod";
import { type EnvLine, type EnvReader, type Reading, registries } from "../../domain/env-files/reader.ts";
import type { EnvRules } from "../../domain/env-files/rules.ts";
import { day, id, line } from "./common.ts";

const said = z.string();

const reading = z.union([
  z.string(),
  z.strictObject({ unset: said }),
  z.strictObject({ fails: said }),
]) satisfies z.ZodType<Reading>;

const way = z.enum(["reads", "skips", "fails"]);
const stop = z.enum(["skips", "fails"]);

/** The rules in which a reader differs; {@link EnvRules} documents them. */
const rules = z
  .strictObject({
    syntax: z.enum(["lines", "shell", "words", "make", "properties", "service"]),
    mark: way,
    utf16: way,
    indent: way,
    export: way,
    spaceBefore: way,
    spaceAfter: z.enum(["dropped", "kept", "fails"]),
    colon: way,
    noAssignment: way,
    nameWithBlank: way,
    oddName: way,
    empty: way,
    otherNames: way,
    quotes: z.string().regex(/^["'`]*$/, "expected quote characters"),
    unclosed: z.enum(["kept", "removed", "emptied", "skips", "fails"]),
    afterQuotes: z.enum(["kept", "dropped", "appended", "skips", "fails"]),
    comment: z.enum(["anywhere", "after a blank", "after a space", "nowhere"]),
    commentAfterQuotes: z.boolean(),
    words: way,
    trailing: z.enum(["dropped", "spaces dropped", "kept"]),
    carriageReturn: z.enum(["dropped", "kept"]),
    escapes: z.boolean(),
    dollar: z.enum([
      "kept",
      "filled in",
      "filled in from the file",
      "filled in as a whole",
      "filled in up to an underscore",
    ]),
    braces: z.boolean(),
    singleQuotesProtect: z.boolean(),
    repeated: z.enum(["first", "last", "fails"]),
    environment: z.enum(["wins", "wins unless empty", "loses"]),
    anyCase: z.boolean(),
    missing: stop,
    stops: stop,
  } satisfies Record<keyof EnvRules, z.ZodType>)
  .partial();

/** One record of `content/observations/dotenv-lines.yaml`; {@link EnvLine} documents the fields. */
export const envLineSchema = z.strictObject({
  id,
  title: line,
  file: z.string().min(1),
  encoding: z.enum(["utf-8", "utf-8-with-mark", "utf-16-with-mark"]).default("utf-8"),
  exported: z.string().optional(),
  meant: z.string(),
  recommended: z.boolean().optional(),
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
  // Zod says of a field that may be missing that it may be undefined, which YAML cannot hold.
  rules: rules as z.ZodType<Partial<EnvRules>>,
  reads: z.record(id, reading),
}) satisfies z.ZodType<EnvReader>;
