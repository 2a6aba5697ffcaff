import { z } from "astro/zod";
import { coverageTopics } from "../../domain/ledger/coverage.ts";
import { choices } from "../../domain/tabs/choices.ts";

/** Permanent names: lower-case words joined by hyphens. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "expected a kebab-case id");

/** A calendar day. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: "expected a date as YYYY-MM-DD", abort: true })
  .refine(isDay, "expected a day that the calendar has");

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** A line of prose. */
export const line = z.string().trim().min(1);

/** Files under `content/samples` that do the same, by the shell they are for. */
export const filesByShell = z.partialRecord(z.enum(choices.shell), line);

/** Rows of the coverage table that a text answers. */
export const coverageRows = z.array(z.int().min(1).max(coverageTopics.length));
