import type { CollectionEntry } from "astro:content";
import { inOrder } from "./order.ts";
import { readCollection } from "./read-collection.ts";

/** A topic with its questions in display order. */
export interface FaqTopic {
  id: string;
  title: string;
  questions: readonly CollectionEntry<"faq">[];
}

/** All questions by topic; topics without questions are left out. */
export async function faqTopics(): Promise<FaqTopic[]> {
  const entries = await readCollection("faq");
  return inOrder(await readCollection("faqTopics"))
    .map(({ id, title }) => ({
      id,
      title,
      questions: entries
        .filter(({ data }) => data.topic === id)
        .toSorted(
          (a, b) => a.data.order - b.data.order || a.data.question.localeCompare(b.data.question, "en"),
        ),
    }))
    .filter(({ questions }) => questions.length > 0);
}
