import { z } from "astro/zod";
import type { ChecklistTexts } from "../../domain/checklist/translation.ts";
import { guideSchema } from "./guide.ts";
import { id, line } from "./common.ts";

/** Hash of the text that was translated; `npm run translations` says where the source has moved on. */
const translates = z
  .string()
  .regex(/^[0-9a-f]{8}$/, "expected a hash; npm run translations -- --accept writes it");

/** Front matter of a translated page of the guide; all else is that of its source, the file of the same name. */
export const translatedGuideSchema = guideSchema
  .pick({ title: true, label: true, description: true })
  .extend({ translates });

/** Front matter of a translated question. */
export const translatedFaqSchema = z.strictObject({
  question: line.refine((text) => text.endsWith("？"), "expected a question that ends with ？"),
  translates,
});

/** A value of a fact, or the name of the screen that it opens, in words of another language. */
export const translatedValueSchema = z
  .strictObject({
    /** Id of the fact. */
    id,
    /** Its value, as it was translated. */
    value: line.optional(),
    /** Its name, as it was translated. */
    name: line.optional(),
    text: line,
  })
  .refine(({ value, name }) => (value === undefined) !== (name === undefined), {
    path: ["value"],
    message: "expected either the value or the name that was translated",
  });

/** What is translated of an entry of the error catalogue; its message and its codes stay. */
export const translatedErrorSchema = z.strictObject({
  translates,
  meaning: line,
  causes: z.array(line).min(1),
  firstTest: line,
});

/** What is translated of a client that hides the API's own code. */
export const translatedErrorClientSchema = z.strictObject({ id, translates, name: line, how: line });

/** The words for a trouble of another kind, or for a service without a name of its own. */
export const translatedNotOursSchema = z.strictObject({ id, translates, words: line });

/** Title of a topic of the questions. */
export const translatedTopicSchema = z.strictObject({ id, title: line });

/** A translated situation of the home page. */
export const translatedSituationSchema = z.strictObject({
  id,
  title: line,
  /** Address of the answer as authors write it, where it is not that of the source. */
  to: z.string().startsWith("/", "expected a root-relative address").optional(),
});

const part = z.strictObject({ title: line, how: line });

/** A translated checklist; `ChecklistTexts` documents the fields. */
export const translatedChecklistSchema = z.strictObject({
  translates,
  title: line,
  description: line,
  before: line.optional(),
  urgent: line.optional(),
  finished: z.strictObject({ works: line, next: z.array(line) }),
  groups: z.array(z.strictObject({ id, title: line })),
  questions: z.array(
    z.strictObject({
      id,
      ask: line,
      open: line.optional(),
      choices: z.array(
        z.strictObject({ id, title: line, line: line.optional(), if: line, not: line.optional() }),
      ),
    }),
  ),
  start: z.strictObject({ line, elsewhere: z.array(line) }),
  steps: z.array(
    z.strictObject({
      id,
      title: line,
      if: line.optional(),
      why: line,
      how: line,
      parts: z.array(part).optional(),
      ways: z.array(part).optional(),
      proof: line,
      links: z.array(line),
    }),
  ),
}) satisfies z.ZodType<ChecklistTexts & { translates: string }>;
