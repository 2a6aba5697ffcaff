import { useStore } from "../../dom/use-store.ts";
import tool from "../../../../content/words/tools.yaml";
import { dateOf, latestActs, type PastAct } from "../../../domain/checklist/history.ts";
import { filled } from "../../../domain/words/words.ts";
import { goBack } from "../../../state/runs.ts";
import { wordsOf } from "./context.ts";
import type { DialogProps } from "./dialog.tsx";

/** What was done in the run on screen, and the way back to each state before. */
export function History({ context, onClose }: DialogProps) {
  const { stores, act } = context;
  const run = useStore(stores.$run);
  const acts = latestActs(useStore(stores.$entries), run);
  const words = (past: PastAct) => wordsOf(context, past);
  return (
    <>
      <p>{tool["history-hint"]}</p>
      <ol role="list">
        {acts.map((past) => (
          <li key={past.time}>
            <span>
              <time dateTime={dateOf(past).toISOString()}>{when(dateOf(past))}</time> {sentence(words(past))}
            </span>
            <button
              type="button"
              aria-label={filled(tool["go-back-before"], words(past))}
              onClick={() => {
                onClose();
                act(() => goBack(stores, run, past.time), filled(tool["back-before"], words(past)));
              }}
            >
              {tool["go-back"]}
            </button>
          </li>
        ))}
      </ol>
      {acts.length === 0 && <p>{tool["history-none"]}</p>}
    </>
  );
}

const sentence = (words: string) => words.slice(0, 1).toUpperCase() + words.slice(1);

/** The time of a day that is today, else the day as well. */
function when(date: Date): string {
  const time = date.toTimeString().slice(0, 5);
  return date.toDateString() === new Date().toDateString() ? time : `${date.toLocaleDateString()} ${time}`;
}
