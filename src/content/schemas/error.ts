import { z } from "astro/zod";
import type { NotOursEntry } from "../../domain/explain/catalogue.ts";
import type { ErrorClient } from "../../domain/explain/client.ts";
import type { ErrorEntry } from "../../domain/explain/error.ts";
import { type SentenceId, sentenceTexts } from "../../domain/explain/sentences.ts";
import { filesByShell, id, line } from "./common.ts";

/** The rules tell words of Latin letters apart only. */
const wording = line.refine(
  (text) => !/(?!\p{Script=Latin})\p{L}/u.test(text),
  "expected Latin letters; what is said in other letters goes to pairs",
);

/** A part of words in pairs: its blanks count, so they are left. */
const wordPart = z
  .string()
  .regex(/\S/, "expected a word or a part of one")
  .refine(
    (part) => !/^[a-z]{1,3} ?$/i.test(part),
    "expected a quoted blank first: ' sin ' stands in no other word",
  );

/** Front matter of an entry in `content/errors`; {@link ErrorEntry} documents the fields. */
export const errorSchema = z.strictObject({
  row: z.string().regex(/^E\d{2}$/, "expected a row such as E08"),
  title: line.max(120),
  meaning: line.max(220),
  status: z.array(z.int().min(400).max(599)),
  type: z.array(line),
  code: z.array(line),
  param: z.array(line),
  sharedCodes: z.array(line).optional(),
  postOnly: z.boolean().optional(),
  classes: z.strictObject({ python: z.array(line), node: z.array(line) }),
  messages: z.array(wording),
  otherTools: z.array(wording),
  sharedWordings: z.array(wording).optional(),
  pairs: z.array(z.strictObject({ of: z.array(wordPart).min(1), with: z.array(wordPart) })).optional(),
  usual: z.int().min(1).optional(),
  often: z.int().min(1).optional(),
  evidence: z.enum(["reproduced", "documented", "reported", "not-seen"]),
  retry: z.enum(["no", "yes", "slower"]),
  aboutKey: z.boolean().optional(),
  causes: z.array(line).min(1),
  firstTest: line,
  samples: filesByShell.and(z.object({ bash: line })).optional(),
  screens: z.array(id),
  reopens: z.array(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)),
  citations: z.array(id).min(1),
  confidence: z.enum(["high", "medium", "low"]),
  related: z.array(id),
}) satisfies z.ZodType<ErrorEntry>;

/** One mark-list of `content/errors-not-ours.yaml`; {@link NotOursEntry} documents the fields. */
export const notOursSchema = z.strictObject({
  id,
  kind: z.enum(["service", "trouble", "documentation", "openai", "library", "nobody", "word", "status"]),
  words: line,
  marks: z.array(line.regex(/^[^A-Z"]+$/, "expected lower case and straight single quotes")),
  names: z.array(z.string().regex(/^[a-z0-9 ._-]+$/, "expected lower case")).optional(),
  keys: z.array(z.string().regex(/^[a-z0-9_-]+$/, "expected lower case")).optional(),
}) satisfies z.ZodType<NotOursEntry>;

/** One client of `content/error-clients.yaml`; {@link ErrorClient} documents the fields. */
export const errorClientSchema = z.strictObject({
  id,
  name: line,
  marks: z.array(line.regex(/^[^A-Z"]+$/, "expected lower case and straight single quotes")).min(1),
  how: line,
  code: z.string().min(1).optional(),
}) satisfies z.ZodType<ErrorClient>;

/** One sentence of `content/explainer.yaml`. */
export const sentenceSchema = z
  .strictObject({ id: z.enum(Object.keys(sentenceTexts) as SentenceId[]), text: line })
  .refine(({ id: name, text }) => text.split("…").length === sentenceTexts[name] + 1, {
    path: ["text"],
    message: "expected … once where a value belongs, and nowhere else",
  });
