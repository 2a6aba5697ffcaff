import { z } from "astro/zod";
import { id, line } from "./common.ts";

/** One record of `content/labels.yaml`. The id is the field of the value, and the value. */
export const labelSchema = z.strictObject({ id, text: line });
