import { z } from "astro/zod";
import type { Checklist } from "../../domain/checklist/checklist.ts";
import { choices } from "../../domain/tabs/choices.ts";
import { coverageRows, id, line } from "./common.ts";

const links = z.array(z.strictObject({ to: z.string().startsWith("/"), text: line }));

/** A file in `content/checklists`; {@link Checklist} documents the fields. */
export const checklistSchema = z.strictObject({
  title: line,
  description: line,
  covers: coverageRows,
  before: line.optional(),
  finished: z.strictObject({ works: line, next: links.min(1) }),
  groups: z.array(z.strictObject({ id, title: line })).min(1),
  steps: z
    .array(
      z.strictObject({
        id,
        aliases: z.array(id).optional(),
        group: id,
        title: line,
        when: line.optional(),
        why: line,
        how: line,
        parts: z
          .array(z.strictObject({ title: line, how: line, was: id.optional() }))
          .min(2)
          .optional(),
        ways: z
          .array(z.strictObject({ title: line, how: line }))
          .min(2)
          .optional(),
        proof: line,
        samples: z.partialRecord(z.enum(choices.shell), line).optional(),
        links,
      }),
    )
    .min(1),
}) satisfies z.ZodType<Checklist>;
