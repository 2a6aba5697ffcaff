import { maskSecrets } from "../../domain/secrets/mask.ts";
import type { Problem } from "../files/problem.ts";
import { placeOf, type Text } from "../files/texts.ts";

/** Shorter values are examples that nobody takes for a key, and looking closer would cost the build its time. */
const longWord = /[\w-]{20,}/;

/** Texts that hold what looks like a real credential. The problem does not repeat it. */
export function secretProblems(text: Text): Problem[] {
  return text.source.split("\n").flatMap((line, index) =>
    longWord.test(line)
      ? maskSecrets(line).found.map(({ kind }) => ({
          file: placeOf(text, index + 1),
          field: text.field,
          received: `what looks like ${kind}`,
          expected: "your_api_key_here; if it was real, revoke it now, because the history keeps it",
        }))
      : [],
  );
}
