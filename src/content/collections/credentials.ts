import type { Credential, Question } from "../../domain/credentials/chooser.ts";
import type { KeyKind } from "../../domain/credentials/which-key.ts";
import type { ChooserWords, CredentialWords } from "../../domain/credentials/words.ts";
import { inOrder } from "./order.ts";
import { readCollection } from "./read-collection.ts";
import { wordsIn } from "./words.ts";

/** What the chooser of credentials can end in, in display order. */
export async function credentials(): Promise<Credential[]> {
  return inOrder(await readCollection("credentials"));
}

/** What the chooser of credentials asks, the first question first. */
export async function credentialQuestions(): Promise<Question[]> {
  return inOrder(await readCollection("credentialQuestions"));
}

/** What the chooser says beside its questions and results. */
export const chooserWords = () => wordsIn<ChooserWords>(undefined, "chooser");

/** What stands around the chooser, and around what tells the kind of a key. */
export const credentialWords = () => wordsIn<CredentialWords>(undefined, "credentials");

/** What something can be that is taken for a key, in display order. */
export async function keyKinds(): Promise<KeyKind[]> {
  return inOrder(await readCollection("keyKinds"));
}
