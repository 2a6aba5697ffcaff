import { z } from "astro/zod";
import { day, id, line } from "./common.ts";

/** A file or folder as people write it: in the home folder or in that of the project. */
const place = z.string().regex(/^(?:~|\.)\/\S+$/, "expected a path that begins with ~/ or ./");

/**
 * One record of `content/observations/tools.yaml`: what a command-line tool did with a key when it ran. What was not tried
 * is missing.
 */
export const keyToolSchema = z.strictObject({
  id,
  name: line,
  package: line,
  version: line,
  day,
  /** Where it stores the key, and the mode of the file as it was created. */
  places: z.array(z.strictObject({ file: place, form: line, mode: line })),
  /** Other files that may hold the whole key. */
  copies: z.array(line),
  /** What to search after a leak: everything the tool writes. */
  search: z.array(place).min(1, "expected at least one place"),
  /** Which key counts when there are several. */
  counts: line.optional(),
  /** What shows the key, or a part of it. */
  shows: line.optional(),
  /** What takes the key away. */
  removal: line.optional(),
  /** What `npm run observe -- tools` saw; missing where no run without a person is possible. */
  ran: z
    .strictObject({
      showsWhole: z.boolean(),
      keptAfterRemoval: z.boolean(),
      /** Which key it sent with one stored and another in `OPENAI_API_KEY`; missing where it was not asked. */
      sends: z.enum(["stored", "variable", "neither"]).optional(),
    })
    .optional(),
  /** Why a person had to run it, in a sentence; stands in the place of `ran`. */
  byHand: line.optional(),
  /** Whether `.env` of the current folder is read without being asked for. */
  dotenv: z.enum(["yes", "no"]).optional(),
});
