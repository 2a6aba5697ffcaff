import { type HTMLElement, parse } from "node-html-parser";
import { translated } from "../../domain/site/translation.ts";

/**
 * Gives table markup explicit roles, and body cells what leads them in where their column has no head, as `data-label`:
 * the name of the column, and a colon as the language writes it.
 */
export function labelCells(html: string, locale: string | undefined): string {
  const table = parse(html);
  const columns = table.querySelectorAll("thead th").map((header) => ledIn(columnName(header), locale));
  // The first cell heads the card, and with one column of values its name goes without saying.
  const needsLabel = (index: number) => index > 0 && columns.length > 2;
  setRole(table, "thead, tbody", "rowgroup");
  setRole(table, "tr", "row");
  setRole(table, "th", "columnheader");
  for (const row of table.querySelectorAll("tbody tr")) {
    for (const [index, cell] of row.querySelectorAll("td").entries()) {
      cell.setAttribute("role", index === 0 ? "rowheader" : "cell");
      if (needsLabel(index)) cell.setAttribute("data-label", columns[index] ?? "");
      // What follows words keeps its distance to them; selectors do not see words.
      if (index === 0 && beginsWithCode(cell)) cell.classList.add("code-first");
    }
  }
  return table.toString();
}

function beginsWithCode(cell: HTMLElement): boolean {
  const first = cell.childNodes.find((child) => child.textContent.trim() !== "");
  return first !== undefined && first === cell.querySelector("code");
}

function setRole(table: HTMLElement, selector: string, role: string): void {
  for (const element of table.querySelectorAll(selector)) element.setAttribute("role", role);
}

function columnName(header: HTMLElement): string {
  const copy = parse(header.outerHTML);
  for (const citation of copy.querySelectorAll(".cite")) citation.remove();
  return copy.textContent.trim();
}

/** A question needs no colon. */
function ledIn(name: string, locale: string | undefined): string {
  const [colon, gap] = locale === translated ? ["：", ""] : [":", " "];
  return name + (/[?？]$/.test(name) ? "" : colon) + gap;
}
