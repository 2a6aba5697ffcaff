import { useStore } from "../../dom/use-store.ts";
import words from "../../../../content/words/counts.yaml";
import tool from "../../../../content/words/tools.yaml";
import { countProgress, countWords } from "../../../domain/checklist/checklist.ts";
import { deletedRuns, freeName, readRuns, type Run } from "../../../domain/checklist/runs.ts";
import { stepsFor } from "../../../domain/checklist/situation.ts";
import { filled } from "../../../domain/words/words.ts";
import { goBack, show } from "../../../state/runs.ts";
import { type ListContext, nameOf } from "./context.ts";
import type { DialogProps } from "./dialog.tsx";
import { type Finish, NameField } from "./NameField.tsx";

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
