import { z } from "astro/zod";
import type { Credential, Question } from "../../domain/credentials/chooser.ts";
import type { KeyKind } from "../../domain/credentials/which-key.ts";
import { id, line } from "./common.ts";

const action = z
  .strictObject({ label: line, page: z.string().startsWith("/").optional(), fact: id.optional() })
  .refine(
    ({ page, fact }) => (page === undefined) !== (fact === undefined),
    "expected either page, an address of ours, or fact, the one that holds the address of a screen",
  );

/** One record of `content/credentials.yaml`; {@link Credential} documents the fields. */
export const credentialSchema = z.strictObject({
  id,
  order: z.int().min(1),
  title: line,
  because: line,
  action,
  permission: line,
  scopes: z.array(id),
  expiry: line,
  blastRadius: line,
  steps: z.array(line).min(3, "expected at least three steps"),
  facts: z.array(id).min(1, "expected the facts that the sentences rest on"),
}) satisfies z.ZodType<Credential>;

const choice = z
  .strictObject({ id, label: line, asks: id.optional(), use: id.optional() })
  .refine(
    ({ asks, use }) => (asks === undefined) !== (use === undefined),
    "expected either asks, the next question, or use, the credential that fits",
  );

/** One record of `content/credential-questions.yaml`; {@link Question} documents the fields. */
export const credentialQuestionSchema = z.strictObject({
  id,
  order: z.int().min(1),
  text: line.refine((text) => text.endsWith("?"), "expected a question that ends with ?"),
  choices: z.array(choice).min(2, "expected at least two answers"),
}) satisfies z.ZodType<Question>;

/** One record of `content/key-kinds.yaml`; {@link KeyKind} documents the fields. */
export const keyKindSchema = z.strictObject({
  id,
  order: z.int().min(1),
  prefixes: z.array(line).default([]),
  is: line,
  listedAt: z.array(id).default([]),
  compare: line,
  staleSources: z.array(line).min(1, "expected where such a key comes from"),
  facts: z.array(id).min(1, "expected the facts that the sentences rest on"),
}) satisfies z.ZodType<KeyKind>;
