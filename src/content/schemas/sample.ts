import { z } from "astro/zod";
import type {
  SampleExpectation,
  SampleManifest,
  SampleRun,
  SampleVisit,
} from "../../domain/samples/sample.ts";
import type { SampleRecord } from "../../domain/samples/record.ts";
import { dataNames } from "../../domain/site/data-files.ts";
import { day, line } from "./common.ts";

const method = z.enum(["GET", "POST", "DELETE"]);
const path = z.string().regex(/^\/[^?#]*$/, "expected a path without a query");
const texts = z.record(z.string(), z.string()).default({});

/** Literal text, or a regular expression between slashes. */
const pattern = line.refine((text) => !text.startsWith("/") || isExpression(text), {
  message: "expected /a regular expression/",
});

function isExpression(text: string): boolean {
  if (!text.endsWith("/") || text.length < 3) return false;
  try {
    return new RegExp(text.slice(1, -1), "m") instanceof RegExp;
  } catch {
    return false;
  }
}

const visit = z.strictObject({
  method: method.default("GET"),
  path,
  body: z.string().default(""),
  status: z.int().min(100).max(599).default(200),
  answer: z.array(pattern).default([]),
}) satisfies z.ZodType<SampleVisit>;

const expectation = z.strictObject({
  exit: z.int().min(0).max(255).default(0),
  stdout: z.array(pattern).default([]),
  requests: z.array(z.strictObject({ method, path })).default([]),
  files: texts,
}) satisfies z.ZodType<SampleExpectation>;

const fileName = z.string().regex(/^[\w.-]+$/, "expected a file name of this folder");

/** One run of a sample file; {@link SampleRun} documents the fields. */
const sampleRunSchema = z
  .strictObject({
    file: fileName,
    runs: z.enum(["yes", "no"]),
    only: z.literal("bash").optional(),
    needs: line.optional(),
    env: texts,
    stdin: z.string().default(""),
    setup: texts,
    site: z.array(z.enum(dataNames)).default([]),
    git: z.boolean().default(false),
    staged: texts,
    followedBy: z.array(line).default([]),
    visits: z.array(visit).default([]),
    scenario: z
      .string()
      .regex(
        /^(E\d{2}|[45]\d{2}|dropped|unanswered)( once)?$/,
        "expected a row such as E23, a status, dropped or unanswered, or one of them once, as in `E23 once`",
      )
      .optional(),
    expect: expectation.prefault({}),
  })
  .refine(({ runs, needs }) => (runs === "no") === (needs !== undefined), {
    path: ["needs"],
    message: "expected what a sample needs that does not run, and nothing for one that runs",
  }) satisfies z.ZodType<SampleRun>;

/** Files by the address of the page that shows them. */
const shown = z.record(z.string().regex(/^\/(?:[a-z0-9-]+\/)*$/), z.array(fileName).min(1), {
  // Without it, the message would only say that a key is invalid.
  error: ({ code }) =>
    code === "invalid_key" ? "expected the address of a page, such as /guide/store/" : undefined,
});

/** `content/samples/FOLDER/sample.yaml`; {@link SampleManifest} documents the fields. */
export const sampleManifestSchema = z.strictObject({
  shown,
  runs: z.array(sampleRunSchema).min(1),
}) satisfies z.ZodType<SampleManifest>;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "expected a SHA-256 in hexadecimal");
const version = z.string().regex(/^\d+(?:\.\d+)+$/, "expected a version");

/** `records/samples.json`; {@link SampleRecord} documents the fields. */
export const sampleRecordSchema = z.strictObject({
  date: day,
  sdk: z.strictObject({ node: version, python: version }),
  tools: z.record(z.string(), version),
  hashes: z.record(z.string(), sha256),
}) satisfies z.ZodType<SampleRecord>;
