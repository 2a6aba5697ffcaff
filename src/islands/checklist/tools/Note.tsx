import { useState } from "preact/hooks";
import refusals from "../../../../content/words/refusals.yaml";
import words from "../../../../content/words/tools.yaml";
import { cleanNote, longestNote } from "../../../domain/checklist/notes.ts";
import { filled } from "../../../domain/words/words.ts";
import { loadGuard } from "../../../state/guard.ts";
import { titleOf } from "./context.ts";
import type { DialogProps } from "./dialog.tsx";
import { Problem } from "./Problem.tsx";

/** A note as it is typed, and what the guard said of it when it was last saved: it takes secrets out. */
function useNote({ context: { stores, act }, step, onClose }: DialogProps) {
  const [typed, setTyped] = useState(stores.$notes.get()[step] ?? "");
  const [isMasked, setIsMasked] = useState(false);
  const [lacksGuard, setLacksGuard] = useState(false);
  const save = async () => {
    const mask = await loadGuard().catch(() => undefined);
    setLacksGuard(!mask);
    if (!mask) return;
    const { text, wasMasked } = cleanNote(typed, mask);
    if (!wasMasked) onClose();
    act(() => stores.note(step, text), words["note-saved"]);
    setTyped(text ?? "");
    setIsMasked(wasMasked);
  };
  return { typed, setTyped, save, isMasked, lacksGuard };
}

/** The field for a reader's own note of a step. */
export function Note(props: DialogProps) {
  const { typed, setTyped, save, isMasked, lacksGuard } = useNote(props);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label>
        {titleOf(props.context, props.step)}
        <textarea
          rows={4}
          autofocus
          autocomplete="off"
          spellcheck={false}
          maxLength={longestNote}
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </label>
      <p>{words["note-hint"]}</p>
      {typed.length >= longestNote && (
        <p role="status">{filled(words["note-full"], longestNote.toLocaleString())}</p>
      )}
      {lacksGuard && (
        <Problem>
          {refusals["no-guard"]} {words["note-unsaved"]}
        </Problem>
      )}
      {isMasked && <Problem>{words["note-masked"]}</Problem>}
      <p class="list-actions">
        <button type="submit">{words["note-save"]}</button>
      </p>
    </form>
  );
}
