/** What a server sent, or why nothing came. */
export type Answer =
  | { kind: "answer"; status: number; headers: Headers; body: string }
  /** `reached` is whether a server was there at all. */
  | { kind: "failure"; reason: string; reached: boolean };

/** How the watch behaves towards servers. */
export interface Manners {
  userAgent: string;
  /** Milliseconds from the start of one request to that of the next. */
  pause: number;
  /** Milliseconds that a request may take, body included. */
  patience: number;
  /** Bytes that a body may have. */
  limit: number;
}

/** How the watch asks servers of others. */
export const goodManners: Manners = {
  userAgent: "openai-key-guide-facts-watch/1.0",
  pause: 1000,
  patience: 20_000,
  limit: 5_000_000,
};

/** Sends a request; two requests of one sender never start within its pause. */
export type Send = (url: string, headers?: Record<string, string>, pause?: number) => Promise<Answer>;

/** Where the pauses between requests come from. */
export interface Clock {
  /** Milliseconds. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
}

const realClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/** A way to send requests politely: one after the other, with a pause, a time limit and a size limit. */
export function politeSend(manners: Manners, clock: Clock = realClock): Send {
  let next = 0;
  return async (url, headers = {}, pause = manners.pause) => {
    const now = clock.now();
    const start = Math.max(now, next);
    // Taken before it waits, so that nobody who asks meanwhile starts at the same time.
    next = start + Math.max(pause, manners.pause);
    if (start > now) await clock.sleep(start - now);
    return send(url, headers, manners);
  };
}

async function send(url: string, headers: Record<string, string>, manners: Manners): Promise<Answer> {
  let reached = false;
  try {
    const response = await fetch(url, {
      headers: {
        "user-agent": manners.userAgent,
        accept: "text/html, text/plain;q=0.9, */*;q=0.1",
        ...headers,
      },
      redirect: "manual",
      signal: AbortSignal.timeout(manners.patience),
    });
    reached = true;
    const body = await readBody(response, manners.limit);
    if (body === undefined) return { kind: "failure", reason: `larger than ${manners.limit} bytes`, reached };
    return { kind: "answer", status: response.status, headers: response.headers, body };
  } catch (error) {
    return { kind: "failure", reason: reasonOf(error, manners), reached };
  }
}

function reasonOf(error: unknown, { patience }: Manners): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return `no whole answer within ${patience / 1000} seconds`;
  const { cause } = error;
  return cause instanceof Error && "code" in cause ? String(cause.code) : error.message;
}

/** The body as text in its own encoding; nothing when it has more bytes than allowed. */
async function readBody(response: Response, limit: number): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    // Leaving the loop closes the connection.
    if (size > limit) return undefined;
    chunks.push(chunk);
  }
  return decoder(response.headers.get("content-type") ?? "").decode(Buffer.concat(chunks));
}

function decoder(contentType: string): TextDecoder {
  const [, charset = "utf-8"] = /charset="?([\w-]+)/i.exec(contentType) ?? [];
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}
