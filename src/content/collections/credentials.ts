import { getCollection } from "astro:content";
import type { Credential, Question } from "../../domain/credentials/chooser.ts";
import type { KeyKind } from "../../domain/credentials/which-key.ts";

/** What the chooser of credentials can end in, in display order. */
export async function credentials(): Promise<Credential[]> {
  return inOrder((await getCollection("credentials")).map(({ data }) => data));
}

/** What the chooser of credentials asks, the first question first. */
export async function credentialQuestions(): Promise<Question[]> {
  return inOrder((await getCollection("credentialQuestions")).map(({ data }) => data));
}

/** What something can be that is taken for a key, in display order. */
export async function keyKinds(): Promise<KeyKind[]> {
  return inOrder((await getCollection("keyKinds")).map(({ data }) => data));
}

function inOrder<Entry extends { order: number }>(entries: readonly Entry[]): Entry[] {
  return entries.toSorted((a, b) => a.order - b.order);
}
