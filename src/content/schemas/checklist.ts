import { z } from "astro/zod";
import type { Checklist } from "../../domain/checklist/checklist.ts";
import { coverageRows, day, filesByShell, id, line } from "./common.ts";

const condition = z.record(z.string(), z.array(z.string()).min(1));
const links = z.array(z.strictObject({ to: z.string().startsWith("/"), text: line }));

/** A file in `content/checklists`; {@link Checklist} documents the fields. */
export const checklistSchema = z.strictObject({
  title: line,
  description: line,
  covers: coverageRows,
  before: line.optional(),
  urgent: z.strictObject({ fact: id, text: line }).optional(),
  finished: z.strictObject({ works: line, next: links.min(1) }),
  questions: z.array(
    z.strictObject({
      id,
      ask: line,
      open: line.optional(),
      at: id.optional(),
      choices: z
        .array(z.strictObject({ id, title: line, line: line.optional(), if: line, not: line.optional() }))
        .min(2),
    }),
  ),
  start: z.strictObject({ line, elsewhere: links.min(1) }),
  groups: z.array(z.strictObject({ id, title: line })).min(1),
  steps: z
    .array(
      z.strictObject({
        id,
        aliases: z.array(id).optional(),
        group: id,
        title: line,
        when: condition.optional(),
        first: condition.optional(),
        if: line.optional(),
        why: line,
        how: line,
        parts: z
          .array(z.strictObject({ title: line, how: line, when: condition.optional(), was: id.optional() }))
          .min(2)
          .optional(),
        ways: z
          .array(z.strictObject({ title: line, how: line, when: condition.optional() }))
          .min(2)
          .optional(),
        proof: line,
        samples: filesByShell.optional(),
        links,
      }),
    )
    .min(1),
  removed: z.array(z.strictObject({ id, on: day, because: line })).optional(),
}) satisfies z.ZodType<Checklist>;
