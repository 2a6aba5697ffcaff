/** What the compiler prints without colors, as findings. */
import type { Finding } from "./component.ts";

/** A finding, or a sentence that belongs to no file, such as one about the configuration. */
export type Printed = Finding | { message: string };

const place = /^(?<path>.+)\((?<line>\d+),(?<column>\d+)\): (?<message>.*)$/;

/** The findings in what the compiler printed; lines that only continue one stay with it. */
export function readFindings(output: string): Printed[] {
  const findings: Printed[] = [];
  for (const line of output.split("\n").filter((text) => text.trim() !== "")) {
    const last = findings.at(-1);
    if (last && line.startsWith(" ")) last.message += `\n${line}`;
    else findings.push(readFinding(line));
  }
  return findings;
}

function readFinding(text: string): Printed {
  const { path, line, column, message } = place.exec(text)?.groups ?? {};
  if (path === undefined || message === undefined) return { message: text };
  return { path, line: Number(line), column: Number(column), message };
}
