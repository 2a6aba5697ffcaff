import { HTMLElement } from "node-html-parser";
import type { Layers, Need, Part } from "./sheet.ts";

/** Classes that selectors of a sheet name. */
export function classesIn(layers: Layers): Set<string> {
  const classes = new Set<string>();
  const addNeeds = (needs: readonly Need[]): void => {
    for (const need of needs) {
      if (need.kind === "any") need.of.forEach(addNeeds);
      else if (need.kind === "class") classes.add(need.name);
    }
  };
  const addPart = (part: Part): void => {
    if (part.kind === "group") part.parts.forEach(addPart);
    else if (part.kind === "rule") for (const { needs } of part.selectors) addNeeds(needs);
  };
  for (const parts of layers.values()) parts.forEach(addPart);
  return classes;
}

/**
 * Leaves those marks in code that a style shows. The highlighter marks every bracket and names every token by all its
 * roles, of which few have a color; in a page with much code, the others were a twentieth of it.
 */
export function slimTokens(element: HTMLElement, styled: ReadonlySet<string>, around = ""): void {
  element.childNodes = element.childNodes.flatMap((child) => {
    if (!(child instanceof HTMLElement)) return [child];
    if (!child.classList.contains("token")) {
      slimTokens(child, styled, "");
      return [child];
    }
    const roles = child.classNames.split(/\s+/).filter((role) => role !== "token" && styled.has(role));
    const shown = roles.join(" ");
    const isMark = shown !== "" && shown !== around;
    slimTokens(child, styled, shown || around);
    if (!isMark) return child.childNodes;
    // The highlighter says in a title what an escape stands for, which it shows only to a resting pointer.
    child.setAttributes({ class: `token ${shown}` });
    return [child];
  });
  for (const child of element.childNodes) child.parentNode = element;
}
