import { z } from "astro/zod";
import type { GlossaryTerm } from "../../domain/ledger/glossary.ts";
import { id, line } from "./common.ts";

const sentence = line
  .regex(/^[A-Z].*\.$/, "expected a sentence with a capital and a full stop")
  .refine((text) => !/[.!?] [A-Z]/.test(text), "expected one sentence");

/** One record of `content/glossary.yaml`; {@link GlossaryTerm} documents the fields. */
export const glossarySchema = z
  .strictObject({
    id,
    term: line,
    also: z.array(line).default([]),
    definition: sentence,
    explained: z.boolean().optional(),
    guide: id,
    question: id.optional(),
    facts: z.array(id).default([]),
    citations: z.array(id).default([]),
  })
  .refine(({ facts, citations }) => facts.length + citations.length > 0, {
    path: ["facts"],
    message: "expected a fact or a citation that supports the definition",
  }) satisfies z.ZodType<GlossaryTerm>;
