import { useEffect, useState } from "preact/hooks";
import refusals from "../../../../content/words/refusals.yaml";
import tool from "../../../../content/words/tools.yaml";
import words from "../../../../content/words/transfer.yaml";
import { readFragment } from "../../../domain/checklist/share.ts";
import { noGuard, type Refused, type Transferred } from "../../../domain/checklist/transfer.ts";
import { inWords } from "../../../domain/words/words.ts";
import { decoded } from "../../dom/decoded.ts";
import { loadGuard } from "../../../state/guard.ts";
import type { DialogProps } from "./dialog.tsx";
import { Preview } from "./Preview.tsx";

/** What a link that somebody shared would change. It is never applied without asking, and leaves the address at once. */
export function SharedLink({ context, onClose }: DialogProps) {
  const [read, setRead] = useState<Transferred | Refused>();
  useEffect(() => {
    // Chat programs may write commas and semicolons as codes.
    const fragment = decoded(location.hash.slice(1));
    history.replaceState(history.state, "", location.pathname + location.search);
    void loadGuard()
      .then(
        (mask) => readFragment(fragment, context.list, mask, words["from-link"]),
        () => noGuard,
      )
      .then(setRead);
  }, []);
  if (!read) return null;
  if ("problem" in read)
    return (
      <p role="alert" class="list-problem">
        {inWords(refusals, read.problem)} {tool.unchanged}
      </p>
    );
  return (
    <>
      <p>{tool["link-hint"]}</p>
      <Preview context={context} transferred={read} onClose={onClose} />
    </>
  );
}
