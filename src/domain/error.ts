/** Whether sending the same request again can help. */
export type Retry = "no" | "yes" | "slower";

/**
 * How the wording was met.
 * - `reproduced`: printed by a real SDK in our tests.
 * - `documented`: OpenAI's own pages quote it.
 * - `reported`: seen in public reports or logs.
 * - `not-seen`: we know the case, not its exact text.
 */
export type Evidence = "reproduced" | "documented" | "reported" | "not-seen";

/** One entry of the error catalogue (`content/errors/*.mdx`); its file name is permanent. */
export interface ErrorEntry {
  /** Row of the research ledger, E01 to E33. */
  row: string;
  /** The literal message a reader has in hand, shortened; the heading of its page. */
  title: string;
  /** What it means, in one sentence. */
  meaning: string;
  /** HTTP statuses under which it comes; empty when no answer came from the API. */
  status: readonly number[];
  /** Values of `error.type`, `error.code` and `error.param`, as far as known. */
  type: readonly string[];
  code: readonly string[];
  param: readonly string[];
  /** Exception classes of the SDKs. */
  classes: { python: readonly string[]; node: readonly string[] };
  /** Literal wordings, old and new; `…` stands for a part that varies. */
  messages: readonly string[];
  evidence: Evidence;
  retry: Retry;
  /** In order of likelihood; inline Markdown with reference tags. */
  causes: readonly string[];
  /** The shortest test that tells the causes apart, without printing the key; inline Markdown. */
  firstTest: string;
  /** Runnable file for that test, under `content/samples`. */
  sample?: string | undefined;
  /** Steps this error reopens, as `checklist/step`. */
  reopens: readonly string[];
  citations: readonly string[];
  confidence: "high" | "medium" | "low";
  /** Names of entries it is easily confused with. */
  related: readonly string[];
}
