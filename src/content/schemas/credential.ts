import { z } from "astro/zod";
import { type Credential, credentialIds } from "../../domain/credentials/chooser.ts";
import { id, line } from "./common.ts";

/** One record of `content/credentials.yaml`; {@link Credential} documents the fields. */
export const credentialSchema = z.strictObject({
  id: z.enum(credentialIds),
  order: z.int().min(1),
  title: line,
  because: line,
  permission: line,
  scopes: z.array(id),
  expiry: line,
  blastRadius: line,
  steps: z.array(line).min(3, "expected at least three steps"),
  facts: z.array(id).min(1, "expected the facts that the sentences rest on"),
}) satisfies z.ZodType<Credential>;
