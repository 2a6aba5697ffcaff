/** Provokes one error of the SDK for each case on standard input and prints what a program sees of it, as JSON. */
import { text } from "node:stream/consumers";
import { inspect } from "node:util";
import OpenAI, { APIError } from "openai";
import type { ProvokedError, Provocation } from "./cases.ts";

function describe(error: unknown): ProvokedError {
  if (!(error instanceof Error)) throw new TypeError("expected an Error");
  const { cause } = error;
  const api = error instanceof APIError ? error : undefined;
  const body = api?.error as { message?: unknown } | undefined;
  return {
    class: error.constructor.name,
    status: api?.status ?? null,
    code: api?.code ?? null,
    shown: error.message,
    message: typeof body?.message === "string" ? body.message : error.message,
    cause: cause instanceof Error ? `${cause.constructor.name}: ${cause.message}` : null,
    printed: inspect(error),
  };
}

/** Makes this process look like a browser to the SDK, until the returned function is called. */
function imitateBrowser(): () => void {
  const place = globalThis as { window?: unknown };
  place.window = { document: {} };
  return () => delete place.window;
}

async function provoke(provocation: Provocation): Promise<ProvokedError | null> {
  const { baseUrl, apiKey, adminKey, timeout, browser, organization, chat, body } = provocation;
  const leaveBrowser = browser ? imitateBrowser() : () => {};
  try {
    const client = new OpenAI({
      baseURL: baseUrl,
      ...(apiKey === null ? {} : { apiKey }),
      ...(adminKey === null ? {} : { adminAPIKey: adminKey }),
      timeout: timeout * 1000,
      organization,
      maxRetries: 0,
    });
    // The types refuse some of what has to be provoked.
    await (chat ? client.chat.completions.create(body as never) : client.responses.create(body as never));
    return null;
  } catch (error) {
    return describe(error);
  } finally {
    leaveBrowser();
  }
}

const cases = JSON.parse(await text(process.stdin)) as Provocation[];
const errors: (ProvokedError | null)[] = [];
for (const provocation of cases) errors.push(await provoke(provocation));
console.log(JSON.stringify(errors));
