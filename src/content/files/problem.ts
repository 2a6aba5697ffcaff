import type { z } from "astro/zod";
import { BareDay } from "./bare-day.ts";

/** One thing an author has to mend. */
export interface Problem {
  /** Path from the project root, with `:line` where the place is known. */
  file: string;
  /** Front matter field, tag or rule that is broken. */
  field: string;
  received: string;
  expected: string;
}

/** The problem as one paragraph for the terminal. */
export function formatProblem({ file, field, received, expected }: Problem): string {
  return `${file}: ${field}\n    received: ${received}\n    expected: ${expected}`;
}

/**
 * Reads a value with a schema; the problems name each field with what was there and what should be.
 *
 * @param prefix what stands before the fields: the record's place in its file
 */
export function readWith<Data>(
  schema: z.ZodType<Data>,
  value: unknown,
  file: string,
  prefix = "",
): { data: Data } | { problems: Problem[] } {
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data };
  const problems = result.error.issues.map((issue) => ({
    file,
    field: (prefix + fieldAt(value, issue.path)).replace(/\.$/, "") || "(document)",
    received: issue.code === "unrecognized_keys" ? issue.keys.join(", ") : show(at(value, issue.path)),
    expected: expectationOf(issue, schema, at(value, issue.path)),
  }));
  return { problems };
}

/** Kinds of values as authors call them. */
const kindsOfValues: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "a map",
  record: "a map",
};

function expectationOf(issue: z.core.$ZodIssue, schema: z.ZodType, received: unknown): string {
  if (received instanceof BareDay) return `a text: "${received.written}"`;
  if (typeof received === "number" && issue.code === "invalid_type" && issue.expected === "string")
    return `a text: "${received}"`;
  if (issue.code === "unrecognized_keys") {
    const fields = issue.path.length === 0 && "shape" in schema ? Object.keys(schema.shape as object) : [];
    return fields.length > 0 ? `only the fields ${fields.join(", ")}` : "no other field than the schema's";
  }
  const words = issue.message.replace(/^Invalid \w+: (expected )?/, "").replace(/^expected /, "");
  // What was received stands on a line of its own.
  const expected = words.replace(/, received .*$/, "").replace(/^(one|option)s? of? ?/, "one of ");
  return kindsOfValues[expected] ?? expected;
}

/** A value in short, the way an author typed it. */
export function show(value: unknown): string {
  if (value === undefined) return "nothing (the field is missing)";
  if (value instanceof BareDay) return `${value.written} without quotes`;
  const text = JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
}

/** The path of a field as text, in which an item of a list goes by its id, if it has one. */
function fieldAt(value: unknown, path: readonly PropertyKey[]): string {
  return path
    .map((key, index) => {
      const item = typeof key === "number" ? at(value, path.slice(0, index + 1)) : undefined;
      const hasId = typeof item === "object" && item !== null && "id" in item && typeof item.id === "string";
      // What is wrong with the id itself stands at its position.
      return hasId && path[index + 1] !== "id" ? item.id : String(key);
    })
    .join(".");
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === "object" && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}
