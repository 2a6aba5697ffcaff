import type { SectionMarks } from "./content/collections/changes.ts";

declare global {
  namespace App {
    interface Locals {
      /** What changed lately, on pages that remark it. */
      changes?: SectionMarks;
      /** Components whose styles the page carries already. */
      componentStyles?: Set<string>;
      /** Whether tabs stand on the page already. */
      hasTabs?: boolean;
    }
  }
}
