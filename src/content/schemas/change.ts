import { z } from "astro/zod";
import type { Change } from "../../domain/ledger/change.ts";
import { day, id, line } from "./common.ts";

/** One record of `content/changes.yaml`; {@link Change} documents the fields. */
export const changeSchema = z
  .strictObject({
    id,
    date: day,
    kind: z.enum(["changed", "corrected", "added"]),
    since: day.optional(),
    says: line
      .regex(/[.!?]$/, "expected a sentence with its full stop")
      .refine((text) => !/<[A-Z]/.test(text), "expected no reference tags: an entry is history"),
    facts: z.array(id),
    pages: z
      .array(z.string().regex(/^\/\S*$/, "expected a root-relative address"))
      .min(1, "expected at least one address"),
  })
  .refine(({ kind, since }) => (kind === "changed") === (since !== undefined), {
    path: ["since"],
    message: "expected a day for kind changed, and none for every other kind",
  })
  .refine(({ date, since }) => since === undefined || since <= date, {
    path: ["since"],
    message: "expected a day no later than date",
  }) satisfies z.ZodType<Change>;
