import { z } from "astro/zod";
import type { Checklist } from "../../domain/checklist/checklist.ts";
import { coverageRows, id, line } from "./common.ts";

/** A file in `content/checklists`; {@link Checklist} documents the fields. */
export const checklistSchema = z.strictObject({
  title: line,
  description: line,
  covers: coverageRows,
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
        ways: z
          .array(z.strictObject({ title: line, how: line }))
          .min(2)
          .optional(),
        proof: line,
        sample: line.optional(),
        links: z.array(z.strictObject({ to: z.string().startsWith("/"), text: line })),
      }),
    )
    .min(1),
}) satisfies z.ZodType<Checklist>;
