import { z } from "astro/zod";
import { type GuideGroup, guideGroups } from "../../domain/guide/groups.ts";
import { coverageRows, id, line } from "./common.ts";

/** Front matter of a page in `content/guide`; the file name is the URL. */
export const guideSchema = z.strictObject({
  /** Page heading and document title. */
  title: line,
  /** Short label for navigation. */
  label: line.max(28),
  /** One or two sentences for search engines, the map of the guide and lists of pages. */
  description: line.max(180),
  /** Part of the navigation. */
  group: z.enum(Object.keys(guideGroups) as [GuideGroup, ...GuideGroup[]]),
  /** Page in whose place this one stands in the navigation, which would grow too long with every page in it. */
  under: id.optional(),
  /** Position in the guide, unique; pages of a group follow each other. */
  order: z.int().min(1),
  /** Rows of the coverage table that this page answers. */
  covers: coverageRows,
});
