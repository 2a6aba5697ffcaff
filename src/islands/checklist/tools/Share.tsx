import { useStore } from "../../dom/use-store.ts";
import { useState } from "preact/hooks";
import words from "../../../../content/words/tools.yaml";
import transferWords from "../../../../content/words/transfer.yaml";
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
      {address ? <CopyField what="link" text={address} /> : <p>{words["share-too-long"]}</p>}
      <CopyField
        what="markdown"
        text={toMarkdown({ ...list, situation: context.situation() }, run, transferWords, new Date())}
        rows={8}
      />
    </>
  );
}

function CopyField({ what, text, rows = 2 }: { what: "link" | "markdown"; text: string; rows?: number }) {
  const [said, setSaid] = useState("");
  const id = `copy-${what}`;
  const copy = async () => {
    try {
      // Not there on a page without https.
      await navigator.clipboard.writeText(text);
      setSaid(words.copied);
    } catch {
      setSaid(words["copy-refused"]);
    }
  };
  return (
    <>
      <label for={id}>{words[`share-${what}`]}</label>
      <textarea
        id={id}
        rows={rows}
        readOnly
        spellcheck={false}
        value={text}
        aria-describedby={`${id}-hint`}
      />
      <p id={`${id}-hint`}>{words[`share-${what}-hint`]}</p>
      <p class="list-actions">
        <button type="button" onClick={() => void copy()}>
          {words[`share-${what}-copy`]}
        </button>
        <span role="status">{said}</span>
      </p>
    </>
  );
}
