/** A part of a long topic, for eyes that look for one thing. */
export interface QuestionGroup {
  /** The least position of a question that belongs to it. */
  from: number;
  title: string;
}

/** Questions that stand together; those before the first group have no title. */
export interface GroupedQuestions<Question> {
  title?: string;
  questions: readonly Question[];
}

/** Cuts questions in display order where their groups begin. A group without questions is left out. */
export function inGroups<Question>(
  questions: readonly Question[],
  groups: readonly QuestionGroup[],
  positionOf: (question: Question) => number,
): GroupedQuestions<Question>[] {
  const groupOf = (question: Question) => groups.findLast(({ from }) => from <= positionOf(question));
  return [...Map.groupBy(questions, groupOf)].map(([group, questions]) => ({
    ...(group && { title: group.title }),
    questions,
  }));
}
