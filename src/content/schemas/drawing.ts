import { z } from "astro/zod";
import { id, line } from "./common.ts";

/** The words of a drawing: a file in `content/drawings`, by the name that `<Diagram>` takes. Facts are tags. */
export const drawingSchema = z.strictObject({
  /** What a screen reader hears first, where the drawing is a picture. */
  title: line.optional(),
  /** What the picture says, in sentences. */
  description: line.optional(),
  /** Below the drawing: what to take from it. */
  caption: line,
  /** Words at a place of the drawing, each as long as its place allows. */
  texts: z.record(id, line).default({}),
  /** Things drawn one after the other, each with its words. */
  lists: z.record(id, z.array(z.record(id, line)).min(1)).default({}),
});
