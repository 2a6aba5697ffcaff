import type { SourceFinding, WatchStatus } from "../../domain/ledger/watch.ts";
import type { WatchedFact, WatchReport } from "./watch.ts";

/** In the order in which a maintainer wants to read them. */
const order: readonly WatchStatus[] = ["gone", "moved to", "unreachable", "still there"];

const nothing = "No network: nothing was read, and nothing is claimed.";

/** Whether something that the ledger says is no longer there. */
export function somethingGone({ facts }: WatchReport): boolean {
  return facts.some(({ status }) => status === "gone");
}

/** The report for a terminal: what is still there in one line, everything else with its sources and our pages. */
export function textReport(report: WatchReport): string {
  if (report.offline) return nothing;
  return [
    ...sections(report, (status, facts) => [
      `${status}: ${facts.length}`,
      ...(status === "still there" ? [] : facts.flatMap(factLines)),
    ]),
  ].join("\n");
}

/** The report as the text of an issue. */
export function markdownReport(report: WatchReport): string {
  if (report.offline) return nothing;
  return [
    `Sources compared with the ledger on ${report.day}. Read them again, then mend \`content/facts.yaml\` and add a change.`,
    ...sections(report, (status, facts) =>
      status === "still there"
        ? [`\n${facts.length} facts are still there.`]
        : [
            `\n## ${status}: ${facts.length}\n`,
            ...facts.map(
              (fact) =>
                `- ${factLines(fact)
                  .map((line) => line.trim())
                  .join("\n  - ")}`,
            ),
          ],
    ),
  ].join("\n");
}

function sections(
  { facts }: WatchReport,
  show: (status: WatchStatus, facts: readonly WatchedFact[]) => string[],
): string[] {
  return order.flatMap((status) =>
    show(
      status,
      facts.filter((fact) => fact.status === status),
    ),
  );
}

function factLines({ id, value, sources, pages }: WatchedFact): string[] {
  return [
    `  ${id}: ${value}`,
    ...sources.map((source) => `      ${sourceWords(source)}`),
    ...(pages.length > 0 ? [`      shown on ${pages.join(", ")}`] : []),
  ];
}

function sourceWords({ status, url, detail, lastSeen }: SourceFinding): string {
  const seen =
    status === "gone" ? `, ${lastSeen ? `last seen on ${lastSeen}` : "never seen by this watch"}` : "";
  return `${status}${detail ? ` (${detail})` : ""}: ${url}${seen}`;
}
