import type { PageReferences } from "./collections/page-references.ts";

declare global {
  namespace App {
    interface Locals {
      /** Set by every page that shows citations. */
      references?: PageReferences;
    }
  }
}
