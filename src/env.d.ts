import type { SectionMarks } from "./content/collections/changes.ts";
import type { PageReferences } from "./content/collections/page-references.ts";

declare global {
  namespace App {
    interface Locals {
      /** Set by every page that shows citations. */
      references?: PageReferences;
      /** What changed lately, on pages that remark it. */
      changes?: SectionMarks;
      /** Components whose styles the page carries already. */
      componentStyles?: Set<string>;
      /** Whether tabs stand on the page already. */
      hasTabs?: boolean;
    }
  }
}
