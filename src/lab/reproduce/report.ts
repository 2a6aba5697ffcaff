import { tableLines } from "../samples/table.ts";
import type { ProvokedError, Sdk } from "./cases.ts";
import { type Explained, explainedWords } from "./explained.ts";

/** A case with what came of it. */
export interface Reproduced {
  /** Name of the entry in the catalogue. */
  name: string;
  how: string;
  sdk: Sdk;
  error: ProvokedError | null;
  problems: readonly string[];
  /** What the error explainer makes of it. */
  explained: readonly Explained[];
  skipped: boolean;
}

/** Prints a line for each case and the counts; false when an error is not as it must be. */
export function reportReproduced(reproduced: readonly Reproduced[]): boolean {
  const all = reproduced.toSorted((a, b) => a.name.localeCompare(b.name, "en"));
  const cells = all.map(({ name, how, sdk, error, problems, explained }) => [
    name,
    how,
    sdk,
    error?.class ?? "–",
    problems.length === 0 ? "as in the catalogue" : problems.join("; "),
    explained.length === 0 ? "–" : explainedWords(explained),
  ]);
  const header = ["error", "provoked by", "SDK", "class", "outcome", "explained"];
  console.log(`\n${tableLines(header, cells).join("\n")}`);
  console.log("old-missing-credentials not run: SDKs from before May 2026");
  const skipped = all.filter((one) => one.skipped);
  const different = all.filter(({ problems, skipped }) => problems.length > 0 && !skipped);
  const agreeing = all.length - skipped.length - different.length;
  const texts = all.flatMap(({ explained }) => explained);
  const count = (wanted: string) => texts.filter(({ verdict }) => verdict === wanted).length;
  console.log(
    `\nerrors: ${agreeing} as in the catalogue, ${skipped.length} skipped, ${different.length} different\n` +
      `explainer: ${texts.length} printed texts, ${count("named")} named, ` +
      `${count("cannot tell")} that cannot tell, ${count("wrong")} wrong`,
  );
  return different.length === 0 && count("wrong") === 0;
}
