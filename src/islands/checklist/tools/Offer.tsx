import refusals from "../../../../content/words/refusals.yaml";
import words from "../../../../content/words/tools.yaml";
import type { Mask } from "../../../domain/checklist/notes.ts";
import { noGuard, type Refused, type Transferred } from "../../../domain/checklist/transfer.ts";
import { inWords } from "../../../domain/words/words.ts";
import { loadGuard } from "../../../state/guard.ts";
import type { ListContext } from "./context.ts";
import { Preview } from "./Preview.tsx";
import { Problem } from "./Problem.tsx";

/** What was read of a file or a link. */
export type Read = Transferred | Refused;

/** Reads something with the guard of secrets; without it nothing is read. */
export function readGuarded<Result>(read: (mask: Mask) => Result): Promise<Result | Refused> {
  return loadGuard().then(read, () => noGuard);
}

interface Props {
  context: ListContext;
  read: Read;
  onClose: () => void;
}

/** What a file or a link would change, or why it cannot be brought in. */
export function Offer({ context, read, onClose }: Props) {
  if ("runs" in read)
    return <Preview key={JSON.stringify(read)} context={context} transferred={read} onClose={onClose} />;
  return (
    <Problem>
      {inWords(refusals, read.problem)} {words.unchanged}
    </Problem>
  );
}
