import { useStore } from "../../dom/use-store.ts";
import { useState } from "preact/hooks";
import { toMarkdown } from "../../../domain/checklist/markdown.ts";
import { readRun } from "../../../domain/checklist/runs.ts";
import { writeFragment } from "../../../domain/checklist/share.ts";
import type { DialogProps } from "./dialog.tsx";

/** The run on screen as a link, and as Markdown for a ticket. */
export function Share({ context }: DialogProps) {
  const { stores, list } = context;
  const run = readRun(useStore(stores.$entries), useStore(stores.$run));
  const fragment = writeFragment(list.name, run);
  const address = fragment && new URL(`#${fragment}`, location.href).href;
  return (
    <>
      {address ? (
        <CopyField
          label="Link"
          text={address}
          hint="It holds your ticks, not your notes or names. Nobody's list changes before they say so."
        />
      ) : (
        <p>This list is too long for a link. Download a copy and send the file.</p>
      )}
      <CopyField
        label="Markdown"
        text={toMarkdown(list.title, run, list.steps, context.situation(), new Date())}
        hint="For a ticket or a chat. Your notes are in it: read it before you send it."
        rows={8}
      />
    </>
  );
}

function CopyField({
  label,
  text,
  hint,
  rows = 2,
}: {
  label: string;
  text: string;
  hint: string;
  rows?: number;
}) {
  const [said, setSaid] = useState("");
  const id = `copy-${label.toLowerCase()}`;
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid("Copied."),
      () => setSaid("This browser does not let the page copy. Select the text and copy it yourself."),
    );
  return (
    <>
      <label for={id}>{label}</label>
      <textarea
        id={id}
        rows={rows}
        readOnly
        spellcheck={false}
        value={text}
        aria-describedby={`${id}-hint`}
      />
      <p id={`${id}-hint`}>{hint}</p>
      <p class="list-actions">
        <button type="button" onClick={() => void copy()}>
          Copy {label === "Link" ? "link" : label}
        </button>
        <span role="status">{said}</span>
      </p>
    </>
  );
}
