import { z } from "astro/zod";
import type { Fact } from "../../domain/ledger/fact.ts";
import { day, id, line } from "./common.ts";

/** One record of `content/facts.yaml`; {@link Fact} documents the fields. */
export const factSchema = z
  .strictObject({
    id,
    rows: z.array(z.string().regex(/^[A-Z]\d{2}$/)).min(1),
    topic: id,
    kind: z.enum([
      "url",
      "path",
      "label",
      "money",
      "number",
      "date",
      "duration",
      "model",
      "code",
      "statement",
    ]),
    value: z.union([line, z.array(line).min(1)]).optional(),
    name: line.optional(),
    statement: line,
    citations: z.array(id).min(1),
    checked: day,
    confidence: z.enum(["high", "medium", "low"]),
    since: day.optional(),
    outdated: z
      .array(
        z.strictObject({
          says: line,
          verdict: z.enum(["wrong", "outdated", "unverifiable"]),
          now: line,
          patterns: z.array(line).optional(),
        }),
      )
      .optional(),
  })
  .refine((fact) => (fact.kind === "statement") === (fact.value === undefined), {
    path: ["value"],
    message: "expected a value for every kind but statement, and none for statement",
  })
  .refine((fact) => (fact.kind === "path") === Array.isArray(fact.value), {
    path: ["value"],
    message: "expected a list of labels for kind path, and one string for every other kind",
  })
  .refine((fact) => fact.name === undefined || fact.kind === "url", {
    path: ["name"],
    message: "expected a name for kind url only",
  }) satisfies z.ZodType<Fact>;
