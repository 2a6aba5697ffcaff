import { createHash } from "node:crypto";
import type { Checklist } from "../../domain/checklist/checklist.ts";
import { stringsIn, textsOf } from "../../domain/checklist/translation.ts";
import type { ErrorClient } from "../../domain/explain/client.ts";
import type { ErrorEntry } from "../../domain/explain/error.ts";

/** A short name for a text as it was translated: changes with every change of the text. */
export function sourceHash(parts: readonly string[]): string {
  return createHash("sha256")
    .update(parts.map((part) => part.trim()).join("\n\n"))
    .digest("hex")
    .slice(0, 8);
}

/**
 * The text of a file of translations in which a translation follows its source as it is now.
 *
 * @param file its path, for messages
 * @param former the hash that it holds, which names it among the entries of a list
 * @throws when no line holds that hash, or several do
 */
export function follow(file: string, text: string, former: string, hash: string): string {
  const mark = new RegExp(`^(\\s*(?:- )?translates: )["']?${former}["']?\\s*?$`, "gm");
  const { length } = text.match(mark) ?? [];
  if (length !== 1)
    throw new Error(`${file}: received ${length ?? 0} lines "translates: ${former}", expected one`);
  return text.replace(mark, `$1"${hash}"`);
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

/** What of an entry of the error catalogue is translated. */
export function errorParts({
  data,
}: {
  data: Pick<ErrorEntry, "meaning" | "causes" | "firstTest">;
}): string[] {
  return [data.meaning, ...data.causes, data.firstTest];
}

/** What of a client that hides the API's own code is translated. */
export function errorClientParts({ data }: { data: Pick<ErrorClient, "name" | "how"> }): string[] {
  return [data.name, data.how];
}

/** What of a mark of other texts is translated. */
export function notOursParts({ data }: { data: { words: string } }): string[] {
  return [data.words];
}

/** What of a checklist is translated. */
export function checklistParts({ data }: { data: Checklist }): string[] {
  return stringsIn(textsOf(data));
}
