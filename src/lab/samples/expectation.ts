import type { ExpectedRequest, SampleExpectation } from "../../domain/samples/sample.ts";

/** What a run led to. */
export interface Outcome {
  exit: number | null;
  stdout: string;
  stderr: string;
  requests: readonly ExpectedRequest[];
  /** Text of a file in the working folder; undefined when there is none. */
  read: (file: string) => string | undefined;
}

/** Whether an output holds literal text, or matches a `/regular expression/`. */
export function holds(text: string, pattern: string): boolean {
  return pattern.startsWith("/") ? new RegExp(pattern.slice(1, -1), "m").test(text) : text.includes(pattern);
}

/** Every difference between what happened and what the manifest says, as sentences. */
export function differences(outcome: Outcome, expected: SampleExpectation): string[] {
  const received = requestWords(outcome.requests);
  const wanted = requestWords(expected.requests);
  return [
    ...(outcome.exit === expected.exit ? [] : [`exit status ${outcome.exit}, expected ${expected.exit}`]),
    ...(received === wanted ? [] : [`the API received ${received}, expected ${wanted}`]),
    ...expected.stdout
      .filter((pattern) => !holds(outcome.stdout, pattern))
      .map((pattern) => `the output lacks ${pattern}`),
    ...Object.entries(expected.files)
      .filter(([file, text]) => !outcome.read(file)?.includes(text))
      .map(([file]) => `${file} does not hold what it should`),
  ];
}

function requestWords(requests: readonly ExpectedRequest[]): string {
  return requests.map(({ method, path }) => `${method} ${path}`).join(", ") || "nothing";
}

/** So many characters of a secret in a row count as the secret. The last four, which messages show, are fewer. */
const tellingLength = 10;

/** Whether an output holds a telling part of one of the secrets, in any case. */
export function leaks(output: string, secrets: readonly string[]): boolean {
  const text = output.toLowerCase();
  return secrets
    .map((secret) => secret.slice(secret.lastIndexOf("-") + 1).toLowerCase())
    .some((random) =>
      Array.from({ length: Math.max(random.length - tellingLength + 1, 0) }, (_, start) =>
        random.slice(start, start + tellingLength),
      ).some((part) => text.includes(part)),
    );
}
