import { useStore } from "../../dom/use-store.ts";
import { useRef, useState } from "preact/hooks";
import words from "../../../../content/words/counts.yaml";
import refusals from "../../../../content/words/refusals.yaml";
import tool from "../../../../content/words/tools.yaml";
import { countProgress, countWords } from "../../../domain/checklist/checklist.ts";
import { cleanNote } from "../../../domain/checklist/notes.ts";
import {
  cleanName,
  deletedRuns,
  freeName,
  isAmong,
  longestName,
  readRuns,
  type Run,
} from "../../../domain/checklist/runs.ts";
import { stepsFor } from "../../../domain/checklist/situation.ts";
import { filled } from "../../../domain/words/words.ts";
import { loadGuard } from "../../../state/guard.ts";
import { create, duplicate, goBack, remove, rename, show } from "../../../state/runs.ts";
import { nameOf } from "./context.ts";
import type { DialogProps } from "./dialog.tsx";

/** The runs of a list: which one is on screen, and new ones, for other machines or clients. */
export function Runs({ context, onClose }: DialogProps) {
  const { stores, list, act } = context;
  const entries = useStore(stores.$entries);
  const shown = useStore(stores.$run);
  const [typed, setTyped] = useState("");
  /** Why the name cannot be taken. */
  const [problem, setProblem] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const runs = readRuns(entries);
  const others = runs.filter(({ id }) => id !== shown);
  const countOf = ({ marks, answers }: Run) =>
    countProgress(
      stepsFor(list.steps, answers).map(({ id }) => id),
      marks,
    );
  const finish = (change: () => void, said: string) => {
    onClose();
    act(change, said);
  };
  const refuse = (why: string) => {
    setProblem(why);
    field.current?.focus();
  };
  /** Does something with the name in the field, unless there is none or one of `taken` has it. */
  const withName = async (taken: readonly Run[], change: (given: string) => void) => {
    const mask = await loadGuard().catch(() => undefined);
    if (!mask) return refuse(refusals["no-guard"]);
    const name = cleanName(cleanNote(typed, mask).text ?? "");
    if (name === undefined) return refuse(tool["run-name-first"]);
    if (isAmong(taken.map(nameOf), name)) return refuse(tool["run-name-taken"]);
    finish(() => change(name), filled(tool["run-shown"], name));
  };
  return (
    <>
      <p>{tool["runs-hint"]}</p>
      <ul role="list">
        {runs.map((run) => (
          <li key={run.id} aria-current={run.id === shown ? "true" : undefined}>
            <span>
              <b>{nameOf(run)}</b> {countWords(words, countOf(run))}
            </span>
            {run.id === shown ? (
              <span>{tool["on-screen"]}</span>
            ) : (
              <button
                type="button"
                aria-label={filled(tool["run-show-named"], nameOf(run))}
                onClick={() => finish(() => show(stores, run.id), filled(tool["run-shown"], nameOf(run)))}
              >
                {tool["run-show"]}
              </button>
            )}
          </li>
        ))}
      </ul>
      <label>
        {tool["run-name"]}
        <input
          ref={field}
          type="text"
          autocomplete="off"
          spellcheck={false}
          maxLength={longestName}
          value={typed}
          aria-invalid={problem !== undefined}
          aria-describedby="list-name-hint list-name-problem"
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setProblem(undefined);
          }}
        />
      </label>
      <p id="list-name-hint">{tool["run-name-hint"]}</p>
      {problem !== undefined && (
        <p id="list-name-problem" class="list-problem" role="alert">
          {problem}
        </p>
      )}
      <p class="list-actions">
        <button type="button" onClick={() => void withName(runs, (given) => create(stores, given))}>
          {tool["run-create"]}
        </button>
        <button type="button" onClick={() => void withName(runs, (given) => duplicate(stores, given))}>
          {tool["run-duplicate"]}
        </button>
        <button type="button" onClick={() => void withName(others, (given) => rename(stores, given))}>
          {tool["run-rename"]}
        </button>
        {runs.length > 1 && (
          <button type="button" onClick={() => finish(() => remove(stores), tool["run-deleted"])}>
            {tool["run-delete"]}
          </button>
        )}
      </p>
      {deletedRuns(entries).map((run) => {
        const name = freeName(runs.map(nameOf), nameOf(run));
        const own = name === nameOf(run);
        return (
          <p key={run.id} class="list-actions">
            <button
              type="button"
              onClick={() =>
                finish(
                  () => goBack(stores, run.id, run.act.time, own ? undefined : name),
                  filled(tool["run-restored"], name),
                )
              }
            >
              {own ? filled(tool["run-restore"], name) : filled(tool["run-restore-as"], nameOf(run), name)}
            </button>
          </p>
        );
      })}
    </>
  );
}
