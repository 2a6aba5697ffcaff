import type { ErrorEntry } from "../../domain/explain/error.ts";
import type { Catalogue } from "../stand-in/catalogue.ts";

export type Sdk = "node" | "python";

/** What a provoking program is told. */
export interface Provocation {
  baseUrl: string;
  /** Null to pass none. */
  apiKey: string | null;
  adminKey: string | null;
  /** In seconds. */
  timeout: number;
  browser: boolean;
  organization: string | null;
  /** Whether to call Chat Completions rather than Responses. */
  chat: boolean;
  body: Readonly<Record<string, unknown>>;
}

/** What a program sees of an error. */
export interface ProvokedError {
  class: string;
  status: number | null;
  code: string | null;
  /** The text that the SDK prints. */
  shown: string;
  /** The API's own message, or the text of an error that came without an answer. */
  message: string;
  /** Class and text of the error beneath. */
  cause: string | null;
  /** What a terminal shows when nothing catches the error: the traceback, or the error with its fields. */
  printed: string;
}

/** One way to provoke an error of the catalogue. */
export interface ErrorCase {
  /** Name of the entry in the catalogue. */
  name: string;
  /** What is done, in a few words. */
  how: string;
  sdks: readonly Sdk[];
  /** What answers: the stand-in, the stand-in with this error, one that never answers, or nothing. */
  answers: "stand-in" | "scenario" | "never" | "nobody";
  status?: number;
  /** Makes the key; null for none. Without it, the right one is used. */
  key?: (right: string) => string | null;
  /** Whether the client gets an admin key too. */
  admin?: boolean;
  /** An error class of the language itself: it tells nothing of the error, so the catalogue does not name it. */
  bareClass?: Readonly<Record<Sdk, string>>;
  browser?: boolean;
  organization?: string;
  /** What follows the address of the stand-in; `/v1` unless given. */
  base?: string;
  chat?: boolean;
  /** Parameters on top of, or in place of, those of a good request. */
  body?: Readonly<Record<string, unknown>>;
}

const both: readonly Sdk[] = ["node", "python"];

/** Errors that arise in the SDK. `old-missing-credentials` belongs to SDKs that are no longer installed. */
const clientCases: readonly ErrorCase[] = [
  { name: "missing-credentials", how: "no key", sdks: both, answers: "stand-in", key: () => null },
  { name: "missing-credentials", how: "an empty key", sdks: both, answers: "stand-in", key: () => "" },
  {
    name: "missing-credentials",
    how: "an admin key only",
    sdks: both,
    answers: "stand-in",
    key: () => null,
    admin: true,
    bareClass: { node: "Error", python: "TypeError" },
  },
  { name: "browser-not-allowed", how: "in a browser", sdks: ["node"], answers: "stand-in", browser: true },
  {
    name: "newline-in-key",
    how: "line break at the end",
    sdks: ["python"],
    answers: "stand-in",
    key: (key) => `${key}\n`,
  },
  {
    name: "newline-in-key",
    how: "CR at the end",
    sdks: ["python"],
    answers: "stand-in",
    key: (key) => `${key}\r`,
  },
  {
    name: "newline-in-key",
    how: "space at the end",
    sdks: ["python"],
    answers: "stand-in",
    key: (key) => `${key} `,
  },
  {
    name: "newline-in-key",
    how: "line break inside",
    sdks: ["node"],
    answers: "stand-in",
    key: (key) => `${key}\n${key}`,
  },
  { name: "no-connection", how: "nobody listens", sdks: both, answers: "nobody" },
  { name: "no-connection", how: "no answer in time", sdks: both, answers: "never" },
  {
    name: "curly-quotes-in-key",
    how: "one curly quote",
    sdks: both,
    answers: "stand-in",
    key: (key) => `${key}\u201D`,
  },
  {
    name: "curly-quotes-in-key",
    how: "two curly quotes",
    sdks: both,
    answers: "stand-in",
    key: (key) => `${key}\u201C\u201D`,
  },
  {
    name: "incorrect-api-key",
    how: "a wrong key",
    sdks: both,
    answers: "stand-in",
    key: (key) => key.slice(0, -4),
  },
];

/** Requests that the API refuses for what they are. The stand-in has to be strict enough to see it. */
const requestCases: readonly ErrorCase[] = [
  {
    name: "mismatched-organization",
    how: "another organization",
    sdks: both,
    answers: "stand-in",
    organization: "org-other",
  },
  {
    name: "model-not-found",
    how: "an unknown model",
    sdks: both,
    answers: "stand-in",
    body: { model: "gpt-0" },
  },
  {
    name: "max-tokens-not-supported",
    how: "max_tokens",
    sdks: both,
    answers: "stand-in",
    chat: true,
    body: { max_tokens: 500 },
  },
  {
    name: "temperature-not-supported",
    how: "temperature",
    sdks: both,
    answers: "stand-in",
    body: { temperature: 0.7 },
  },
  {
    name: "temperature-not-supported",
    how: "temperature in a chat",
    sdks: both,
    answers: "stand-in",
    chat: true,
    body: { temperature: 0.7 },
  },
  { name: "unknown-url", how: "/v1 twice", sdks: both, answers: "stand-in", base: "/v1/v1" },
  { name: "unknown-url", how: "no /v1", sdks: both, answers: "stand-in", base: "" },
];

/** The cases above, and each error that the API answers, with each status it is known to come with. */
export function errorCases(catalogue: Catalogue): ErrorCase[] {
  const fromApi = [...catalogue].flatMap(([name, { status }]) =>
    status.map((code): ErrorCase => ({
      name,
      how: `HTTP ${code}`,
      sdks: both,
      answers: "scenario",
      status: code,
    })),
  );
  return [...clientCases, ...requestCases, ...fromApi].toSorted((a, b) => a.name.localeCompare(b.name, "en"));
}

/** A wording of the catalogue as an expression; `…` stands for any text. */
export function expressionOf(wording: string): RegExp {
  const literal = wording.split("…").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(literal.join("[\\s\\S]*?"));
}

/**
 * What an error has that the catalogue does not say, as sentences.
 * @param bareClass see {@link ErrorCase.bareClass}.
 */
export function contradictions(
  error: ProvokedError | null,
  entry: ErrorEntry,
  sdk: Sdk,
  bareClass?: string,
): string[] {
  if (error === null) return ["no error came"];
  const known = (text: string) => entry.messages.some((wording) => expressionOf(wording).test(text));
  const texts = entry.messages.length === 0 ? [] : [error.message, ...causeToKnow(error)];
  const frame = sdk === "python" ? `Error code: ${error.status} - ` : `${error.status} `;
  return [
    ...texts.filter((text) => !known(text)).map((text) => `the catalogue lacks the wording: ${text}`),
    ...([...entry.classes[sdk], bareClass].includes(error.class)
      ? []
      : [`the catalogue lacks the class ${error.class}`]),
    ...(error.status === null || entry.status.includes(error.status) ? [] : [`status ${error.status}`]),
    ...(error.code === null || entry.code.includes(error.code) ? [] : [`code ${error.code}`]),
    ...(error.status === null || error.shown.startsWith(frame) ? [] : [`the SDK now prints: ${error.shown}`]),
  ];
}

/** "Connection error." says nothing by itself, so what lies beneath it has to be in the catalogue too. */
function causeToKnow({ message, cause }: ProvokedError): string[] {
  return message === "Connection error." && cause !== null ? [cause] : [];
}
