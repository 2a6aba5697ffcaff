import type { Checklist } from "../../domain/checklist/checklist.ts";

/** A checklist's prose in reading order, for numbering citations. */
export function checklistTexts(checklist: Checklist): string[] {
  return checklist.steps.flatMap((step) => [
    step.why,
    step.how,
    ...(step.ways ?? []).map((way) => way.how),
    step.proof,
  ]);
}
