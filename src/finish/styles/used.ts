import type { PageNames } from "./names.ts";
import type { ScriptNames } from "./script-names.ts";
import type { Declaration, Layers, Need, Part } from "./sheet.ts";

/** Attributes that browsers set when a reader acts. */
const setByBrowsers = new Set(["open"]);

/**
 * The sheet of one page: every layer once, in order, without what cannot apply there. A selector goes when it needs a name
 * that neither an element of the page has nor one of its scripts may give; a custom property goes when nothing that stays
 * reads it.
 */
export function usedStyles(layers: Layers, page: PageNames, scripts: ScriptNames): string {
  const has: Has = (need) =>
    need.kind === "any"
      ? need.of.some((needs) => needs.every(has))
      : page[need.kind].has(need.name) ||
        scripts.mayAdd(need.kind, need.name) ||
        (need.kind === "attribute" && setByBrowsers.has(need.name));
  const matching = [...layers].map(([name, parts]) => [name, matchingParts(parts, has)] as const);
  const all = matching.flatMap(([, parts]) => parts);
  const read = readProperties(all, (property) => scripts.hasWord(property));
  const isUsed = ({ property }: Declaration) => !property.startsWith("--") || read.has(property);
  return matching.map(([name, parts]) => layerText(name, partsText(parts, isUsed))).join("");
}

type Has = (need: Need) => boolean;

/** The parts that can apply, each with the selectors that can match. */
function matchingParts(parts: readonly Part[], has: Has): Part[] {
  return parts.flatMap((part): Part[] => {
    if (part.kind === "other") return [part];
    if (part.kind === "group") {
      const inner = matchingParts(part.parts, has);
      return inner.length > 0 ? [{ ...part, parts: inner }] : [];
    }
    const selectors = part.selectors.filter(({ needs }) => needs.every(has));
    return selectors.length > 0 ? [{ ...part, selectors }] : [];
  });
}

/** Custom properties that something reads: a script, a declaration that applies, or a property that is read itself. */
function readProperties(parts: readonly Part[], inScripts: (property: string) => boolean): Set<string> {
  const readBy = new Map<string, string[]>();
  const wanted: string[] = [];
  const visit = (part: Part): void => {
    if (part.kind === "group") part.parts.forEach(visit);
    else if (part.kind === "other") wanted.push(...part.reads);
    else
      for (const { property, reads } of part.declarations) {
        if (!property.startsWith("--")) wanted.push(...reads);
        else readBy.set(property, [...(readBy.get(property) ?? []), ...reads]);
      }
  };
  parts.forEach(visit);
  wanted.push(...[...readBy.keys()].filter(inScripts));
  const read = new Set<string>();
  for (let name = wanted.pop(); name !== undefined; name = wanted.pop()) {
    if (read.has(name)) continue;
    read.add(name);
    wanted.push(...(readBy.get(name) ?? []));
  }
  return read;
}

function partsText(parts: readonly Part[], isUsed: (declaration: Declaration) => boolean): string {
  return parts
    .map((part) => {
      if (part.kind === "other") return part.text;
      if (part.kind === "group") {
        const inner = partsText(part.parts, isUsed);
        return inner && `${part.head}{${inner}}`;
      }
      const declarations = part.declarations.filter(isUsed).map(({ text }) => text);
      const selectors = part.selectors.map(({ text }) => text);
      return declarations.length > 0 ? `${selectors.join(",")}{${declarations.join(";")}}` : "";
    })
    .join("");
}

/** An empty layer keeps its place among the others, which a script's own sheet may rely on. */
function layerText(name: string, rules: string): string {
  if (name === "") return rules;
  return rules === "" ? `@layer ${name};` : `@layer ${name}{${rules}}`;
}
