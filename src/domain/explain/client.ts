/** A client whose errors hide the API's own code (`content/error-clients.yaml`). */
export interface ErrorClient {
  id: string;
  /** The client, as it stands inside a sentence. */
  name: string;
  /** Lower-case texts, one of which is enough to recognize it. */
  marks: readonly string[];
  /** How to make it show the code, in one or two sentences. */
  how: string;
  /** The lines that do it. */
  code?: string | undefined;
}

/** The client that printed a text, read as the rules read it, if it is one that hides the code. */
export function clientOf(plain: string, clients: readonly ErrorClient[]): ErrorClient | undefined {
  return clients.find(({ marks }) => marks.some((mark) => plain.includes(mark)));
}
