import { useState } from "preact/hooks";
import refusals from "../../../../content/words/refusals.yaml";
import words from "../../../../content/words/tools.yaml";
import {
  largestFile,
  noGuard,
  readFile,
  type Refused,
  tooLarge,
  type Transferred,
} from "../../../domain/checklist/transfer.ts";
import { filled, inWords } from "../../../domain/words/words.ts";
import { loadGuard } from "../../../state/guard.ts";
import type { DialogProps } from "./dialog.tsx";
import { Preview } from "./Preview.tsx";

/** Reads a file that the reader chooses, and shows what it would change. */
export function Import({ context, onClose }: DialogProps) {
  const [read, setRead] = useState<Transferred | Refused>();
  const choose = async (file: File | undefined) => {
    if (!file) return;
    // Bytes: a character takes at least one.
    if (file.size > largestFile) return setRead(tooLarge);
    const text = await file.text().catch(() => "");
    setRead(
      await loadGuard().then(
        (mask) => readFile(text, context.list, mask),
        () => noGuard,
      ),
    );
  };
  return (
    <>
      <p>{filled(words["import-hint"], words.download)}</p>
      <label>
        {words.file}
        <input
          type="file"
          accept="application/json,.json"
          onChange={({ currentTarget }) => void choose(currentTarget.files?.[0])}
        />
      </label>
      {read && "problem" in read && (
        <p role="alert" class="list-problem">
          {inWords(refusals, read.problem)} {words.unchanged}
        </p>
      )}
      {read && "runs" in read && (
        <Preview key={JSON.stringify(read)} context={context} transferred={read} onClose={onClose} />
      )}
    </>
  );
}
