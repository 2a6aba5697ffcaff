import { z } from "astro/zod";
import { dataNames } from "../../domain/site/data-files.ts";
import { line } from "./common.ts";

/** One record of `content/data-files.yaml`. */
export const dataFileSchema = z.strictObject({
  id: z.enum(dataNames),
  /** What the file holds, in one sentence. */
  holds: line,
  /** The sample that does something with the file, which lies beside it; a path under `content/samples`. */
  example: line,
});
