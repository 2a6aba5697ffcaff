import { useStore } from "../../dom/use-store.ts";
import { useState } from "preact/hooks";
import words from "../../../../content/words/counts.yaml";
import { countProgress, countWords } from "../../../domain/checklist/checklist.ts";
import { cleanNote } from "../../../domain/checklist/notes.ts";
import { cleanName, deletedRuns, longestName, readRuns, type Run } from "../../../domain/checklist/runs.ts";
import { stepsFor } from "../../../domain/checklist/situation.ts";
import { loadGuard } from "../../../state/guard.ts";
import { create, duplicate, goBack, remove, rename, show } from "../../../state/runs.ts";
import type { DialogProps } from "./dialog.tsx";

/** The runs of a list: which one is on screen, and new ones, for other machines or clients. */
export function Lists({ context, onClose }: DialogProps) {
  const { stores, list, act } = context;
  const entries = useStore(stores.$entries);
  const shown = useStore(stores.$run);
  const [typed, setTyped] = useState("");
  const [needsName, setNeedsName] = useState(false);
  const runs = readRuns(entries);
  const countOf = ({ marks, answers }: Run) =>
    countProgress(
      stepsFor(list.steps, answers).map(({ id }) => id),
      marks,
    );
  const finish = (change: () => void, said: string) => {
    onClose();
    act(change, said);
  };
  const withName = async (change: (given: string) => void) => {
    const name = cleanName(cleanNote(typed, await loadGuard()).text ?? "");
    if (name === undefined) return setNeedsName(true);
    finish(() => change(name), `“${name}” is on screen. `);
  };
  return (
    <>
      <p>Keep one list for each machine, server or client. Each has its own ticks and notes.</p>
      <ul role="list">
        {runs.map((run) => (
          <li key={run.id} aria-current={run.id === shown ? "true" : undefined}>
            <span>
              <b>{run.name}</b> {countWords(words, countOf(run))}
            </span>
            {run.id === shown ? (
              <span>on screen</span>
            ) : (
              <button
                type="button"
                aria-label={`Show “${run.name}”`}
                onClick={() => finish(() => show(stores, run.id), `“${run.name}” is on screen. `)}
              >
                Show
              </button>
            )}
          </li>
        ))}
      </ul>
      <label>
        Name
        <input
          type="text"
          autocomplete="off"
          spellcheck={false}
          maxLength={longestName}
          value={typed}
          aria-invalid={needsName}
          aria-describedby="list-name-hint"
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setNeedsName(false);
          }}
        />
      </label>
      <p id="list-name-hint" role={needsName ? "alert" : undefined}>
        {needsName ? "Type a name first." : "Such as Laptop, CI or Client A."}
      </p>
      <p class="list-actions">
        <button type="button" onClick={() => void withName((given) => create(stores, given))}>
          New empty list
        </button>
        <button type="button" onClick={() => void withName((given) => duplicate(stores, given))}>
          Copy the list on screen
        </button>
        <button type="button" onClick={() => void withName((given) => rename(stores, given))}>
          Rename the list on screen
        </button>
        {runs.length > 1 && (
          <button type="button" onClick={() => finish(() => remove(stores), "List deleted. ")}>
            Delete the list on screen
          </button>
        )}
      </p>
      {deletedRuns(entries).map((run) => (
        <p key={run.id} class="list-actions">
          <button
            type="button"
            onClick={() => finish(() => goBack(stores, run.id, run.act.time), `“${run.name}” is back. `)}
          >
            Bring back “{run.name}”
          </button>
        </p>
      ))}
    </>
  );
}
