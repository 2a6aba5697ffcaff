/**
 * A component as scripts that a compiler can read: its own script with its template as TSX, and each script that it
 * sends to the browser. Astro's own converter makes them, the one that editors use.
 */
import { convertToTsx } from "@astrojs/astro2tsx";

/** A stretch of a made script, and where it stands in the component. */
interface Span {
  made: number;
  source: number;
  length: number;
}

/** A script that was made of a part of a component. */
export interface MadeScript {
  /** Path of the component with an ending that compilers know. */
  path: string;
  code: string;
  component: Component;
  /** In the order of the script; between them stands what the converter adds. */
  spans: readonly Span[];
  /** Where the component's own text ends. Behind it stand declarations that no author can mend. */
  end: number;
}

/** A component's path and text. */
export interface Component {
  path: string;
  text: string;
}

/** What is wrong, and where: lines and columns count from 1. */
export interface Finding {
  path: string;
  line: number;
  column: number;
  message: string;
}

/** The scripts of a component, and what its form keeps the converter from reading. */
export function scriptsOf(component: Component): { scripts: MadeScript[]; findings: Finding[] } {
  const made = convertToTsx(component.text, { filename: component.path });
  const page: MadeScript = {
    path: `${component.path}.tsx`,
    code: made.code,
    component,
    spans: made.mappings
      .filter(([, length, , sourceLength]) => length > 0 && sourceLength > 0)
      .map(([start, length, source, sourceLength]) => ({
        made: start,
        source,
        length: Math.min(length, sourceLength),
      })),
    end: endOfLine(made.code, made.body.end),
  };
  const sent = made.scripts
    // The others are refused elsewhere: no page's policy lets a script run that the build does not bundle.
    .filter(({ type }) => type === "processed-module")
    .map(({ content, position: { start, end } }, index): MadeScript => ({
      path: `${component.path}.${index}.mts`,
      code: content,
      component,
      spans: [{ made: 0, source: start, length: end - start }],
      end: content.length,
    }));
  const findings = made.diagnostics.map(({ message, position }) => ({
    ...placeAt(component, position.start),
    message: `error: ${message}`,
  }));
  return { scripts: [page, ...sent], findings };
}

/** A finding in a made script, as one in its component; nothing where it is about what the converter added. */
export function inComponent(script: MadeScript, finding: Finding): Finding | undefined {
  const offset = offsetOf(script.code, finding);
  if (offset > script.end) return undefined;
  const span = script.spans.findLast(({ made }) => made <= offset);
  const source = span ? span.source + Math.min(offset - span.made, span.length) : 0;
  return { ...placeAt(script.component, source), message: finding.message };
}

function placeAt({ path, text }: Component, offset: number): Omit<Finding, "message"> {
  const before = text.slice(0, offset).split("\n");
  return { path, line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

function offsetOf(code: string, { line, column }: Finding): number {
  const before = code.split("\n").slice(0, line - 1);
  return before.reduce((offset, text) => offset + text.length + 1, column - 1);
}

function endOfLine(code: string, offset: number): number {
  const end = code.indexOf("\n", offset);
  return end === -1 ? code.length : end;
}
