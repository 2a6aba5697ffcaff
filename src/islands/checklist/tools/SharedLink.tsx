import { useEffect, useState } from "preact/hooks";
import tool from "../../../../content/words/tools.yaml";
import words from "../../../../content/words/transfer.yaml";
import { readFragment } from "../../../domain/checklist/share.ts";
import { decoded } from "../../dom/decoded.ts";
import type { DialogProps } from "./dialog.tsx";
import { Offer, type Read, readGuarded } from "./Offer.tsx";

/** What a link that somebody shared would change. It is never applied without asking, and leaves the address at once. */
export function SharedLink({ context, onClose }: DialogProps) {
  const [read, setRead] = useState<Read>();
  useEffect(() => {
    // Chat programs may write commas and semicolons as codes.
    const fragment = decoded(location.hash.slice(1));
    history.replaceState(history.state, "", location.pathname + location.search);
    void readGuarded((mask) => readFragment(fragment, context.list, mask, words["from-link"])).then(setRead);
  }, []);
  if (!read) return null;
  return (
    <>
      {"runs" in read && <p>{tool["link-hint"]}</p>}
      <Offer context={context} read={read} onClose={onClose} />
    </>
  );
}
