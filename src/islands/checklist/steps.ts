/** Reads the steps of a list from its HTML, so that no page says them twice. */
import type { StepIds } from "../../domain/checklist/entries.ts";
import { stepOf } from "./anchor.ts";
import { titleOf } from "./row.ts";
import { type SituatedRow, situatedRow } from "./situation.ts";

/** A step as the page shows it. */
export interface ListStep extends StepIds, SituatedRow {
  title: string;
  /** Parts that were steps of an earlier list, by their ids then. */
  were: readonly string[];
  /** The names of these parts, in the same order. */
  parts: readonly string[];
}

/** The steps of a list, in display order. */
export function readSteps(list: HTMLElement): ListStep[] {
  return [...list.querySelectorAll<HTMLElement>(".task")].map((row) => {
    const parts = [...row.querySelectorAll(".task-parts [id]")];
    return {
      ...situatedRow(row),
      id: stepOf(row.id),
      aliases: [...row.querySelectorAll("[data-alias]")].map(({ id }) => stepOf(id)),
      were: parts.map(({ id }) => stepOf(id)),
      parts: parts.map((part) => part.querySelector("strong")?.textContent.slice(0, -1) ?? ""),
      title: titleOf(row),
    };
  });
}
