import { z } from "astro/zod";
import type { Citation } from "../../domain/ledger/citation.ts";
import { day, id, line } from "./common.ts";

/** One record of `content/citations.yaml`; {@link Citation} documents the fields. */
export const citationSchema = z.strictObject({
  id,
  title: line,
  publisher: line,
  url: z.string().regex(/^(https:\/\/|\/)\S+$/, "expected an https URL or a root-relative path"),
  date: z.string().regex(/^\d{4}(-\d{2}){0,2}$/, "expected YYYY, YYYY-MM or YYYY-MM-DD"),
  dated: line.optional(),
  checked: day,
}) satisfies z.ZodType<Citation>;
