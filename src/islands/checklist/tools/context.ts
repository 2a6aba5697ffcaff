import actTexts from "../../../../content/words/acts.yaml";
import transferWords from "../../../../content/words/transfer.yaml";
import type { Names } from "../../../domain/checklist/bring-in.ts";
import type { StepIds } from "../../../domain/checklist/entries.ts";
import { actWords } from "../../../domain/checklist/history.ts";
import type { Act } from "../../../domain/checklist/record.ts";
import type { Situated } from "../../../domain/checklist/situation.ts";
import type { Tools } from "../load-tools.ts";
import type { ProgressStores } from "../../../state/progress.ts";

/** What the parts of a list that load on use need of it. */
export interface ListContext {
  stores: ProgressStores;
  list: { name: string; title: string; steps: readonly (StepIds & Situated & { title: string })[] };
  /** What the list on screen is for, in words; empty when nothing is said of it. */
  situation: () => string;
  /** Does what the reader asked for, and says once what it led to, after `before`. */
  act: (change: () => void, before?: string) => void;
  /** Uses the tools of the list once they are there, and tells the reader when they do not come. */
  withTools: (use: (tools: Tools) => void) => void;
}

/** The title of a step, also under a former id. */
export function titleOf({ list }: ListContext, step: string): string {
  const found = list.steps.find(({ id, aliases, were }) =>
    [id, ...(aliases ?? []), ...(were ?? [])].includes(step),
  );
  return found?.title ?? step;
}

/** What a run is called, also before its reader names it. */
export function nameOf({ name }: { name: string | undefined }): string {
  return name ?? transferWords.unnamed;
}

/** What was done, in words that complete "Undo: …". */
export function wordsOf(context: ListContext, act: Pick<Act, "did" | "of">): string {
  return actWords(actTexts, act, (step) => titleOf(context, step), transferWords.unnamed);
}

const named = (found: Element | null | undefined, id: string) => found?.textContent?.trim() ?? id;

/** What the list on screen calls its steps, questions and answers. */
export function namesOf(context: ListContext): Names {
  const radios = [
    ...document.querySelectorAll<HTMLInputElement>(`[data-list="${context.list.name}"] [type=radio]`),
  ];
  return {
    step: (id) => titleOf(context, id),
    question: (id) => {
      const radio = radios.find(({ name }) => name === id);
      return named(radio?.closest("fieldset")?.querySelector("legend"), id);
    },
    answer: (question, choice) => {
      const radio = radios.find(({ name, value }) => name === question && value === choice);
      return named(radio?.closest("label"), choice);
    },
  };
}
