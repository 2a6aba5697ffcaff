import type { ChoiceGroup } from "./domain/tabs/choices.ts";
import type { SectionMarks } from "./domain/ledger/change.ts";

declare global {
  /** Where a build puts the client's scripts; empty while writing (`src/build/client-folder.ts`). */
  const CLIENT_FOLDER: string;

  namespace App {
    interface Locals {
      /** What changed lately, on pages that remark it. */
      changes?: SectionMarks;
      /** On a translated page: the anchors of its source, by those that its own headings would have. */
      anchors?: ReadonlyMap<string, string>;
      /** Components whose styles the page carries already. */
      componentStyles?: Set<string>;
      /** The tabs that the page has so far: what each follows, and the ids of its panels. */
      tabs?: { group: ChoiceGroup; panels: readonly string[] }[];
    }
  }
}
