import { useState } from "preact/hooks";
import words from "../../../../content/words/tools.yaml";
import { largestFile, readFile, tooLarge } from "../../../domain/checklist/transfer.ts";
import { filled } from "../../../domain/words/words.ts";
import type { DialogProps } from "./dialog.tsx";
import { Offer, type Read, readGuarded } from "./Offer.tsx";

/** Reads a file that the reader chooses, and shows what it would change. */
export function Import({ context, onClose }: DialogProps) {
  const [read, setRead] = useState<Read>();
  const choose = async (file: File | undefined) => {
    if (!file) return;
    // Bytes: a character takes at least one.
    if (file.size > largestFile) return setRead(tooLarge);
    const text = await file.text().catch(() => "");
    setRead(await readGuarded((mask) => readFile(text, context.list, mask)));
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
      {read && <Offer context={context} read={read} onClose={onClose} />}
    </>
  );
}
