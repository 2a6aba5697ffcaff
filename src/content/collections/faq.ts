import type { CollectionEntry } from "astro:content";
import { inGroups, type GroupedQuestions } from "../../domain/site/question-groups.ts";
import { inOrder } from "./order.ts";
import { readCollection } from "./read-collection.ts";

/** A topic with its questions in display order. */
export interface FaqTopic {
  id: string;
  title: string;
  questions: readonly CollectionEntry<"faq">[];
  /** The same questions, as a long topic is divided. */
  groups: readonly GroupedQuestions<CollectionEntry<"faq">>[];
}

/** All questions by topic; topics without questions are left out. */
export async function faqTopics(): Promise<FaqTopic[]> {
  const entries = await readCollection("faq");
  return inOrder(await readCollection("faqTopics"))
    .map(({ id, title, groups }) => {
      const questions = entries
        .filter(({ data }) => data.topic === id)
        .toSorted(
          (a, b) => a.data.order - b.data.order || a.data.question.localeCompare(b.data.question, "en"),
        );
      return { id, title, questions, groups: inGroups(questions, groups, ({ data }) => data.order) };
    })
    .filter(({ questions }) => questions.length > 0);
}
