import { z } from "astro/zod";
import {
  clientCases,
  clientLanguages,
  type ClientObservation,
  type WatchedClient,
} from "../../domain/observations/client.ts";
import { day, id, line } from "./common.ts";

const version = z.string().regex(/^v?\d+(?:\.\d+)+\S*$/, "expected a version");
const count = z.int().min(0);
/** A blank at the end tells something here, so nothing is trimmed. */
const literal = z.string().min(1);

const observation = z.strictObject({
  text: literal.optional(),
  cause: literal.optional(),
  frame: literal.optional(),
  requests: count,
  connections: count,
  authorization: literal.optional(),
  organization: z.string().optional(),
  project: z.string().optional(),
  goesTo: z.enum(["variable", "openai", "elsewhere", "nowhere"]).optional(),
  alsoCallsOpenai: z.literal(true).optional(),
  showsKey: z.literal(true).optional(),
  showsMessage: z.literal(true).optional(),
  onlyInLog: z.literal(true).optional(),
  log: literal.optional(),
  showsCode: z.literal(true).optional(),
  endedAfter: count.optional(),
  entry: id.optional(),
  readsLike: id.optional(),
}) satisfies z.ZodType<ClientObservation>;

/** `content/observations/clients/NAME.yaml`; {@link WatchedClient} documents the fields. */
export const clientSchema = z.strictObject({
  title: line,
  language: z.enum(clientLanguages),
  packages: z.record(z.string(), version),
  brings: z.record(z.string(), version).default({}),
  runtime: line,
  day,
  surprises: z.array(line),
  keyInCode: z.literal(true).optional(),
  code: line.optional(),
  codePrints: literal.optional(),
  cases: z.partialRecord(z.enum(clientCases), observation),
}) satisfies z.ZodType<WatchedClient>;
