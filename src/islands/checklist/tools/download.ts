import words from "../../../../content/words/transfer.yaml";
import { localDay } from "../../../domain/checklist/local-day.ts";
import { writeFile } from "../../../domain/checklist/transfer.ts";
import type { ListContext } from "./context.ts";

/** Hands all runs of a list to the reader as a file; nothing leaves the browser. */
export function download({ stores, list }: ListContext): void {
  const now = new Date();
  const file = new Blob([writeFile(stores.$entries.get(), list, words, now)], { type: "application/json" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = `openai-key-guide-${list.name}-${localDay(now)}.json`;
  link.click();
  // The browser has taken the file by then; without this, it would stay in memory.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
