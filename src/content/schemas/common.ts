import { z } from "astro/zod";

/** Permanent names: lower-case words joined by hyphens. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "expected a kebab-case id");

/** A calendar day. */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "expected a date as YYYY-MM-DD");

/** A line of prose. */
export const line = z.string().trim().min(1);

/** Rows of the coverage table that a text answers. */
export const coverageRows = z.array(z.int().min(1).max(34));
