import { useRef, useState } from "preact/hooks";
import refusals from "../../../../content/words/refusals.yaml";
import tool from "../../../../content/words/tools.yaml";
import { cleanNote } from "../../../domain/checklist/notes.ts";
import { cleanName, isAmong, longestName, type Run } from "../../../domain/checklist/runs.ts";
import { filled } from "../../../domain/words/words.ts";
import { loadGuard } from "../../../state/guard.ts";
import { create, duplicate, remove, rename } from "../../../state/runs.ts";
import { type ListContext, nameOf } from "./context.ts";

/** Does something to the list, closes the dialog and says what was done. */
export type Finish = (change: () => void, said: string) => void;

interface FieldProps {
  context: ListContext;
  runs: readonly Run[];
  shown: string;
  finish: Finish;
}

/** A name, and what can be done with it: a new run, a copy of the one on screen, or another name for that. */
export function NameField({ context: { stores }, runs, shown, finish }: FieldProps) {
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
