import { type HTMLElement, parse } from "node-html-parser";

/** Gives table markup explicit roles and every body cell the name of its column, as `data-label`. */
export function labelCells(html: string): string {
  const table = parse(html);
  const columns = table.querySelectorAll("thead th").map(columnName);
  setRole(table, "thead, tbody", "rowgroup");
  setRole(table, "tr", "row");
  setRole(table, "th", "columnheader");
  for (const row of table.querySelectorAll("tbody tr")) {
    for (const [index, cell] of row.querySelectorAll("td").entries()) {
      cell.setAttribute("role", index === 0 ? "rowheader" : "cell");
      cell.setAttribute("data-label", columns[index] ?? "");
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
