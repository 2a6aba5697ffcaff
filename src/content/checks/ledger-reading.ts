import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Fact } from "../../domain/ledger/fact.ts";
import type { Content } from "../files/entries.ts";
import type { Problem } from "../files/problem.ts";

/** What a second reader found for each fact, one line a fact: {@link columns}, divided by tabs. */
const file = "records/ledger-reading.tsv";

const columns = ["id", "verdict", "source seen", "day"];

/** The verdicts, and whether one leaves a record that we may still be sure of. */
const leavesSure: Readonly<Record<string, boolean>> = {
  supported: true,
  partly: true,
  "not found": false,
  contradicted: false,
};

/** What is wrong with the table of the second reading: its form, unknown facts, and facts that are surer than it. */
export function ledgerReadingProblems(root: string, { facts }: Content): Problem[] {
  const path = join(root, file);
  if (!existsSync(path)) return [];
  const records = facts.map(({ data }) => data);
  return tableProblems(readFileSync(path, "utf8"), records);
}

/** {@link ledgerReadingProblems} for a table's text. */
export function tableProblems(table: string, facts: readonly Fact[]): Problem[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const [header = "", ...lines] = table.trimEnd().split("\n");
  const seen = new Set<string>();
  const found = header === columns.join("\t") ? [] : [problem(1, "header", header, columns.join(", "))];
  return [
    ...found,
    ...lines.flatMap((line, index) => {
      const id = line.split("\t")[0] ?? "";
      const repeated = seen.has(id)
        ? [problem(index + 2, "id", `${id} a second time`, "one line a fact")]
        : [];
      seen.add(id);
      return [...repeated, ...lineProblems(line, index + 2, byId.get(id))];
    }),
  ];
}

function lineProblems(line: string, number: number, fact: Fact | undefined): Problem[] {
  const [id = "", verdict = "", source = "", day = "", ...more] = line.split("\t");
  if (source === "" || more.length > 0 || !/^\d{4}-\d{2}-\d{2}$/.test(day)) {
    return [problem(number, "line", line, `four fields: ${columns.join(", ")}`)];
  }
  if (fact === undefined) return [problem(number, "id", id, "the id of a fact")];
  const sure = leavesSure[verdict];
  if (sure === undefined) return [problem(number, "verdict", verdict, Object.keys(leavesSure).join(", "))];
  if (sure || fact.confidence !== "high") return [];
  return [
    problem(number, "verdict", `${verdict}, for a fact of confidence high`, "confidence medium or low"),
  ];
}

function problem(line: number, field: string, received: string, expected: string): Problem {
  return { file: `${file}:${line}`, field, received, expected };
}
