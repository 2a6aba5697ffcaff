import { createHash } from "node:crypto";
import type { Checklist } from "../../domain/checklist/checklist.ts";
import { stringsIn, textsOf } from "../../domain/checklist/translation.ts";

/** A short name for a text as it was translated: changes with every change of the text. */
export function sourceHash(parts: readonly string[]): string {
  return createHash("sha256")
    .update(parts.map((part) => part.trim()).join("\n\n"))
    .digest("hex")
    .slice(0, 8);
}

/** What of a page of the guide is translated. */
export function guideParts({
  data,
  body = "",
}: {
  data: { title: string; label: string; description: string };
  body?: string | undefined;
}): string[] {
  return [data.title, data.label, data.description, body];
}

/** What of a question is translated. */
export function faqParts({
  data,
  body = "",
}: {
  data: { question: string };
  body?: string | undefined;
}): string[] {
  return [data.question, body];
}

/** What of a checklist is translated. */
export function checklistParts({ data }: { data: Checklist }): string[] {
  return stringsIn(textsOf(data));
}
