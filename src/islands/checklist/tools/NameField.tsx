import type { Ref } from "preact";
import { useRef, useState } from "preact/hooks";
import refusals from "../../../../content/words/refusals.yaml";
import tool from "../../../../content/words/tools.yaml";
import { givenName, longestName, type Run } from "../../../domain/checklist/runs.ts";
import { filled } from "../../../domain/words/words.ts";
import { loadGuard } from "../../../state/guard.ts";
import { create, duplicate, remove, rename } from "../../../state/runs.ts";
import { type ListContext, nameOf } from "./context.ts";
import { Problem } from "./Problem.tsx";

/** Does something to the list, closes the dialog and says what was done. */
export type Finish = (change: () => void, said: string) => void;

interface FieldProps {
  context: ListContext;
  runs: readonly Run[];
  shown: string;
  finish: Finish;
}

/** A name as it is typed, why it cannot be taken, and what does something with it. */
function useName(finish: Finish) {
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  /** Does something with the name in the field, unless there is none or one of `taken` has it. */
  const withName = async (taken: readonly Run[], change: (name: string) => void) => {
    const mask = await loadGuard().catch(() => undefined);
    const given = mask && givenName(typed, taken.map(nameOf), mask);
    if (given && "name" in given)
      return finish(() => change(given.name), filled(tool["run-shown"], given.name));
    setProblem(given ? tool[given.problem] : refusals["no-guard"]);
    input.current?.focus();
  };
  const onType = (text: string) => {
    setTyped(text);
    setProblem(undefined);
  };
  return { withName, field: { input, typed, problem, onType } };
}

/** A name, and what can be done with it: a new run, a copy of the one on screen, or another name for that. */
export function NameField({ context: { stores }, runs, shown, finish }: FieldProps) {
  const { withName, field } = useName(finish);
  const others = runs.filter(({ id }) => id !== shown);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void withName(runs, (name) => create(stores, name));
      }}
    >
      <NameInput {...field} />
      <p class="list-actions">
        <button type="submit">{tool["run-create"]}</button>
        <button type="button" onClick={() => void withName(runs, (name) => duplicate(stores, name))}>
          {tool["run-duplicate"]}
        </button>
        <button type="button" onClick={() => void withName(others, (name) => rename(stores, name))}>
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

interface InputProps {
  input: Ref<HTMLInputElement>;
  typed: string;
  problem: string | undefined;
  onType: (text: string) => void;
}

function NameInput({ input, typed, problem, onType }: InputProps) {
  return (
    <>
      <label>
        {tool["run-name"]}
        <input
          ref={input}
          type="text"
          autocomplete="off"
          spellcheck={false}
          maxLength={longestName}
          value={typed}
          aria-invalid={problem !== undefined}
          aria-describedby="list-name-hint list-name-problem"
          onInput={({ currentTarget }) => onType(currentTarget.value)}
        />
      </label>
      <p id="list-name-hint">{tool["run-name-hint"]}</p>
      {problem !== undefined && <Problem id="list-name-problem">{problem}</Problem>}
    </>
  );
}
