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
import { type ListContext, nameOf } from "./context.ts";
import type { DialogProps } from "./dialog.tsx";

/** Does something to the list, closes the dialog and says what was done. */
type Finish = (change: () => void, said: string) => void;

/** The runs of a list: which one is on screen, and new ones, for other machines or clients. */
export function Runs({ context, onClose }: DialogProps) {
  const { stores, act } = context;
  const entries = useStore(stores.$entries);
  const shown = useStore(stores.$run);
  const runs = readRuns(entries);
  const finish: Finish = (change, said) => {
    onClose();
    act(change, said);
  };
  return (
    <>
      <p>{tool["runs-hint"]}</p>
      <ul role="list">
        {runs.map((run) => (
          <RunItem key={run.id} context={context} run={run} isShown={run.id === shown} finish={finish} />
        ))}
      </ul>
      <NameField context={context} runs={runs} shown={shown} finish={finish} />
      {deletedRuns(entries).map((run) => (
        <DeletedRun key={run.id} context={context} run={run} runs={runs} finish={finish} />
      ))}
    </>
  );
}

interface ItemProps {
  context: ListContext;
  run: Run;
  isShown: boolean;
  finish: Finish;
}

/** A run with its count, and a button that shows it. */
function RunItem({ context: { stores, list }, run, isShown, finish }: ItemProps) {
  const { id, marks, answers } = run;
  const name = nameOf(run);
  const steps = stepsFor(list.steps, answers).map((step) => step.id);
  return (
    <li aria-current={isShown ? "true" : undefined}>
      <span>
        <b>{name}</b> {countWords(words, countProgress(steps, marks))}
      </span>
      {isShown ? (
        <span>{tool["on-screen"]}</span>
      ) : (
        <button
          type="button"
          aria-label={filled(tool["run-show-named"], name)}
          onClick={() => finish(() => show(stores, id), filled(tool["run-shown"], name))}
        >
          {tool["run-show"]}
        </button>
      )}
    </li>
  );
}

interface FieldProps {
  context: ListContext;
  runs: readonly Run[];
  shown: string;
  finish: Finish;
}

/** A name, and what can be done with it: a new run, a copy of the one on screen, or another name for that. */
function NameField({ context: { stores }, runs, shown, finish }: FieldProps) {
  const [typed, setTyped] = useState("");
  /** Why the name cannot be taken. */
  const [problem, setProblem] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
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
  const others = runs.filter(({ id }) => id !== shown);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void withName(runs, (given) => create(stores, given));
      }}
    >
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
        <button type="submit">{tool["run-create"]}</button>
        <button type="button" onClick={() => void withName(runs, (given) => duplicate(stores, given))}>
          {tool["run-duplicate"]}
        </button>
        <button type="button" onClick={() => void withName(others, (given) => rename(stores, given))}>
          {tool["run-rename"]}
        </button>
        {others.length > 0 && (
          <button type="button" onClick={() => finish(() => remove(stores), tool["run-deleted"])}>
            {tool["run-delete"]}
          </button>
        )}
      </p>
    </form>
  );
}

interface DeletedProps {
  context: ListContext;
  run: ReturnType<typeof deletedRuns>[number];
  runs: readonly Run[];
  finish: Finish;
}

/** Brings a deleted run back, under a free name where another run has taken its own. */
function DeletedRun({ context: { stores }, run, runs, finish }: DeletedProps) {
  const own = nameOf(run);
  const name = freeName(runs.map(nameOf), own);
  const isOwn = name === own;
  const restore = () => goBack(stores, run.id, run.act.time, isOwn ? undefined : name);
  return (
    <p class="list-actions">
      <button type="button" onClick={() => finish(restore, filled(tool["run-restored"], name))}>
        {isOwn ? filled(tool["run-restore"], name) : filled(tool["run-restore-as"], own, name)}
      </button>
    </p>
  );
}
