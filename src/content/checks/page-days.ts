import type { PageDay } from "../../domain/site/last-changed.ts";
import type { Content } from "../files/entries.ts";
import { fieldsAt } from "../files/fields.ts";
import type { Text } from "../files/texts.ts";
import { allKinds, type AnyKind, type KindName } from "../kinds.ts";
import { pagesShowing } from "./shown.ts";

/**
 * The days that content itself carries: on which a fact or a source of a page was checked, a program of it watched, or
 * something it says changed. Days of files and commits stay out: they differ between two copies of the same content.
 */
export function* pageDays(content: Content, texts: readonly Text[]): Generator<PageDay> {
  const showing = pagesShowing(content, texts);
  for (const { name, data } of content.facts)
    for (const page of ["/sources/", ...(showing.get(name) ?? [])]) yield { page, day: data.checked };
  for (const { data } of content.changes)
    for (const page of ["/changes/", ...data.pages]) yield { page, day: data.date };
  for (const { data } of content.envReaders)
    for (const page of ["/env-files/", "/guide/env-files/"]) yield { page, day: data.day };
  for (const [name, kind] of allKinds) yield* daysOfKind(content, name, kind);
}

/** What entries themselves say on the pages that show them: the day of a run, and the facts and sources they name. */
function* daysOfKind(
  content: Content,
  kindName: KindName,
  { pages, names = {} }: AnyKind,
): Generator<PageDay> {
  if (!pages) return;
  const checked = {
    facts: new Map(content.facts.map(({ name, data }) => [name, data.checked])),
    citations: new Map(content.citations.map(({ name, data }) => [name, data.checked])),
  };
  for (const { name, data } of content[kindName]) {
    const own = typeof data === "object" && "day" in data && typeof data.day === "string" ? [data.day] : [];
    const named = Object.entries(names).flatMap(([path, target]) =>
      target === "facts" || target === "citations"
        ? fieldsAt(data, path).flatMap(({ value }) => checked[target].get(String(value)) ?? [])
        : [],
    );
    for (const page of pages(name)) for (const day of [...own, ...named]) yield { page, day };
  }
}
